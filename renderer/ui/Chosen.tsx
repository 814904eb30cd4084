import type { ReactNode } from 'react'
import { useShown } from './shown'

interface ChosenProps<T> {
  value: T
  /** False when it was refused; then the choice before it is shown again. */
  commit: (value: T) => Promise<boolean>
  children: (value: T, choose: (value: T) => void) => ReactNode
}

/** `useShown` around controls that are made of several. */
export function Chosen<T>({ value, commit, children }: ChosenProps<T>): ReactNode {
  const [shown, choose] = useShown(value, commit)
  return children(shown, choose)
}
