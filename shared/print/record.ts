import type { SignedPlan } from '../model/plan'
import type { Template } from '../model/template'
import { canonical, contentOf, type SealedRecord, sealedRecord } from '../rules/seal'

/** The record as it travels inside the PDF: what the seal is computed over, and the seal. */
export interface AttachedRecord extends SealedRecord {
  seal: SignedPlan['seal']
}

/** The name under which the record is attached. */
export const recordFile = { name: 'record.json', mime: 'application/json' } as const

/** The record of a signed plan. No private field is part of it. */
export function attachedRecord(plan: SignedPlan, template: Template): AttachedRecord {
  const content = contentOf({ rep: plan.rep, templates: { [plan.template]: template } }, plan)
  return { ...sealedRecord(content, plan.repSignature, plan.managerSignature), seal: plan.seal }
}

/** The bytes of the attachment are those of the RFC 8785 form, so the same plan gives the same file. */
export const recordText = (record: AttachedRecord): string => canonical(record)

/** Digits in groups of four. */
export const inGroups = (hash: string): string => (hash.match(/.{4}/g) ?? []).join(' ')

/** A seal or digest as it is printed: the first 16 digits in groups of four. */
export const shortSeal = (hash: string): string => inGroups(hash.slice(0, 16))

/** A plan's id as it is printed: the first eight digits, which hold the time it was started. */
export const shortId = (id: string): string => `${id.slice(0, 4)}-${id.slice(4, 8)}`
