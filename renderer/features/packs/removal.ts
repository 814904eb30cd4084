import type { Translate } from '../../../shared/messages'
import type { PackSummary } from '../../../shared/model/pack'
import type { Id } from '../../../shared/model/scalars'
import { call } from '../../app/bridge'
import { attempt, useMessages } from '../../app/messages'
import { packsChanged } from './library'

/** What Undo brings back while the packs are on the screen. */
let last: { undo: Id; text: string } | null = null

/** Takes a pack out of the library and offers to bring it back (T-7). */
export async function removePack({ info }: PackSummary, t: Translate): Promise<boolean> {
  const done = await attempt(() => call('packs.remove', { id: info.id }))
  if (!done) return false
  const text = t('packScreens:removed', { title: info.title })
  last = { undo: done.undo, text }
  await packsChanged()
  // The row that held the focus is gone.
  document.querySelector<HTMLElement>('main h2')?.focus()
  useMessages
    .getState()
    .say({ tone: 'info', text, action: { label: t('packScreens:undo'), run: () => void bringPackBack() } })
  return true
}

/** Brings the pack back that was removed last; with none it does nothing. */
export async function bringPackBack(): Promise<void> {
  if (!last) return
  const { undo, text } = last
  last = null
  await attempt(() => call('packs.restore', { undo }))
  await packsChanged()
  const { messages, dismiss } = useMessages.getState()
  const about = messages.find((message) => message.text === text)
  if (about) dismiss(about.id)
}
