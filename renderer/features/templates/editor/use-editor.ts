import { useCallback, useEffect, useRef, useState } from 'react'
import { createStore, useStore } from 'zustand'
import type { Template } from '../../../../shared/model/template'
import { call } from '../../../core/bridge'
import { attempt, useMessages, wordsFor } from '../../../core/messages'
import { useT } from '../../../core/translator'
import { useTyped } from '../../../core/typing'
import { begin, changed, type History, redone, undone } from './history'
import { type KeptDrafts, keptForms, type Titled } from './kept-drafts'
import { find, type Row, rowOf } from './row'

/** Something that is being written: a form, a framework, a guide, a help text. */
export interface Writing<Draft> {
  draft: Draft
  /** `key` names the field that is typed in: continued typing there is one undo step. */
  change: (next: (draft: Draft) => Draft, key?: string) => void
  undo: () => void
  redo: () => void
  canUndo: boolean
  canRedo: boolean
  /** Why the last change is not on the disk; null when nothing is wrong. */
  problem: string | null
  /** Saves at once; false when it was refused. */
  saveNow: () => Promise<boolean>
  /**
   * Called right after a change. The returned function undoes exactly that change; it returns false once something came
   * after it or
   * the draft is closed.
   */
  undoOfLast: () => () => boolean
}

/** A form that is being written. */
export interface Editor extends Writing<Template> {
  selected: Row
  select: (row: Row) => void
}

/** The last save on its way. Opening a draft waits for it, so that the draft is not read before it was written. */
let sending: Promise<unknown> = Promise.resolve()
export const draftsSaved = () => sending

/** The title of a draft, and where it is written. */
interface Home<Draft extends Titled> {
  id: string
  first: Draft
  titleOf: (draft: Draft) => string
  write: (draft: Draft) => Promise<unknown>
  kept: KeptDrafts<Draft>
}

/** Keeps a draft with its undo while it is open, and saves it with `write` as it changes. */
export function useWriting<Draft extends Titled>({ id, first, titleOf, write, kept }: Home<Draft>): Writing<Draft> {
  const t = useT()
  // A store updates at once, also within a transition: the next action must see what was selected just before.
  const [store] = useState(() => createStore<History<Draft>>(() => begin(kept.get(id) ?? first)))
  const history = useStore(store)
  const [problem, setProblem] = useState<string | null>(null)
  const open = useRef(true)
  const saved = useRef(first)

  async function save([draft]: readonly Draft[]): Promise<boolean> {
    if (!draft) return true
    const reply = write(draft).then(() => null, wordsFor)
    sending = reply
    const refusal = await reply
    if (refusal === null) {
      kept.drop(id)
      saved.current = draft
    } else kept.keep(id, draft, write, saved.current)
    setProblem(refusal)
    return refusal === null
  }
  const { change: type, flush } = useTyped<readonly Draft[]>([first], save)

  const tell = useRef(() => {})
  useEffect(() => {
    tell.current = () => {
      const draft = kept.get(id)
      if (!draft || open.current) return
      useMessages.getState().say({
        tone: 'problem',
        text: t('templates:keptUnwritten', { title: titleOf(draft) || t('templates:noTitle') }),
        action: { label: t('templates:tryAgain'), run: () => void attempt(() => kept.write(id)).then(tell.current) }
      })
    }
  })
  useEffect(() => {
    open.current = true
    const waiting = kept.get(id)
    if (waiting) type([waiting])
    return () => {
      open.current = false
      void flush().then(tell.current)
    }
  }, [id, kept, type, flush])

  const put = useCallback(
    (next: History<Draft>) => {
      const before = store.getState()
      if (next === before) return
      store.setState(next, true)
      if (next.now !== before.now) type([next.now])
    },
    [store, type]
  )
  const change = useCallback(
    (next: (draft: Draft) => Draft, key?: string) =>
      put(changed(store.getState(), next(store.getState().now), key ?? null, Date.now())),
    [store, put]
  )
  const undo = useCallback(() => put(undone(store.getState())), [store, put])
  const redo = useCallback(() => put(redone(store.getState())), [store, put])

  async function saveNow(): Promise<boolean> {
    type([store.getState().now])
    await flush()
    return kept.get(id) === undefined
  }
  function undoOfLast() {
    const made = store.getState().now
    return () => {
      if (!open.current || store.getState().now !== made) return false
      undo()
      return true
    }
  }
  return {
    draft: history.now,
    change,
    undo,
    redo,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    problem,
    saveNow,
    undoOfLast
  }
}

/** Keeps the draft of a form while it is open, and the row that is selected in it. */
export function useEditor(own: string, first: Template): Editor {
  const writing = useWriting({
    id: own,
    first,
    titleOf: ({ title }) => title,
    write: (draft) => call('templates.saveDraft', { id: own, draft }),
    kept: keptForms
  })
  const [selected, select] = useState<Row>('form')
  return { ...writing, selected: rowOf(find(writing.draft, selected)), select }
}
