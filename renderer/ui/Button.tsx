import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import styles from './Button.module.css'
import { Kbd } from './Kbd'

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'disabled' | 'className' | 'style'>

interface ButtonProps extends Native {
  children: ReactNode
  onPress?: () => void
  isDisabled?: boolean
  look?: 'normal' | 'primary' | 'plain' | 'link'
  size?: 'normal' | 'big'
  /** Shown beside the label; the shortcut itself is registered elsewhere. */
  keys?: string
  ref?: Ref<HTMLButtonElement>
}

export function Button({
  children,
  onPress,
  isDisabled = false,
  look = 'normal',
  size = 'normal',
  keys,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      disabled={isDisabled}
      className={[styles.button, styles[look], styles[size]].join(' ')}
      onClick={onPress && (() => onPress())}
    >
      {children}
      {keys && <Kbd inherit>{keys}</Kbd>}
    </button>
  )
}
