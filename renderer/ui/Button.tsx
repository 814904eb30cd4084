import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './Button.module.css'
import { Kbd } from './Kbd'

interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  children: ReactNode
  look?: 'normal' | 'primary' | 'plain' | 'link'
  size?: 'normal' | 'big'
  /** Shown beside the label; the shortcut itself is registered elsewhere. */
  keys?: string
}

export function Button({ children, look = 'normal', size = 'normal', keys, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={[styles.button, styles[look], styles[size]].join(' ')}>
      {children}
      {keys && <Kbd inherit>{keys}</Kbd>}
    </AriaButton>
  )
}
