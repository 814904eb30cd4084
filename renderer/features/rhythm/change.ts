import { v7 as newId } from 'uuid'
import type { CommandInput } from '../../../shared/commands'
import type { Leave } from '../../../shared/model/rhythm'
import type { Id } from '../../../shared/model/scalars'
import { calledIn } from '../../../shared/rules/told-apart'
import { call } from '../../core/bridge'
import { useLibrary } from '../../core/library'
import { attempt, useMessages } from '../../core/messages'
import { performIn, type TakeBack } from '../../core/replica'
import { loadRhythm } from '../../core/rhythm'
import { translatorNow } from '../../core/translator'
import { noteFault } from '../../core/trouble'

type Back = () => Promise<unknown>

/** The changes made on this page, the latest last; Undo takes them back from the end. */
const made: Back[] = []

function offer(text: string, back: Back, cause?: string): void {
  made.push(back)
  const label = translatorNow().t('rhythm:undo')
  useMessages
    .getState()
    .say({ tone: 'info', text, action: { label, run: () => void takeBack(back) }, ...(cause && { cause }) })
}

async function takeBack(back: Back): Promise<void> {
  const at = made.indexOf(back)
  if (at < 0) return
  made.splice(at, 1)
  await back()
  await loadRhythm().catch(noteFault)
}

/** Takes back the last change of this page; does nothing if there is none. */
export async function undoLast(): Promise<void> {
  const back = made.at(-1)
  if (back) await takeBack(back)
}

/** Takes back what was changed in several workbooks, and names those in which it could not be. */
async function takeAllBack(done: readonly TakeBack[]): Promise<void> {
  const left: string[] = []
  for (const { workbook, attempt } of done) {
    const refused = await attempt()
    if (refused && refused.code !== 'workbook.undone-before')
      left.push(calledIn(useLibrary.getState(), workbook) ?? refused.message)
  }
  if (left.length === 0) return
  const { t, language } = translatorNow()
  const names = new Intl.ListFormat(language).format(left)
  const text = t('rhythm:backInPart', { count: done.length, back: done.length - left.length, names })
  useMessages.getState().say({ tone: 'problem', text })
}

/** Changes workbooks one after the other and offers to undo all of it; false when one was refused. */
export async function changeAll(
  reps: readonly Id[],
  command: (rep: Id) => CommandInput,
  text: string
): Promise<boolean> {
  const done: TakeBack[] = []
  for (const rep of reps) {
    const one = await performIn(rep, command(rep))
    if (one) done.push(one)
  }
  await loadRhythm().catch(noteFault)
  const [only, ...others] = done
  if (only) offer(text, () => (others.length === 0 ? only.run() : takeAllBack(done)), only.cause)
  return done.length === reps.length
}

export const changeOne = (rep: Id, command: CommandInput, text: string): Promise<boolean> =>
  changeAll([rep], () => command, text)

/** Adds the manager's own leave, or a holiday. */
export async function addOwn(leave: Omit<Leave, 'id' | 'enteredOn'>, text: string): Promise<boolean> {
  const id = newId()
  const added = await attempt(() => call('rhythm.addOwn', { ...leave, id }))
  if (!added) return false
  await loadRhythm()
  offer(text, () => attempt(() => call('rhythm.removeOwn', { id })))
  return true
}

export async function removeOwn(id: Id, text: string): Promise<void> {
  const removed = await attempt(() => call('rhythm.removeOwn', { id }))
  if (!removed) return
  await loadRhythm()
  offer(text, () => attempt(() => call('rhythm.restoreOwn', removed)))
}
