import { type ReactNode, useState } from 'react'
import { useT } from '../core/translator'
import { Button } from './Button'

/** The first rows of a long list, and a button that shows more; drawing thousands at once would block the window. */
export function useFirst<T>(all: readonly T[], step: number): { shown: readonly T[]; more: ReactNode } {
  const t = useT()
  const [count, setCount] = useState(step)
  const left = all.length - count
  const more = left > 0 && (
    <Button look="link" onPress={() => setCount(count + step)}>
      {t('ui:showMore', { count: Math.min(step, left), left })}
    </Button>
  )
  return { shown: all.slice(0, count), more }
}
