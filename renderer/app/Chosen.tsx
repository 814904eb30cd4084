import { type ReactNode, useState } from 'react'

interface ChosenProps<T> {
  value: T
  /** False when it was refused; then the choice before it is shown again. */
  commit: (value: T) => Promise<boolean>
  children: (value: T, choose: (value: T) => void) => ReactNode
}

/** A choice that shows at once, while it is on its way to the disk. */
export function Chosen<T>({ value, commit, children }: ChosenProps<T>): ReactNode {
  const [underway, setUnderway] = useState<{ value: T } | null>(null)
  async function choose(next: T) {
    const mine = { value: next }
    setUnderway(mine)
    await commit(next)
    setUnderway((current) => (current === mine ? null : current))
  }
  return children(underway ? underway.value : value, (next) => void choose(next))
}
