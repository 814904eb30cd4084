import { startTransition, useOptimistic } from 'react'

/**
 * What a control shows: the new choice at once while the change is on its way to the disk, and the stored value again
 * if the change was refused. Otherwise a check mark would not move until the disk has answered. `onChange` returns the
 * promise of the change, if there is one.
 */
export function useShown<T>(value: T, onChange: (value: T) => unknown): [T, (value: T) => void] {
  const [shown, show] = useOptimistic(value)
  const choose = (next: T) =>
    startTransition(async () => {
      show(next)
      await onChange(next)
    })
  return [shown, choose]
}
