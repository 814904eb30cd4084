import { setImmediate as pause } from 'node:timers/promises'
import { dateOf, longDate } from '../../../shared/dates'
import type { Translator } from '../../../shared/messages'
import type { Addendum } from '../../../shared/model/addendum'
import type { Plan } from '../../../shared/model/plan'
import type { RecordRef } from '../../../shared/model/record-ref'
import type { Id, Moment, PlainDate } from '../../../shared/model/scalars'
import type { Paper } from '../../../shared/model/settings'
import type { Workbook } from '../../../shared/model/workbook'
import { formatExact } from '../../../shared/numbers'
import type { PrintDocument } from '../../../shared/print/blocks'
import { htmlPage, type Part } from '../../../shared/print/html'
import { withNotedSince } from '../../../shared/print/noted-since'
import { isSealed } from '../../../shared/rules/addenda'
import { isFinished } from '../../../shared/rules/documents'
import { scansOf } from '../../../shared/rules/filed-copies'
import { isSigned } from '../../../shared/rules/plans'
import { isAboutPerson, isHeld } from '../../../shared/rules/sessions'
import { withoutPrivate } from '../../../shared/rules/without-private'
import type { Put } from '../archive/write'
import type { PlanDocuments, PlanPages } from '../export/plan-pages'
import type { RecordDocuments, RecordPages } from '../export/record-pages'
import type { SignedPages } from '../export/signed-pages'
import { findAttachment } from '../storage/attachments'
import type { Files } from '../storage/files'
import { attachmentOf } from '../workbooks/scans'
import { mustKnowAll } from './known-whole'

type Ref = { kind: 'plan'; id: Id } | RecordRef

export interface RepCopy {
  workbook: Workbook
  /** The folder with the workbook's files. */
  folder: string
  manager: string
  paper: Paper
  now: Moment
  translator: Translator
}

export interface RepCopyPages {
  files: Files
  pages: PlanDocuments & Pick<PlanPages, 'fileName'>
  records: RecordDocuments & Pick<RecordPages, 'draw' | 'fileName'>
  signed: Pick<SignedPages, 'page'>
}

const latestFirst = <T>(all: readonly T[], when: (one: T) => Moment): T[] =>
  [...all].sort((a, b) => Date.parse(when(b)) - Date.parse(when(a)))

/** What both may see of a workbook, in groups, the latest first; without drafts and one-on-ones about the person. */
function groupsOf(workbook: Workbook, today: PlainDate) {
  const { plans, documents, addenda, observations, sessions, groups = {}, calls, statements = {}, cycles } = workbook
  const ids = <K extends RecordRef['kind']>(kind: K, all: readonly { id: Id }[]) => all.map(({ id }) => ({ kind, id }))
  const signed = latestFirst(Object.values(plans).filter(isSigned), ({ managerSignature }) => managerSignature.at)
  return [
    {
      name: 'plans',
      refs: signed.flatMap(({ id }): Ref[] => [
        { kind: 'plan', id },
        ...ids(
          'addendum',
          Object.values(addenda).filter((one) => isSealed(one) && one.original.plan === id)
        )
      ])
    },
    {
      name: 'documents',
      refs: ids(
        'document',
        latestFirst(Object.values(documents).filter(isFinished), ({ createdAt }) => createdAt)
      )
    },
    {
      name: 'observations',
      refs: ids(
        'observation',
        latestFirst(
          Object.values(observations).filter(({ status }) => status === 'recorded'),
          ({ when }) => when
        )
      )
    },
    {
      name: 'sessions',
      refs: ids(
        'session',
        latestFirst(
          Object.values(sessions).filter((one) => isHeld(one, today) && !isAboutPerson(one)),
          ({ when }) => when
        )
      )
    },
    {
      name: 'groups',
      refs: ids(
        'group',
        latestFirst(
          Object.values(groups).filter(({ status }) => status === 'held'),
          ({ when }) => when
        )
      )
    },
    {
      name: 'calls',
      refs: ids(
        'call',
        latestFirst(Object.values(calls), ({ when }) => when)
      )
    },
    {
      name: 'statements',
      refs: ids(
        'statement',
        Object.values(statements).filter(({ status }) => status === 'given')
      )
    },
    {
      name: 'cycles',
      refs: ids(
        'cycle',
        latestFirst(
          Object.values(cycles).filter(({ focus }) => focus !== null),
          ({ startedAt }) => startedAt
        )
      )
    },
    { name: 'profile', refs: [{ kind: 'profile' as const, id: workbook.id }] }
  ] as const
}

