import type { PlanState } from '../../../shared/model/plan-state'
import { stateOfRecord } from '../../../shared/rules/plan-state'
import { revisionsOf } from './attached-files'
import { changedParts, type SealPart } from './check-record'
import { type ReadRecord, readRecord } from './read-record'

/** What is said of a record that was found, whether it fits together or not. */
export interface RecordFacts {
  /** The plan's id. */
  plan: string
  title: string
  rep: string
  manager: string
  signedAt: string
  /** SHA-256 in hexadecimal digits. */
  seal: string
  /** How the plan stands by its two signatures. */
  stands: PlanState
}

/** What the bytes of a PDF say; plain data, as it comes from the reading thread. */
export type Reading =
  | { found: 'record'; facts: RecordFacts; parts: SealPart[]; revisions: number }
  | { found: Exclude<ReadRecord['found'], 'record' | 'twice'> }
  | { found: 'twice'; name: string }

/** Reads a PDF and checks the record inside it. Takes time that grows with the file and not faster. */
export function readingOf(pdf: Uint8Array): { reading: Reading; record: ReadRecord } {
  const record = readRecord(pdf)
  if (record.found === 'twice') return { reading: record, record }
  if (record.found !== 'record') return { reading: { found: record.found }, record }
  const { data, shown, asWritten } = record.record
  const parts = changedParts(data, shown)
  const { plan, rep, signatures, seal } = shown
  const facts: RecordFacts = {
    plan: plan.id,
    title: plan.behavior.title,
    rep: rep.name,
    manager: signatures.manager.name,
    signedAt: signatures.manager.at,
    seal: seal.hash,
    stands: stateOfRecord(signatures.rep, signatures.manager)
  }
  const reading: Reading = {
    found: 'record',
    facts,
    parts: parts.length === 0 && !asWritten ? ['seal:rewritten'] : parts,
    revisions: revisionsOf(pdf)
  }
  return { reading, record }
}
