import type { MessageKey, Translate } from '../../../shared/messages'
import type { Roles } from '../../../shared/model/roles'
import type { Hash } from '../../../shared/model/scalars'
import type { SealedKind } from '../../../shared/model/verification'
import { contentHash } from '../storage/content-hash'
import type { PlainData } from './read-record'

/** The part of a sealed record that has changed since it was signed, as the key of a text. */
export type SealPart = Exclude<Extract<MessageKey, `seal:${string}`>, `seal:${string}.${string}`>

const partyOf = { 'seal:repSignature': 'rep', 'seal:managerSignature': 'manager' } as const

/** The same in words, with the kind of record and the roles in which it was signed. */
export function partWords(t: Translate, part: SealPart, of: SealedKind | 'statement', roles: Roles): string {
  if (part === 'seal:repSignature' || part === 'seal:managerSignature') {
    const role = roles[partyOf[part]]
    return role === undefined ? t(part) : t('seal:signature.role', { role })
  }
  if (of === 'plan') return t(part)
  if (part === 'seal:original') return t(of === 'statement' ? 'seal:original.statement' : part)
  if (part === 'seal:words' || part === 'seal:library') return t(`${part}.${of}`)
  // An addendum or a statement has no form inside.
  return t(part === 'seal:form' && of !== 'addendum' && of !== 'statement' ? `${part}.${of}` : part)
}

const without = (data: PlainData, ...names: string[]): PlainData =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)))

/** The parts of a record that its digests are compared with. */
export interface Digests {
  of: { template?: Hash }
  /** Missing when the record has no form inside. */
  template?: object
  /** Missing when one person finished it and nobody signed. */
  signatures?: { rep: { content: Hash }; manager: { content: Hash } }
  seal: { hash: Hash }
}

/**
 * The parts of a record that are inconsistent. Both signatures contain the digest of the words that they are under, and
 * the seal is over everything; which of these match shows what was changed. Somebody who writes a whole new record can
 * make everything match: only another copy of the seal can tell whether it is the signed one.
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
