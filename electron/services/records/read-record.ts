import { z } from 'zod'
import { CycleReport } from '../../../shared/model/cycle-report'
import { ErasureCertificate, RecordsCertificate } from '../../../shared/model/erasure'
import { ResultsSheet } from '../../../shared/model/results-sheet'
import { RhythmReport } from '../../../shared/model/rhythm-report'
import { Roles } from '../../../shared/model/roles'
import { Hash, Moment, PlainDate } from '../../../shared/model/scalars'
import { Stance } from '../../../shared/model/signature'
import { SealedStatement, statementKinds } from '../../../shared/model/statement'
import { Template } from '../../../shared/model/template'
import type { SealedKind } from '../../../shared/model/verification'
import { documentName } from '../../../shared/rules/charter'
import { addsUp } from '../../../shared/rules/rhythms-beside'
import { rolesOf } from '../../../shared/rules/roles'
import { canonical } from '../../../shared/rules/seal'
import { jsonShape } from '../outside/json-shape'
import { contentHash } from '../storage/content-hash'
import { isDamage } from '../storage/damage'
import { attachedFiles, hasPdfHead, isPdf } from './attached-files'

/** Plain data from outside, checked for depth but not for meaning. */
export type PlainData = Readonly<Record<string, unknown>>

/** The version of the record that this program reads. */
const knownVersion = 1

const Method = z.object({ method: z.enum(['drawn', 'typed', 'paper', 'none']) })

const Signatures = z.object({
  rep: z.object({ content: Hash, stance: Stance, at: Moment, mark: Method }),
  manager: z.object({ name: z.string().max(500), at: Moment, content: Hash, mark: Method })
})
const Finished = z.object({ by: z.string().max(500), at: Moment })

const common = {
  version: z.literal(knownVersion),
  rep: z.object({ name: z.string().max(500) }),
  template: z.record(z.string(), z.unknown()),
  seal: z.object({ algorithm: z.literal('sha256-rfc8785'), hash: Hash })
}

/** The parts of a record that are shown, and its digests. Everything else in it is only checked through its digest. */
const Plan = z.object({
  format: z.literal('coachbook.plan'),
  ...common,
  plan: z.object({ id: z.string().max(64), template: Hash, behavior: z.object({ title: z.string().max(200) }) }),
  signatures: Signatures
})
const document = z.object({
  id: z.string().max(64),
  template: Hash,
  kind: z.string().max(64).optional(),
  title: z.string().max(500)
})
const Document = z.union([
  z.object({ format: z.literal('coachbook.document'), ...common, document, signatures: Signatures }),
  z.object({ format: z.literal('coachbook.document'), ...common, document, finished: Finished })
])

const Addendum = z.object({
  format: z.literal('coachbook.addendum'),
  version: common.version,
  rep: common.rep,
  seal: common.seal,
  addendum: z.object({
    id: z.string().max(64),
    number: z.int().min(1).max(9999),
    roles: Roles.optional(),
    original: z.object({ plan: z.string().max(64), title: z.string().max(500), seal: Hash })
  }),
  signatures: Signatures
})

/** The parts of a statement that are shown; everything else in it is only checked through its digest. */
const Statement = z.object({
  format: z.literal('coachbook.statement'),
  version: common.version,
  rep: common.rep,
  seal: common.seal,
  statement: z.object({
    id: z.string().max(64),
    of: z.object({ kind: z.enum(statementKinds), id: z.string().max(64) }),
    about: z.string().max(500),
    number: z.int().min(1).optional(),
    day: PlainDate.optional(),
    account: z.string().max(500).optional(),
    original: Hash.nullable(),
    name: z.string().max(500),
    at: Moment
  })
})
export type ShownStatement = z.infer<typeof Statement>

/** The shown parts of any kind of record. `signatures` or `finished`: who signed it, or who finished it alone. */
export interface Shown {
  kind: SealedKind
  of: { id: string; template?: Hash; title: string }
  /** The number of an addendum, and its plan. */
  addendum?: { number: number; plan: string; seal: Hash }
  rep: string
  /** The roles of both on its form, when they are not rep and coach. */
  roles: Roles
  /** Missing when the record has no form inside. */
  template?: PlainData
  signatures?: z.infer<typeof Signatures>
  finished?: z.infer<typeof Finished>
  seal: { hash: Hash }
}

