import type { Translator } from '../../../shared/messages'
import type { FileAnswer } from '../../../shared/model/answer'
import type { ErasedRecords, ErasedRep } from '../../../shared/model/erasure'
import type { KeptPdf, KeptState } from '../../../shared/model/kept-pdf'
import type { Id } from '../../../shared/model/scalars'
import type { Standing } from '../../../shared/model/standing'
import type { GivenStatement } from '../../../shared/model/statement'
import type { InLibrary, PdfFinding, Verification } from '../../../shared/model/verification'
import type { Workbook } from '../../../shared/model/workbook'
import { finishedAt } from '../../../shared/print/document-page'
import { attachedRecord, shortSeal } from '../../../shared/print/record'
import { isSealed } from '../../../shared/rules/addenda'
import { recordedAddendum } from '../../../shared/rules/addendum-seal'
import { documentName } from '../../../shared/rules/charter'
import { recordedDocument } from '../../../shared/rules/document-seal'
import { documentTitle, isFinished } from '../../../shared/rules/documents'
import { keptAs } from '../../../shared/rules/erasure'
import { isSigned } from '../../../shared/rules/plans'
import { rolesOf } from '../../../shared/rules/roles'
import { aboutWords, statementContent, statementsTo, subjectOf } from '../../../shared/rules/statements'
import { contentHash } from '../storage/content-hash'
import { changedParts, partWords, type SealPart } from './check-record'
import { wordDifference } from './compare-words'
import type { GuardedReader, ReadPdf } from './guarded-reader'
import type { PageFinding } from './page-finding'
import type { Reading, RecordFacts } from './reading'
import type { WithoutRecord } from './without-record'

const nobody = { title: '', rep: '', manager: '', signedAt: null, seal: '', differences: [] }

/** Computes the digests and the seal of a plan in a workbook again. */
export function verifyPlan(workbook: Workbook, id: Id, { t }: Translator): Verification {
  const plan = Object.hasOwn(workbook.plans, id) ? workbook.plans[id] : undefined
  if (!plan) return { ...nobody, verdict: 'unreadable' }
  if (!isSigned(plan)) return { ...nobody, verdict: 'not-sealed', title: plan.behavior.title, rep: workbook.rep.name }
  const template = workbook.templates[plan.template]
  if (!template) return { ...nobody, verdict: 'unreadable', title: plan.behavior.title, rep: plan.rep.name }
  const record = attachedRecord(plan, template)
  const parts = changedParts({ ...record }, { ...record, of: record.plan })
  return {
    verdict: parts.length === 0 ? 'intact' : 'changed',
    title: plan.behavior.title,
    rep: plan.rep.name,
    manager: plan.managerSignature.name,
    signedAt: plan.managerSignature.at,
    seal: shortSeal(plan.seal.hash),
    differences: parts.map((part) => partWords(t, part, 'plan', rolesOf(template)))
  }
}

/** As `verifyPlan`, for a document that is finished or signed. */
export function verifyDocument(workbook: Workbook, id: Id, { t }: Translator): Verification {
  const document = Object.hasOwn(workbook.documents, id) ? workbook.documents[id] : undefined
  const template = document && workbook.templates[document.template]
  if (!document || !template) return { ...nobody, verdict: 'unreadable' }
  const title = documentTitle(document, template)
  if (!isFinished(document)) return { ...nobody, verdict: 'not-sealed', title, rep: workbook.rep.name }
  const record = recordedDocument(workbook.templates, document)
  const { seal } = document
  const roles = rolesOf(template)
  const parts = changedParts({ ...record, seal }, { ...record, of: document, seal })
  return {
    verdict: parts.length === 0 ? 'intact' : 'changed',
    title,
    rep: document.rep.name,
    manager: document.status === 'done' ? document.finished.by : document.managerSignature.name,
    signedAt: finishedAt(document),
    seal: shortSeal(seal.hash),
    differences: parts.map((part) => partWords(t, part, documentName(document, roles), roles))
  }
}

/** As `verifyPlan`, for a signed addendum; also checks that it belongs to its plan. */
export function verifyAddendum(workbook: Workbook, id: Id, { t }: Translator): Verification {
  const addendum = Object.hasOwn(workbook.addenda, id) ? workbook.addenda[id] : undefined
  if (!addendum) return { ...nobody, verdict: 'unreadable' }
  const { original } = addendum
  const { title } = original
  if (!isSealed(addendum)) return { ...nobody, verdict: 'not-sealed', title, rep: workbook.rep.name }
  const record = recordedAddendum(addendum)
  const { roles = {} } = addendum
  const parts = changedParts({ ...record }, { ...record, of: {} }).map((part) => partWords(t, part, 'addendum', roles))
  const plan = workbook.plans[original.plan]
  const fits = plan !== undefined && isSigned(plan) && plan.seal.hash === original.seal
  const differences = fits ? parts : [...parts, t('addendum:otherPlan')]
  return {
    verdict: differences.length === 0 ? 'intact' : 'changed',
    title,
    rep: addendum.rep.name,
    manager: addendum.managerSignature.name,
    signedAt: addendum.managerSignature.at,
    seal: shortSeal(addendum.seal.hash),
    differences
  }
}

