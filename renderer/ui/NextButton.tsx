import type { ReactNode } from 'react'
import { doneLabel, useKeys } from '../core/keys'
import { useOnce } from '../core/once'
import { Button } from './Button'

interface NextButtonProps {
  children: ReactNode
  onPress: () => unknown
  isDisabled?: boolean
}

/** The one large button of a page, which leads to the next step; Ctrl+Enter presses it. */
export function NextButton({ children, onPress, isDisabled = false }: NextButtonProps) {
  const press = useOnce(() => (isDisabled ? undefined : onPress()))
  useKeys([{ keys: 'CmdOrCtrl+Enter', run: press }])
  return (
    <Button
      look="primary"
      size="big"
      aria-keyshortcuts="Control+Enter Meta+Enter"
      title={doneLabel}
      isDisabled={isDisabled}
      onPress={press}
    >
      {children}
    </Button>
  )
}