/** What distinguishes a record from others of its kind, and its day. */
function told(workbook: Workbook, { kind, id }: Ref): { name: string | null; on: PlainDate | null } {
  const { plans, addenda, documents, observations, sessions, groups = {}, calls, statements = {}, cycles } = workbook
  const day = (moment: Moment | undefined) => (moment === undefined ? null : dateOf(moment))
  const [plan, addendum, document, cycle] = [plans[id], addenda[id], documents[id], cycles[id]]
  const statement = statements[id]
  if (kind === 'plan') return { name: plan?.behavior.title ?? null, on: day(signedAt(plan)) }
  if (kind === 'addendum') return { name: null, on: day(signedAt(addendum)) }
  if (kind === 'document') return { name: document?.title.trim() || null, on: document?.on ?? null }
  if (kind === 'statement')
    return { name: statement?.about ?? null, on: statement?.status === 'given' ? dateOf(statement.at) : null }
  if (kind === 'cycle') {
    const key = cycle?.focus?.behavior
    return { name: (key && workbook.behaviors[key]?.title) || null, on: day(cycle?.startedAt) }
  }
  if (kind === 'group') return { name: groups[id]?.subject.trim() || null, on: day(groups[id]?.when) }
  return { name: null, on: day((observations[id] ?? sessions[id] ?? calls[id])?.when) }
}

const signedAt = (record: Plan | Addendum | undefined): Moment | undefined =>
  record && 'managerSignature' in record ? record.managerSignature.at : undefined

/** The kinds that are files of their own beside the page; everything else is on the page. */
const onPaper: ReadonlySet<Ref['kind']> = new Set(['plan', 'addendum', 'document', 'statement', 'cycle', 'profile'])

/** The numbers of the rep's work as they were written down. */
function numbersOf({ metrics }: Workbook, { t, language }: Translator): Part[] {
  const written = Object.values(metrics).filter(({ values }) => Object.keys(values).length > 0)
  const page: Pick<PrintDocument, 'language' | 'blocks'> = {
    language,
    blocks: written.flatMap(({ name, unit, values }) => [
      { type: 'heading' as const, level: 2 as const, text: unit === '' ? name : `${name} (${unit})` },
      {
        type: 'table' as const,
        columns: [
          { label: t('passOn:from'), width: 1, align: 'left' as const },
          { label: t('passOn:number'), width: 1, align: 'right' as const }
        ],
        rows: Object.entries(values)
          .sort(([a], [b]) => (a < b ? 1 : -1))
          .map(([on, value]) => [longDate(on, language), formatExact(value, language, true)]),
        blankRows: 0
      }
    ])
  }
  return written.length === 0 ? [] : [{ id: 'numbers', title: t('passOn:part.numbers'), page, files: [] }]
}

/** Makes file names that differ from each other on every system. */
function uniqueNames() {
  const taken = new Set<string>()
  return (name: string): string => {
    const at = name.lastIndexOf('.')
    for (let count = 1; ; count++) {
      const one = count === 1 ? name : `${name.slice(0, at)} (${count})${name.slice(at)}`
      const key = one.normalize('NFKC').toLowerCase()
      if (taken.has(key)) continue
      taken.add(key)
      return one
    }
  }
}

/**
 * The rep's own copy (N-6): one HTML page with everything that both may see, and PDFs of what was signed or finished,
 * of cycles and of the profile. It is made from a workbook without private parts, with the printed forms, which leave
 * private parts out as well. Throws a `RuleError` when a page cannot be drawn.
 */