/**
 * What the library has of a plan, document, addendum or statement: its seal and state, nothing, nothing in the workbooks
 * that could be opened, or it was not asked.
 */
export type KeptSeal =
  | {
      is: 'kept'
      workbook: Id
      seal: string
      stands: Standing | null
      pdf: KeptPdf | null
      otherSignings?: string[]
      /** More about the record, for a page that only shows its id and seal. */
      about?: { id: Id; title: string; rep: string; number: number | null }
    }
  | { is: 'absent' }
  | { is: 'unseen' }
  | { is: 'not-asked' }

/**
 * Looks up a record by its id; the rep's name is only a hint where to look first. A printed id can belong to several
 * records, of which the one with this seal is meant.
 */
export type SealInLibrary = (id: string, rep: string, seal?: string) => Promise<KeptSeal>

const noPage: PageFinding = { state: 'unread', overlays: 0, onlyOnPage: [], onlyInRecord: [], page: [], record: [] }

const unsure: Omit<PdfFinding, 'verdict'> = {
  ...nobody,
  of: null,
  roles: {},
  addendum: null,
  checked: null,
  stands: null,
  place: null,
  answer: null,
  statement: null,
  rhythm: null,
  here: null,
  copy: null,
  page: { onlyOnPage: [], onlyInRecord: [], page: [], record: [] }
}

/** How the seal in a library compares with that of another copy. */
function comparedWith(kept: KeptSeal, seal: string): InLibrary {
  if (kept.is !== 'kept') return kept.is
  return kept.seal === seal ? 'same' : 'other'
}

/** The verdict from the checks of a record. */
function verdictOf(
  isSound: boolean,
  checked: NonNullable<PdfFinding['checked']>,
  answer: FileAnswer | null,
  isOtherSigning = false
): PdfFinding['verdict'] {
  if (isSound && isOtherSigning && checked.original !== 'other') return 'other-signing'
  if (!isSound || checked.library === 'other' || checked.original === 'other') return 'changed'
  if (checked.page === 'differs') return 'page-differs'
  if (answer && checked.page !== 'unread') return 'answered'
  if (checked.revisions > 1) return 'revised'
  return checked.page === 'unread' ? 'record-only' : 'intact'
}

function findingOf(
  facts: RecordFacts,
  parts: readonly SealPart[],
  checked: NonNullable<PdfFinding['checked']>,
  kept: KeptSeal,
  { hash, page, answer }: Pick<ReadPdf, 'hash' | 'page' | 'answer'>,
  { t }: Translator
): PdfFinding {
  // It was signed on two computers: this signing did not prevail and was filed with the one that did; it is unchanged.
  const isOtherSigning =
    checked.library === 'other' &&
    kept.is === 'kept' &&
    kept.otherSignings?.includes(hash) === true &&
    checked.page !== 'differs'
  const { onlyOnPage, onlyInRecord, page: lines, record } = page ?? noPage
  const { addendum } = facts
  return {
    addendum: addendum && { number: addendum.number, original: shortSeal(addendum.seal) },
    verdict: verdictOf(parts.length === 0, checked, answer, isOtherSigning),
    title: facts.title,
    rep: facts.rep,
    manager: facts.manager,
    signedAt: facts.signedAt,
    seal: shortSeal(facts.seal),
    differences: [
      ...parts,
      ...(checked.library === 'other' && !isOtherSigning ? (['seal:library'] as const) : []),
      ...(checked.original === 'other' ? (['seal:original'] as const) : [])
    ].map((part) => partWords(t, part, facts.kind, facts.roles)),
    of: facts.kind,
    roles: facts.roles,
    checked,
    place: kept.is === 'kept' ? { workbook: kept.workbook, kind: kindOf(facts), id: facts.id } : null,
    here: null,
    answer: kindOf(facts) === 'plan' ? answer : null,
    statement: null,
    rhythm: null,
    copy: null,
    stands: { record: facts.stands, library: checked.library === 'same' && kept.is === 'kept' ? kept.stands : null },
    page: {
      onlyOnPage: [...onlyOnPage],
      onlyInRecord: [...onlyInRecord],
      page: [...lines],
      record: [...record]
    }
  }
}

/** The kind of record under which a workbook keeps it: a charter is a document. */
const kindOf = ({ kind }: RecordFacts) => (kind === 'charter' ? 'document' : kind)

