import { startTransition, useOptimistic } from 'react'

/**
 * What a control shows: its choice at once, while the change is on its way to the disk, and the stored value again when
 * the change was refused. Without it a check mark would stand still until the disk has answered. `onChange` gives back
 * the promise of the change, where there is one.
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
