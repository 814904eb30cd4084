import type { Translate } from '../../../shared/messages'
import type { PackSummary } from '../../../shared/model/pack'
import type { Id } from '../../../shared/model/scalars'
import { call } from '../../core/bridge'
import { attempt } from '../../core/messages'
import { packsChanged } from './library'
import { hush, tell } from './telling'

/** What Undo brings back while the packs are on the screen. */
let last: Id | null = null

/** Takes a pack out of the library and offers to bring it back (T-7). */
export async function removePack({ info }: PackSummary, t: Translate): Promise<boolean> {
  const done = await attempt(() => call('packs.remove', { id: info.id }))
  if (!done) return false
  const text = t('packScreens:removed', { title: info.title })
  last = done.undo
  await packsChanged()
  // The row that held the focus is gone.
  document.querySelector<HTMLElement>('main h2')?.focus()
  tell(text, { label: t('packScreens:undo'), run: () => void bringPackBack() })
  return true
}

/** Brings the pack back that was removed last; with none it does nothing. */
export async function bringPackBack(): Promise<void> {
  if (!last) return
  const undo = last
  last = null
  await attempt(() => call('packs.restore', { undo }))
  await packsChanged()
  hush()
}