/**
 * The verdict on a statement. An unchanged one is called a statement even if its page could not be read; the words
 * about it say what that proves.
 */
function statementVerdict(isSound: boolean, checked: NonNullable<PdfFinding['checked']>): PdfFinding['verdict'] {
  const verdict = verdictOf(isSound, checked, null)
  return verdict === 'intact' || verdict === 'record-only' ? 'statement' : verdict
}

/** Checks a rep's statement: whether it is as it was handed in, and belongs to its record. */
async function statementFinding(
  { shown, words, parts, revisions }: Extract<Reading, { found: 'statement' }>,
  page: PageFinding | null,
  sealInLibrary: SealInLibrary,
  translator: Translator
): Promise<PdfFinding> {
  const { t } = translator
  const { statement, rep, seal } = shown
  const library = comparedWith(await sealInLibrary(statement.id, rep.name), seal.hash)
  const behind = statement.original === null ? null : await sealInLibrary(statement.of.id, rep.name)
  const original = behind && comparedWith(behind, statement.original ?? '')
  const number = statement.number ?? (behind?.is === 'kept' ? (behind.about?.number ?? undefined) : undefined)
  const differs: SealPart[] = [
    ...parts,
    ...(library === 'other' ? (['seal:library'] as const) : []),
    ...(original === 'other' ? (['seal:original'] as const) : [])
  ]
  const { state, overlays, page: lines, record, onlyOnPage, onlyInRecord } = page ?? noPage
  const checked = { page: state, signedWith: null, overlays, library, revisions, original } as const
  return {
    ...unsure,
    verdict: statementVerdict(differs.length === 0, checked),
    of: 'statement',
    title: aboutWords({ ...statement, number }, translator),
    rep: rep.name,
    manager: words?.manager ?? '',
    roles: words?.roles ?? {},
    signedAt: statement.at,
    seal: shortSeal(seal.hash),
    differences: differs.map((part) => partWords(t, part, 'statement', {})),
    checked,
    statement: words && { words, record: 'not-asked' },
    page: { page: lines, record, onlyOnPage, onlyInRecord }
  }
}

/** Checks a receipt, or the story of a plan: whether the library has the record that it names, with the same seal. */
async function namedFinding(
  { is, id, seal }: Exclude<WithoutRecord, { is: 'disclosure' }>,
  sealInLibrary: SealInLibrary
): Promise<PdfFinding> {
  const kept = await sealInLibrary(id, '', seal)
  const found = { ...unsure, seal: shortSeal(seal) }
  if (kept.is !== 'kept' || !kept.stands || !kept.about) return { ...found, verdict: is }
  const { about, stands, workbook } = kept
  return {
    ...found,
    verdict: kept.seal.startsWith(seal) ? `${is}-here` : `${is}-other`,
    title: about.title,
    rep: about.rep,
    of: stands.kind,
    stands: { record: null, library: stands },
    place: { workbook, kind: stands.kind, id: about.id }
  }
}

type Erased = ErasedRep | ErasedRecords

/** Compares a certificate with what the library keeps of the same erasure. */
function erasureVerdict(
  { certificate, intact }: Extract<Reading, { found: 'erasure' }>,
  erased: readonly Erased[]
): PdfFinding['verdict'] {
  const library = certificate && keptAs(certificate, erased)
  if (library === 'same') return 'erasure-here'
  return intact && library === 'absent' ? 'erasure' : 'changed'
}

/** Checks a PDF that came back: its record, its page, and its seal against the library's. */
export async function verifyPdf(
  { hash, reading, page, namesSeal, withoutRecord, answer }: ReadPdf,
  sealInLibrary: SealInLibrary,
  translator: Translator,
  erased: readonly Erased[] = []
): Promise<PdfFinding> {
  const { t } = translator
  switch (reading.found) {
    case 'record': {
      const { facts, parts, revisions } = reading
      const kept = await sealInLibrary(facts.id, facts.rep)
      const library = comparedWith(kept, facts.seal)
      const { addendum } = facts
      const original = addendum && comparedWith(await sealInLibrary(addendum.plan, facts.rep), addendum.seal)
      const pdf = kept.is === 'kept' && library === 'same' ? kept.pdf : null
      // Bytes are compared first, since the same file needs no drawing; then the page drawn again, and last the words.
      const isKept = pdf?.hash === hash
      const checked = {
        page: isKept ? 'kept' : (page?.state ?? 'unread'),
        signedWith: pdf?.version ?? null,
        overlays: isKept ? 0 : (page?.overlays ?? 0),
        library,
        revisions,
        original
      } as const
      return findingOf(facts, parts, checked, kept, { hash, page, answer }, translator)
    }
    case 'rhythm':
      return { ...unsure, verdict: reading.report ? 'rhythm' : 'changed', rhythm: reading.report }
    case 'cycle':
    case 'results':
      return { ...unsure, verdict: reading.intact ? reading.found : 'changed' }
    case 'erasure':
      return { ...unsure, verdict: erasureVerdict(reading, erased) }
    case 'statement':
      return statementFinding(reading, page, sealInLibrary, translator)
    case 'several':
      return { ...unsure, verdict: 'changed', differences: [t('seal:several')] }
    case 'twice':
      return { ...unsure, verdict: 'twice', differences: [t('seal:twice', { name: reading.name })] }
    case 'no-record':
      if (withoutRecord && withoutRecord.is !== 'disclosure') return namedFinding(withoutRecord, sealInLibrary)
      return { ...unsure, verdict: namesSeal && !withoutRecord ? 'stripped' : 'not-sealed' }
    case 'nothing':
      return { ...unsure, verdict: 'not-coachbook' }
    case 'no-pdf':
    case 'damaged':
    case 'newer':
    case 'too-much':
      return { ...unsure, verdict: reading.found }
  }
}

