import type { Translate } from '../../../shared/messages'
import type { PackSummary } from '../../../shared/model/pack'
import type { Id } from '../../../shared/model/scalars'
import { call } from '../../core/bridge'
import { attempt } from '../../core/messages'
import { packsChanged } from './library'
import { hush, tell } from './telling'

/** What Undo restores while the packs are on the screen. */
let last: Id | null = null

/** Removes a pack from the library and offers to restore it (T-7). */
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

/** Restores the pack that was removed last; does nothing if there is none. */
export async function bringPackBack(): Promise<void> {
  if (!last) return
  const undo = last
  last = null
  await attempt(() => call('packs.restore', { undo }))
  await packsChanged()
  hush()
}
