import type { Verification } from '../../../shared/contract'
import type { Translate, Translator } from '../../../shared/messages'
import type { Id } from '../../../shared/model/scalars'
import type { Workbook } from '../../../shared/model/workbook'
import { attachedRecord, shortSeal } from '../../../shared/print/record'
import { isSigned } from '../../../shared/rules/plans'
import { contentHash } from '../storage/content-hash'
import { type PlainData, readRecord, type Shown } from './read-record'

const nobody = { title: '', rep: '', manager: '', signedAt: null, seal: '', differences: [] }

const without = (data: PlainData, ...names: string[]): PlainData =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)))

/**
 * What of a record is not as it was signed, in words. Both signatures name the digest of the words they stand under, and
 * the seal is over all of it; from which of these fit follows what was changed.
 */
function changedParts(data: PlainData, shown: Shown, t: Translate): string[] {
  const { plan, template, signatures, seal } = shown
  const content = contentHash(without(data, 'signatures', 'seal'))
  const repFits = content === signatures.rep.content
  const managerFits = content === signatures.manager.content
  const formFits = contentHash(template) === plan.template
  const sealFits = contentHash(without(data, 'seal')) === seal.hash
  if (repFits && managerFits && sealFits && formFits) return []
  if (!repFits && !managerFits) return formFits ? [t('seal:words')] : [t('seal:form'), t('seal:perhapsWords')]
  if (!repFits) return [t('seal:repSignature')]
  if (!managerFits) return [t('seal:managerSignature')]
  return [formFits ? t('seal:signatures') : t('seal:form')]
}

function verificationOf(_data: PlainData, shown: Shown, differences: string[]): Verification {
  return {
    verdict: differences.length === 0 ? 'intact' : 'changed',
    title: shown.plan.behavior.title,
    rep: shown.rep.name,
    manager: shown.signatures.manager.name,
    signedAt: shown.signatures.manager.at,
    seal: shortSeal(shown.seal.hash),
    differences
  }
}

/** Checks the record in a PDF that came back. It speaks of the record, not of what the page shows. */
export function verifyPdf(pdf: Uint8Array, { t }: Translator): Verification {
  const read = readRecord(pdf)
  switch (read.found) {
    case 'record': {
      const { data, shown, asWritten } = read.record
      const parts = changedParts(data, shown, t)
      return verificationOf(data, shown, parts.length === 0 && !asWritten ? [t('seal:rewritten')] : parts)
    }
    case 'several':
      return { ...nobody, verdict: 'changed', differences: [t('seal:several')] }
    case 'damaged':
      return { ...nobody, verdict: 'unreadable' }
    case 'unsealed':
      return { ...nobody, verdict: 'not-sealed' }
    case 'nothing':
      return { ...nobody, verdict: 'not-coachbook' }
  }
}

/** Computes the digests and the seal of a plan in a workbook anew. */
export function verifyPlan(workbook: Workbook, id: Id, { t }: Translator): Verification {
  const plan = Object.hasOwn(workbook.plans, id) ? workbook.plans[id] : undefined
  if (!plan) return { ...nobody, verdict: 'unreadable' }
  if (!isSigned(plan)) return { ...nobody, verdict: 'not-sealed', title: plan.behavior.title, rep: workbook.rep.name }
  const template = workbook.templates[plan.template]
  if (!template) return { ...nobody, verdict: 'unreadable', title: plan.behavior.title, rep: plan.rep.name }
  const record = attachedRecord(plan, template)
  const data: PlainData = { ...record }
  return verificationOf(data, record, changedParts(data, record, t))
}

export interface Verifier {
  plan(workbook: Workbook, plan: Id): Verification
  pdf(bytes: Uint8Array): Verification
}

/** Checks seals, with the differences in the language of the moment. */
export const createVerifier = ({ translator }: { translator(): Translator }): Verifier => ({
  plan: (workbook, plan) => verifyPlan(workbook, plan, translator()),
  pdf: (bytes) => verifyPdf(bytes, translator())
})
