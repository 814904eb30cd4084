import type { MessageKey } from '../../../shared/messages'
import { contentHash } from '../storage/content-hash'
import type { PlainData, Shown } from './read-record'

/** What of a sealed plan is not as it was signed, as the name of a text. */
export type SealPart = Extract<MessageKey, `seal:${string}`>

const without = (data: PlainData, ...names: string[]): PlainData =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)))

/**
 * What of a record does not fit together. Both signatures name the digest of the words they stand under, and the seal is
 * over all of it; from which of these fit follows what was changed. Whoever writes the whole record anew can make all of
 * it fit: that it is the one that was signed, only another copy of the seal can tell.
 */
export function changedParts(data: PlainData, shown: Shown): SealPart[] {
  const { plan, template, signatures, seal } = shown
  const content = contentHash(without(data, 'signatures', 'seal'))
  const repFits = content === signatures.rep.content
  const managerFits = content === signatures.manager.content
  const formFits = contentHash(template) === plan.template
  const sealFits = contentHash(without(data, 'seal')) === seal.hash
  if (repFits && managerFits && sealFits && formFits) return []
  if (!repFits && !managerFits) return formFits ? ['seal:words'] : ['seal:form', 'seal:perhapsWords']
  if (!repFits) return ['seal:repSignature']
  if (!managerFits) return ['seal:managerSignature']
  return [formFits ? 'seal:signatures' : 'seal:form']
}