export async function packRepCopy(
  { files, pages, records, signed }: RepCopyPages,
  of: RepCopy,
  put: Put
): Promise<void> {
  const { folder, manager, paper, now, translator } = of
  await mustKnowAll(files, folder)
  const workbook = withoutPrivate(of.workbook)
  const { t, ofCode, language } = translator
  const unique = uniqueNames()
  const index = unique('index.html')

  const isSpoken = (one: string) => one.split('-')[0] === language.split('-')[0]

  /** A heading is in the language of the copy, whatever the language of its form. */
  const titleOf = (ref: Ref, page: PrintDocument): string => {
    const { name, on } = told(workbook, ref)
    const kind =
      isSpoken(page.language) && ref.kind !== 'profile'
        ? page.title
        : ofCode('passOn', `one.${ref.kind}`, { number: workbook.addenda[ref.id]?.number ?? 0 }, 'passOn:one.document')
    const about = workbook.statements?.[ref.id]
    const own = about === undefined || isSpoken(about.language) ? name : null
    return [own ?? kind, on === null ? '' : longDate(on, language)].filter(Boolean).join(' · ')
  }

  function pageOf(ref: Ref) {
    const page = ref.kind === 'plan' ? pages.documentOf(workbook, ref.id) : records.documentOf(workbook, ref)
    return withNotedSince(page, workbook, ref, { t, language })
  }

  async function pdfOf(ref: Ref): Promise<Uint8Array> {
    if (ref.kind === 'plan' || ref.kind === 'addendum')
      return (await signed.page(workbook, folder, { kind: ref.kind, id: ref.id }, paper)).pdf
    const isSignedDocument = ref.kind === 'document' && workbook.documents[ref.id]?.status === 'signed'
    if (isSignedDocument) return (await signed.page(workbook, folder, { kind: 'document', id: ref.id }, paper)).pdf
    return (await records.draw(workbook, ref, paper)).pdf
  }

  /** The sheet that was signed with ink, the file with an answer, or both, if they were kept. */
  async function sheetsOf(ref: Ref, stem: string): Promise<Part['files']> {
    const { plans, addenda, documents } = workbook
    const record = ref.kind === 'plan' ? plans[ref.id] : ref.kind === 'addendum' ? addenda[ref.id] : documents[ref.id]
    const ink = record && 'ink' in record ? record.ink : undefined
    const made: Part['files'][number][] = []
    for (const scan of scansOf({ ink })) {
      const kept = attachmentOf(scan)
      const found = await findAttachment(files, folder, kept)
      if (found.is !== 'same') continue
      const label = t(ink?.answer && scan === ink.scan ? 'passOn:answer' : 'passOn:sheet')
      const name = unique(`${stem} – ${label}.${kept.ending}`)
      await put(name, found.bytes)
      made.push({ name, label })
    }
    return made
  }

  async function filesOf(ref: Ref): Promise<Part['files']> {
    if (!onPaper.has(ref.kind)) return []
    const own = ref.kind === 'plan' ? pages.fileName(workbook, ref.id) : records.fileName(workbook, ref)
    const name = unique(own)
    await put(name, await pdfOf(ref))
    return [{ name, label: t('passOn:asPdf') }, ...(await sheetsOf(ref, name.replace(/\.pdf$/, '')))]
  }

  const sections: { title: string; parts: Part[] }[] = []
  for (const { name, refs } of groupsOf(workbook, dateOf(now))) {
    const parts: Part[] = []
    for (const ref of refs) {
      const page = pageOf(ref)
      parts.push({ id: `${ref.kind}-${ref.id}`, title: titleOf(ref, page), page, files: await filesOf(ref) })
      await pause()
    }
    sections.push({ title: t(`passOn:part.${name}`), parts })
  }
  sections.push({ title: t('passOn:part.numbers'), parts: numbersOf(workbook, translator) })
  const html = htmlPage({
    language,
    title: t('passOn:pageTitle', { name: workbook.rep.name }),
    about: t('passOn:pageAbout', { manager, date: longDate(dateOf(now), language) }),
    sections
  })
  await put(index, Buffer.from(html))
}
