import { useCallback, useRef, useState } from 'react'
import type { LogView } from '../../../shared/model/log-view'
import type { Id } from '../../../shared/model/scalars'
import { useLibrary } from '../../core/library'
import { keepLast } from './kept-views'
import { remember, remembered } from './remembered'
import { soundView } from './view'

export type ChangeView = (part: Partial<LogView>, options?: { keep: boolean }) => void

/** How the log of a rep is shown: as it was left. Every change is remembered unless it is made with `keep: false`. */
export function useLogView(rep: Id): { view: LogView; change: ChangeView } {
  const stored = useLibrary(({ settings }) => settings?.logViews[rep]?.last)
  const [view, setView] = useState(() => ({ ...soundView(stored), text: remembered(rep).text }))
  const latest = useRef(view)
  const change: ChangeView = useCallback(
    (part, { keep } = { keep: true }) => {
      const next = { ...latest.current, ...part }
      latest.current = next
      setView(next)
      if (part.text !== undefined) remember(rep, { text: part.text })
      if (keep) keepLast(rep, next)
    },
    [rep]
  )
  return { view, change }
}
