import type { ReactNode } from 'react'
import { useShown } from './shown'

interface ChosenProps<T> {
  value: T
  /** Resolves to false when it was refused; then the earlier choice is shown again. */
  commit: (value: T) => Promise<boolean>
  children: (value: T, choose: (value: T) => void) => ReactNode
}

/** `useShown` as a component, for controls that consist of several parts. */
export function Chosen<T>({ value, commit, children }: ChosenProps<T>): ReactNode {
  const [shown, choose] = useShown(value, commit)
  return children(shown, choose)
}
