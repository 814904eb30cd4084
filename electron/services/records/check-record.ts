import type { MessageKey, Translate } from '../../../shared/messages'
import type { Roles } from '../../../shared/model/roles'
import type { Hash } from '../../../shared/model/scalars'
import type { SealedKind } from '../../../shared/model/verification'
import { contentHash } from '../storage/content-hash'
import type { PlainData } from './read-record'

/** What of a sealed record is not as it was signed, as the name of a text. */
export type SealPart = Exclude<Extract<MessageKey, `seal:${string}`>, `seal:${string}.${string}`>

const partyOf = { 'seal:repSignature': 'rep', 'seal:managerSignature': 'manager' } as const

/** The same in words, which name what was sealed, and as what somebody signed it. */
export function partWords(t: Translate, part: SealPart, of: SealedKind | 'statement', roles: Roles): string {
  if (part === 'seal:repSignature' || part === 'seal:managerSignature') {
    const role = roles[partyOf[part]]
    return role === undefined ? t(part) : t('seal:signature.role', { role })
  }
  if (of === 'plan') return t(part)
  if (part === 'seal:original') return t(of === 'statement' ? 'seal:original.statement' : part)
  if (part === 'seal:words' || part === 'seal:library') return t(`${part}.${of}`)
  // No form is part of an addendum or a statement.
  return t(part === 'seal:form' && of !== 'addendum' && of !== 'statement' ? `${part}.${of}` : part)
}

const without = (data: PlainData, ...names: string[]): PlainData =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)))

/** What of a record its digests are compared with. */
export interface Digests {
  of: { template?: Hash }
  /** Missing where no form is part of the record. */
  template?: object
  /** Missing where one person finished it, and nobody signed. */
  signatures?: { rep: { content: Hash }; manager: { content: Hash } }
  seal: { hash: Hash }
}

/**
 * What of a record does not fit together. Both signatures name the digest of the words they stand under, and the seal is
 * over all of it; from which of these fit follows what was changed. Whoever writes the whole record anew can make all of
 * it fit: that it is the one that was signed, only another copy of the seal can tell.
 */
export function changedParts(data: PlainData, { of, template, signatures, seal }: Digests): SealPart[] {
  const formFits = template === undefined || contentHash(template) === of.template
  const sealFits = contentHash(without(data, 'seal')) === seal.hash
  if (!signatures) {
    if (formFits) return sealFits ? [] : ['seal:words']
    return sealFits ? ['seal:form'] : ['seal:form', 'seal:perhapsWords']
  }
  const content = contentHash(without(data, 'signatures', 'seal'))
  const repFits = content === signatures.rep.content
  const managerFits = content === signatures.manager.content
  if (repFits && managerFits && sealFits && formFits) return []
  if (!repFits && !managerFits) return formFits ? ['seal:words'] : ['seal:form', 'seal:perhapsWords']
  if (!repFits) return ['seal:repSignature']
  if (!managerFits) return ['seal:managerSignature']
  return [formFits ? 'seal:signatures' : 'seal:form']
}