/** A record that both sign. */
interface Signed {
  kind: 'plan' | 'document' | 'addendum'
  id: Id
}

/** A record with both signatures; otherwise null. */
function signedIn(workbook: Workbook, { kind, id }: Signed) {
  const { plans, documents, addenda } = workbook
  const found = kind === 'plan' ? plans[id] : kind === 'document' ? documents[id] : addenda[id]
  return found && 'managerSignature' in found ? found : null
}

const verifiers = { plan: verifyPlan, document: verifyDocument, addendum: verifyAddendum }

/** Whether the seal of a statement still matches, and the record that it is to is unchanged. */
function isAsHandedIn(given: GivenStatement, workbook: Workbook): boolean {
  const subject = subjectOf(workbook, given.of)
  return contentHash(statementContent(given)) === given.seal.hash && given.original === (subject?.original ?? null)
}

/** Adds the checks of the rep's statements to a record. */
function withStatements(found: Verification, workbook: Workbook, of: Signed, { t }: Translator): Verification {
  const changed = statementsTo(workbook, of).some((given) => !isAsHandedIn(given, workbook))
  if (!changed || found.verdict === 'unreadable') return found
  return { ...found, verdict: 'changed', differences: [...found.differences, t('statement:changed')] }
}

export interface Verifier {
  /**
   * Checks the seal of a record and what was found of its kept PDF. `other`: a file in the place of the kept one, of
   * which only the words can be compared.
   */
  signed(workbook: Workbook, of: Signed, kept: KeptState, other: Uint8Array | null): Promise<Verification>
  /** `erased`: the erasures that the library remembers. */
  pdf(bytes: Uint8Array, sealInLibrary: SealInLibrary, erased?: readonly Erased[]): Promise<PdfFinding>
  /**
   * Adds to a finding how its record differs from another one with the same id, whose PDF is `own`. The lines are those
   * of the pages drawn from both.
   */
  beside(finding: PdfFinding, own: Uint8Array): Promise<PdfFinding>
}

/** Whether a file contains the record with this seal, and its page says the same. */
async function saysTheSame(reader: GuardedReader, other: Uint8Array | null, { seal }: Verification): Promise<boolean> {
  if (other === null) return false
  const { reading, page } = await reader.read(other)
  if (reading.found !== 'record' || reading.parts.length > 0 || shortSeal(reading.facts.seal) !== seal) return false
  return page?.state === 'exact' || page?.state === 'same'
}

/** Checks seals; differences are worded in the language of the window at that time. */
export const createVerifier = ({
  reader,
  translator
}: {
  reader: GuardedReader
  translator(): Translator
}): Verifier => ({
  async signed(workbook, of, kept, other) {
    const found = verifiers[of.kind](workbook, of.id, translator())
    const signed = signedIn(workbook, of)
    if (!signed) return withStatements(found, workbook, of, translator())
    const isSame = kept === 'changed' && (await saysTheSame(reader, other, found))
    const whole = withStatements(found, workbook, of, translator())
    return { ...whole, kept: isSame ? 'changed-words' : kept, keptVersion: signed.kept?.version ?? '' }
  },
  async beside(finding, own) {
    const { page } = await reader.read(own)
    const difference = page && wordDifference(finding.page.record, page.record)
    const { onlyOnPage, onlyInRecord } = difference ?? { onlyOnPage: [], onlyInRecord: [] }
    return { ...finding, here: { onlyInFile: onlyOnPage, onlyHere: onlyInRecord } }
  },
  pdf: async (bytes, sealInLibrary, erased) => verifyPdf(await reader.read(bytes), sealInLibrary, translator(), erased)
})
