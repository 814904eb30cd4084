import { useCallback, useRef, useState } from 'react'
import type { Template } from '../../../../shared/model/template'
import { call } from '../../../core/bridge'
import { useTyped } from '../../../core/typing'
import { countUnsaved } from '../../../core/unsaved'
import { begin, changed, type History, redone, undone } from './history'
import { find, type Place, placeOf } from './place'

/** What is being written: a form, a framework, a guide, a help text. */
export interface Writing<Draft> {
  draft: Draft
  /** `key` names the place that is written in: writing on there is one step of undo. */
  change: (next: (draft: Draft) => Draft, key?: string) => void
  undo: () => void
  redo: () => void
  canUndo: boolean
  canRedo: boolean
  /** Why the last change is not on the disk; null when nothing stood in the way. */
  problem: string | null
  /** Saves at once; false when it was refused. */
  saveNow: () => Promise<boolean>
}

/** A form that is being written. */
export interface Editor extends Writing<Template> {
  selected: Place
  select: (place: Place) => void
}

/** What was sent last; who opens a draft waits for it, so that it is not read before it was written. */
let sending: Promise<unknown> = Promise.resolve()
export const draftsSaved = () => sending

const reasonOf = (error: unknown) => {
  if (error instanceof Error) return error.message
  throw error
}

/** Keeps a draft with its undo while it is open, and saves it by `send` as it is written. */
export function useWriting<Draft extends object>(
  first: Draft,
  send: (draft: Draft) => Promise<unknown>
): Writing<Draft> {
  const latest = useRef<History<Draft>>(begin(first))
  const [history, show] = useState(latest.current)
  const [problem, setProblem] = useState<string | null>(null)
  const failed = useRef(false)

  async function save([draft]: readonly Draft[]): Promise<boolean> {
    if (!draft) return true
    const reply = send(draft).then(() => null, reasonOf)
    sending = reply
    const refusal = await reply
    // What is not on the disk counts as being typed: nothing says "Saved" meanwhile.
    if ((refusal !== null) !== failed.current) countUnsaved(refusal === null ? -1 : 1)
    failed.current = refusal !== null
    setProblem(refusal)
    return refusal === null
  }
  const { change: type, flush } = useTyped<readonly Draft[]>([first], save)

  const put = useCallback(
    (next: History<Draft>) => {
      if (next === latest.current) return
      const differs = next.now !== latest.current.now
      latest.current = next
      show(next)
      if (differs) type([next.now])
    },
    [type]
  )
  const change = useCallback(
    (next: (draft: Draft) => Draft, key?: string) =>
      put(changed(latest.current, next(latest.current.now), key ?? null, Date.now())),
    [put]
  )
  const undo = useCallback(() => put(undone(latest.current)), [put])
  const redo = useCallback(() => put(redone(latest.current)), [put])

  async function saveNow(): Promise<boolean> {
    type([latest.current.now])
    await flush()
    return !failed.current
  }
  return {
    draft: history.now,
    change,
    undo,
    redo,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    problem,
    saveNow
  }
}

/** Keeps the draft of a form while it is open, and the row that is chosen in it. */
export function useEditor(own: string, first: Template): Editor {
  const writing = useWriting(first, (draft) => call('templates.saveDraft', { id: own, draft }))
  const [selected, select] = useState<Place>('form')
  return { ...writing, selected: placeOf(find(writing.draft, selected)), select }
}
