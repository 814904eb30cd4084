import { create } from 'zustand'
import type { CommandInput } from '../../../shared/commands'
import type { Id } from '../../../shared/model/scalars'
import { loadReps } from '../../core/library'
import { useMessages } from '../../core/messages'
import { history, paths } from '../../core/navigation'
import { offerUndo } from '../../core/offer-undo'
import { performIn, type TakeBack } from '../../core/replica'
import { translatorNow } from '../../core/translator'

/**
 * Changes a workbook, which need not be on the screen; false when it was refused, after showing why. `then` runs as
 * soon as the change is made, before the list of reps is refreshed.
 */
export async function changeRep(
  workbook: Id,
  command: CommandInput,
  then?: (takeBack: TakeBack) => void
): Promise<boolean> {
  const takeBack = await performIn(workbook, command)
  if (takeBack) then?.(takeBack)
  await loadReps()
  return takeBack !== null
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

/** The row of the team's table has moved to the other table, so the page's heading takes the focus. */
function focusHeading(): void {
  if (history.location.pathname === paths.team) document.querySelector<HTMLElement>('main h2')?.focus()
}

/** Moves a rep to the archive and offers to undo it, in the given words. */
export async function archive(rep: Id, words: Words): Promise<void> {
  const offer = (takeBack: TakeBack) => {
    useLast.setState({ rep, archived: true, words })
    offerUndo({ takeBack: { ...takeBack, run: () => restore(rep) }, t: translatorNow().t, ...words })
  }
  if (await changeRep(rep, { type: 'rep.archive' }, offer)) focusHeading()
}

/** Takes a rep out of the archive; false when it was refused, after showing why. */
export async function restore(rep: Id): Promise<boolean> {
  const offerRedo = () => useLast.setState((last) => ({ rep: last.rep === rep ? rep : null, archived: false }))
  if (!(await changeRep(rep, { type: 'rep.restore' }, offerRedo))) return false
  focusHeading()
  const { messages, dismiss } = useMessages.getState()
  const about = messages.find((message) => message.text === useLast.getState().words.text)
  if (about) dismiss(about.id)
  return true
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
