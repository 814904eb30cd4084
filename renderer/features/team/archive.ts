import { create } from 'zustand'
import type { CommandInput } from '../../../shared/commands'
import { call } from '../../core/bridge'
import { loadReps } from '../../core/library'
import { attempt, useMessages } from '../../core/messages'
import { closeWorkbook } from '../../core/replica'

/**
 * Changes a workbook, which need not be on the screen; false when it was refused, after showing why. `then` runs as
 * soon as
 * the change is made, before the list of reps is refreshed.
 */
export async function changeRep(workbook: string, command: CommandInput, then?: () => void): Promise<boolean> {
  const done = await attempt(() => call('workbook.dispatch', { workbook, command }))
  if (done) then?.()
  closeWorkbook()
  await loadReps()
  return done !== undefined
}

interface Words {
  text: string
  undo: string
}

/** The last change of the archive, for Undo and Redo while the team is on the screen. */
const useLast = create<{ rep: string | null; archived: boolean; words: Words }>(() => ({
  rep: null,
  archived: false,
  words: { text: '', undo: '' }
}))

/** The row has moved to the other table, so the page's heading takes the focus. */
const focusHeading = () => document.querySelector<HTMLElement>('main h2')?.focus()

/** Moves a rep to the archive and offers to undo it, in the given words. */
export async function archive(rep: string, words: Words): Promise<void> {
  const offerUndo = () => {
    useLast.setState({ rep, archived: true, words })
    useMessages.getState().say({
      tone: 'info',
      text: words.text,
      action: { label: words.undo, run: () => void restore(rep) }
    })
  }
  if (await changeRep(rep, { type: 'rep.archive' }, offerUndo)) focusHeading()
}

export async function restore(rep: string): Promise<void> {
  const offerRedo = () => useLast.setState((last) => ({ rep: last.rep === rep ? rep : null, archived: false }))
  if (!(await changeRep(rep, { type: 'rep.restore' }, offerRedo))) return
  focusHeading()
  const { messages, dismiss } = useMessages.getState()
  const about = messages.find((message) => message.text === useLast.getState().words.text)
  if (about) dismiss(about.id)
}

/** Undoes the last move to the archive; does nothing if there is none. */
export async function undoArchive(): Promise<void> {
  const { rep, archived } = useLast.getState()
  if (rep && archived) await restore(rep)
}

export async function redoArchive(): Promise<void> {
  const { rep, archived, words } = useLast.getState()
  if (rep && !archived && words.text !== '') await archive(rep, words)
}
