import { type ButtonHTMLAttributes, type KeyboardEvent, type MouseEvent, type ReactNode, type Ref, useRef } from 'react'
import { useOnce } from '../core/once'
import styles from './Button.module.css'
import { Kbd } from './Kbd'

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'disabled' | 'className' | 'style'>

interface ButtonProps extends Native {
  children: ReactNode
  /** Returns the promise of a change, if there is one. */
  onPress?: () => unknown
  isDisabled?: boolean
  look?: 'normal' | 'primary' | 'plain' | 'link'
  size?: 'normal' | 'big'
  /** Shown beside the label; the shortcut itself is registered elsewhere. */
  keys?: string
  ref?: Ref<HTMLButtonElement>
}

/**
 * A press that makes a change counts once: the second click of a double click, a key that is held down, and a press
 * while the change is still on its way are ignored.
 */
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
  const changes = useRef(false)
  const press = useOnce(() => {
    const done = onPress?.()
    changes.current = done instanceof Promise
    return done
  })
  const isSecond = (event: MouseEvent) => event.detail > 1 && changes.current
  const click = (event: MouseEvent) => {
    if (!isSecond(event)) press()
  }
  // If the first click has moved the focus, the second one leaves it there.
  const keepFocus = (event: MouseEvent) => {
    if (isSecond(event)) event.preventDefault()
  }
  const holds = (event: KeyboardEvent) => {
    if (event.repeat && event.key === 'Enter') event.preventDefault()
  }
  return (
    <button
      {...rest}
      type={type}
      disabled={isDisabled}
      className={[styles.button, styles[look], styles[size]].join(' ')}
      onClick={onPress && click}
      onMouseDown={keepFocus}
      onKeyDown={holds}
    >
      {children}
      {keys && <Kbd inherit>{keys}</Kbd>}
    </button>
  )
}
