import type { Translate } from '../../../../shared/messages'
import type { Id } from '../../../../shared/model/scalars'
import { call } from '../../../core/bridge'
import { attempt } from '../../../core/messages'
import { loadPacks } from '../library'
import { hush, tell } from '../telling'

/** The card that Undo trusts again while the trainers are on the screen. */
let last: Id | null = null

/** Stops trusting a card, and offers to undo that. */
export async function distrust(trainer: { fingerprint: string; name: string }, t: Translate): Promise<void> {
  const done = await attempt(() => call('trainer.distrust', { fingerprint: trainer.fingerprint }))
  if (!done) return
  const text = t('packScreens:distrusted', { name: trainer.name })
  last = done.choice
  await loadPacks()
  document.querySelector<HTMLElement>('main h2')?.focus()
  tell(text, { label: t('packScreens:undo'), run: () => void trustAgain() })
}

/** Undoes the last `distrust`; does nothing if there is none. */
export async function trustAgain(): Promise<void> {
  if (!last) return
  const choice = last
  last = null
  await attempt(() => call('trainer.trust', { choice }))
  await loadPacks()
  hush()
}
