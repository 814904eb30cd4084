import { RuleError } from '../../../shared/errors'
import { TrainerCard, TrainerKey } from '../../../shared/model/trainer'
import { jsonOf, textOf } from '../outside/text'
import { isSoundCard } from './card'

const written = (data: TrainerCard | TrainerKey): Uint8Array => Buffer.from(`${JSON.stringify(data, null, 2)}\n`)

/** The bytes of a `.coachcard`. */
export const writtenCard = (card: TrainerCard): Uint8Array => written(card)

/** The bytes of a `.coachkey`. */
export const writtenKey = (key: TrainerKey): Uint8Array => written(key)

/** A card from the bytes of a `.coachcard`. Throws a `RuleError` when it is none, or its name or key was changed. */
export function readCard(file: string, bytes: Uint8Array): TrainerCard {
  const parsed = TrainerCard.safeParse(jsonOf(file, textOf(file, bytes)))
  if (!parsed.success) throw new RuleError('trainer.no-card', { file })
  if (!isSoundCard(parsed.data)) throw new RuleError('trainer.card-changed', { file })
  return parsed.data
}

/** A key from the bytes of a `.coachkey`. */
export function readKey(file: string, bytes: Uint8Array): TrainerKey {
  const parsed = TrainerKey.safeParse(jsonOf(file, textOf(file, bytes)))
  if (!parsed.success) throw new RuleError('trainer.no-key-file', { file })
  if (!isSoundCard(parsed.data.card)) throw new RuleError('trainer.card-changed', { file })
  return parsed.data
}
