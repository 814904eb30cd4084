import { dateOf } from '../../../shared/dates'
import type { RhythmReport } from '../../../shared/model/rhythm-report'
import type { Roles } from '../../../shared/model/roles'
import type { Standing } from '../../../shared/model/standing'
import type { SealedStatement } from '../../../shared/model/statement'
import type { SealedKind } from '../../../shared/model/verification'
import { stateOfRecord } from '../../../shared/rules/plan-state'
import { signingOfRecord } from '../../../shared/rules/signing'
import { revisionsOf } from './attached-files'
import { changedParts, type SealPart } from './check-record'
import { type ReadRecord, readRecord, type Shown, type ShownStatement, sealedStatementIn } from './read-record'

/** What is reported of a record that was found, consistent or not. */
export interface RecordFacts {
  /** The id of the plan, document or addendum. */
  id: string
  /** The kind of record. */
  kind: SealedKind
  title: string
  rep: string
  manager: string
  /** The roles of both on its form, when they are not rep and coach. */
  roles: Roles
  signedAt: string
  /** SHA-256 in hexadecimal digits. */
  seal: string
  /** The number of an addendum, and its plan; null for other records. */
  addendum: { number: number; plan: string; seal: string } | null
  /** Its state by its two signatures. */
  stands: Standing
}

/** The result of reading a PDF; plain data, because it comes from the reading thread. */
export type Reading =
  | { found: 'record'; facts: RecordFacts; parts: SealPart[]; revisions: number }
  | { found: 'rhythm'; report: RhythmReport | null }
  | { found: 'cycle' | 'results'; intact: boolean }
  | Extract<ReadRecord, { found: 'erasure' }>
  | { found: 'statement'; shown: ShownStatement; words: SealedStatement | null; parts: SealPart[]; revisions: number }
  | {
      found: Exclude<ReadRecord['found'], 'record' | 'twice' | 'rhythm' | 'cycle' | 'results' | 'erasure' | 'statement'>
    }
  | { found: 'twice'; name: string }

/** The state of a record by its own signatures. */
function standingIn({ kind, signatures, finished }: Shown): Standing {
  if (!signatures) return { kind: 'document', state: { signing: 'done', stance: null, on: dateOf(finished?.at ?? '') } }
  const { rep, manager } = signatures
  if (kind === 'plan') return { kind, state: stateOfRecord(rep, manager) }
  return { kind: kind === 'addendum' ? kind : 'document', state: signingOfRecord(rep, manager) }
}

/** Reads a PDF and checks the record inside it. The time grows no faster than the size of the file. */
export function readingOf(pdf: Uint8Array): { reading: Reading; record: ReadRecord } {
  const record = readRecord(pdf)
  if (record.found === 'twice' || record.found === 'rhythm') return { reading: record, record }
  if (record.found === 'cycle' || record.found === 'results' || record.found === 'erasure')
    return { reading: record, record }
  if (record.found === 'statement') {
    const { shown, fits, asWritten } = record
    const words = sealedStatementIn(record.data)
    const parts: SealPart[] = !fits ? ['seal:words'] : asWritten ? [] : ['seal:rewritten']
    return { reading: { found: 'statement', shown, words, parts, revisions: revisionsOf(pdf) }, record }
  }
  if (record.found !== 'record') return { reading: { found: record.found }, record }
  const { data, shown, asWritten } = record.record
  const parts = changedParts(data, shown)
  const { of, rep, roles, signatures, finished, seal } = shown
  const facts: RecordFacts = {
    id: of.id,
    kind: shown.kind,
    title: of.title,
    rep,
    roles,
    manager: signatures?.manager.name ?? finished?.by ?? '',
    signedAt: signatures?.manager.at ?? finished?.at ?? '',
    seal: seal.hash,
    addendum: shown.addendum ?? null,
    stands: standingIn(shown)
  }
  const reading: Reading = {
    found: 'record',
    facts,
    parts: parts.length === 0 && !asWritten ? ['seal:rewritten'] : parts,
    revisions: revisionsOf(pdf)
  }
  return { reading, record }
}