/** The roles on a form; empty when they cannot be read. */
function rolesIn(template: PlainData): Roles {
  const form = Template.safeParse(template).data
  return form ? rolesOf(form) : {}
}

const titleIn = ({ title }: PlainData) => (typeof title === 'string' ? title.slice(0, 500) : '')

function shownOf(data: PlainData): Shown | null {
  const plan = Plan.safeParse(data).data
  if (plan) {
    const { id, template, behavior } = plan.plan
    const roles = rolesIn(plan.template)
    return { ...plan, kind: 'plan', of: { id, template, title: behavior.title }, rep: plan.rep.name, roles }
  }
  const added = Addendum.safeParse(data).data
  if (added) {
    const { id, number, original, roles = {} } = added.addendum
    const { signatures, seal, rep } = added
    const addendum = { number, plan: original.plan, seal: original.seal }
    return { kind: 'addendum', of: { id, title: original.title }, addendum, rep: rep.name, roles, signatures, seal }
  }
  const found = Document.safeParse(data).data
  if (!found) return null
  const title = found.document.title.trim() || titleIn(found.template)
  const roles = rolesIn(found.template)
  return {
    ...found,
    kind: documentName(found.document, roles),
    of: { ...found.document, title },
    rep: found.rep.name,
    roles
  }
}

/** A record of Coachbook: its data as it was found, and the parts of it that are shown. */
export interface FoundRecord {
  data: PlainData
  shown: Shown
  /** False when the bytes are not in the RFC 8785 form that Coachbook writes. */
  asWritten: boolean
}

export type ReadRecord =
  | { found: 'record'; record: FoundRecord }
  /** Two different records in one file, so that nobody can tell which one the page shows. */
  | { found: 'several' }
  /** A name occurs twice in it, so that two programs may read different values. */
  | { found: 'twice'; name: string }
  /** A rhythm report; such reports are not signed. Null when it was changed. */
  | { found: 'rhythm'; report: RhythmReport | null }
  /** A coaching cycle or a results sheet; such pages are not signed. `intact`: whether it is unchanged. */
  | { found: 'cycle' | 'results'; intact: boolean }
  /** A certificate of erasure; `intact`: whether it matches its own digest. Null when it cannot be read. */
  | { found: 'erasure'; certificate: ErasureCertificate | RecordsCertificate | null; intact: boolean }
  /**
   * A rep's statement to a record; `fits`: whether its words match its seal; `asWritten`: whether the bytes are as
   * Coachbook writes them.
   */
  | { found: 'statement'; data: PlainData; shown: ShownStatement; fits: boolean; asWritten: boolean }
  /** A record of a later Coachbook. */
  | { found: 'newer' }
  /** A page of ours with an attachment that cannot be read as a record. */
  | { found: 'damaged' }
  /** A page of ours without an attachment: a draft, a blank form, or a plan whose record was removed. */
  | { found: 'no-record' }
  | { found: 'nothing' }
  /** A file of another kind, whatever its name. */
  | { found: 'no-pdf' }

const deepest = 64

const isPlain = (value: unknown): value is PlainData =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const formats = new Set<unknown>([
  'coachbook.plan',
  'coachbook.document',
  'coachbook.addendum',
  'coachbook.rhythm',
  'coachbook.cycle',
  'coachbook.results',
  'coachbook.erasure',
  'coachbook.erased-records',
  'coachbook.statement'
])

const isRecord = (data: unknown): data is PlainData => isPlain(data) && formats.has(data.format)

/** The whole of a statement as this program keeps it; null for a record that this program cannot have made. */
export function sealedStatementIn({ statement, rep, seal }: PlainData): SealedStatement | null {
  return (isPlain(statement) && SealedStatement.safeParse({ ...statement, rep, seal }).data) || null
}

