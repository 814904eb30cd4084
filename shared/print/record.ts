import type { SignedPlan } from '../model/plan'
import type { Template } from '../model/template'
import { canonical, contentOf, type SealedRecord, sealedRecord } from '../rules/seal'

/** The record as it is embedded in the PDF: the content that the seal is computed over, and the seal. */
export interface AttachedRecord extends SealedRecord {
  seal: SignedPlan['seal']
}

/** The file name of the attached record. */
export const recordFile = { name: 'record.json', mime: 'application/json' } as const

/** The record of a signed plan, without its private fields. */
export function attachedRecord(plan: SignedPlan, template: Template): AttachedRecord {
  const content = contentOf({ rep: plan.rep, templates: { [plan.template]: template } }, plan)
  return { ...sealedRecord(content, plan.repSignature, plan.managerSignature), seal: plan.seal }
}

/** The attachment is in the RFC 8785 form, so that the same plan always gives the same bytes. */
export const recordText = (record: AttachedRecord): string => canonical(record)

/** Digits in groups of four. */
export const inGroups = (hash: string): string => (hash.match(/.{4}/g) ?? []).join(' ')

/** A seal or digest as it is printed: the first 16 digits in groups of four. */
export const shortSeal = (hash: string): string => inGroups(hash.slice(0, 16))

/** A plan's id as it is printed: the first eight digits, which encode the time when it was started. */
export const shortId = (id: string): string => `${id.slice(0, 4)}-${id.slice(4, 8)}`