function statementOf(file: Buffer, data: PlainData): ReadRecord {
  const shown = Statement.safeParse(data).data
  if (!shown) return { found: 'damaged' }
  const { seal: _, ...content } = data
  const asWritten = Buffer.from(canonical(data), 'utf8').equals(file)
  return { found: 'statement', data, shown, fits: shown.seal.hash === contentHash(content), asWritten }
}

/** A report that matches its own digest and that this program can read; otherwise null. */
function intactReport<T>(data: PlainData, schema: z.ZodType<T>): T | null {
  const { seal, ...report } = data
  const kept = z.object({ hash: Hash }).safeParse(seal).data
  const read = schema.safeParse(report).data
  return read !== undefined && kept?.hash === contentHash(report) ? read : null
}

/**
 * The rhythm report of a record. If its numbers do not match its rows, Coachbook did not make it, whatever its digest
 * says.
 */
function rhythmOf(data: PlainData): RhythmReport | null {
  const report = intactReport(data, RhythmReport)
  return report && addsUp(report) ? report : null
}

function erasureOf(data: PlainData): ReadRecord {
  const { digest, format: _, version: _version, ...facts } = data
  const isOfRecords = data.format === 'coachbook.erased-records'
  const certificate = (isOfRecords ? RecordsCertificate : ErasureCertificate).safeParse(data).data ?? null
  return { found: 'erasure', certificate, intact: certificate !== null && digest === contentHash(facts) }
}

type Parsed = { is: 'record'; text: Buffer; data: PlainData } | { is: 'twice'; name: string } | { is: 'other' }

/** The content of an attachment. Its shape is checked before it is parsed. */
function parsed(file: Buffer): Parsed {
  const text = file.toString('utf8')
  const shape = jsonShape(text, deepest)
  if (shape.is === 'too-deep') return { is: 'other' }
  try {
    const data: unknown = JSON.parse(text)
    if (!isRecord(data)) return { is: 'other' }
    return shape.is === 'twice' ? { is: 'twice', name: shape.name.slice(0, 80) } : { is: 'record', text: file, data }
  } catch (error) {
    if (!isDamage(error)) throw error
    return { is: 'other' }
  }
}

const isNewer = ({ version }: PlainData) => typeof version === 'number' && version > knownVersion

function recordOf(file: Buffer, data: PlainData): ReadRecord {
  if (isNewer(data)) return { found: 'newer' }
  if (data.format === 'coachbook.rhythm') return { found: 'rhythm', report: rhythmOf(data) }
  if (data.format === 'coachbook.cycle') return { found: 'cycle', intact: intactReport(data, CycleReport) !== null }
  if (data.format === 'coachbook.results')
    return { found: 'results', intact: intactReport(data, ResultsSheet) !== null }
  if (data.format === 'coachbook.erasure' || data.format === 'coachbook.erased-records') return erasureOf(data)
  if (data.format === 'coachbook.statement') return statementOf(file, data)
  const shown = shownOf(data)
  if (!shown) return { found: 'damaged' }
  const asWritten = Buffer.from(canonical(data), 'utf8').equals(file)
  return { found: 'record', record: { data, shown, asWritten } }
}

/** Whether a PDF is a page of ours: every one says so in its metadata, which is never compressed. */
const isOurs = (pdf: Uint8Array) =>
  Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length).includes('<xmp:CreatorTool>Coachbook<')

/**
 * Reads the record that is embedded in a PDF. The file counts as hostile until it has been read; nothing in it is
 * run.
 */
export function readRecord(pdf: Uint8Array): ReadRecord {
  const files = attachedFiles(pdf)
  const whole = files.filter((file): file is Buffer => file !== null)
  const different = whole.filter((file, index) => whole.findIndex((other) => other.equals(file)) === index)
  const read = different.map(parsed).filter((one) => one.is !== 'other')
  const [first, second] = read
  if (second) return { found: 'several' }
  if (first?.is === 'twice') return { found: 'twice', name: first.name }
  if (first) return recordOf(first.text, first.data)
  if (!hasPdfHead(pdf)) return { found: 'no-pdf' }
  if (!isPdf(pdf) || !isOurs(pdf)) return { found: 'nothing' }
  return { found: files.length > 0 ? 'damaged' : 'no-record' }
}
