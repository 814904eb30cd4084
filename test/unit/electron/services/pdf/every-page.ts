import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createDisclosurePages } from '../../../../../electron/services/export/disclosure-pages'
import { createPlanPages } from '../../../../../electron/services/export/plan-pages'
import { createRecordPages } from '../../../../../electron/services/export/record-pages'
import type { PdfService } from '../../../../../electron/services/pdf/pdf-service'
import { runCommand } from '../../../../../shared/commands'
import { createTranslator } from '../../../../../shared/messages'
import { privateKinds } from '../../../../../shared/model/disclosure'
import type { RecordRef } from '../../../../../shared/model/record-ref'
import { Template } from '../../../../../shared/model/template'
import { newWorkbook, schemaVersion, Workbook } from '../../../../../shared/model/workbook'
import { blankDocument } from '../../../../../shared/print/blank'
import type { PrintDocument } from '../../../../../shared/print/blocks'
import { erasureCertificate } from '../../../../../shared/print/erasure-certificate'
import { receiptPage } from '../../../../../shared/print/receipt'
import { recordsCertificate } from '../../../../../shared/print/records-certificate'
import { recoverySheetPage } from '../../../../../shared/print/recovery-sheet'
import { erasedRecords } from '../../../../../shared/rules/erasable'
import { countsOf, erasedRep } from '../../../../../shared/rules/erasure'
import { countedId } from '../../../../support/large-workbook'
import { offers } from '../../../../support/library-in-memory'
import { coachingPages } from '../../../shared/print/sample-cycle'
import { sampleDocument } from '../../../shared/print/sample-form'
import { draft, longDraft, printPlan, signed, signedByRep, template } from '../../../shared/print/sample-plan'
import { printResults } from '../../../shared/print/sample-results'
import { printReport } from '../../../shared/print/sample-rhythm'

const packs = join(import.meta.dirname, '../../../../../resources/packs')

/** The templates that come with Coachbook, by the path of their file. */
export async function builtInTemplates(): Promise<Record<string, Template>> {
  const files = (await readdir(packs, { recursive: true })).filter((file) => /[\\/]templates[\\/].*\.json$/.test(file))
  const read = files.sort().map(async (file) => {
    const template = Template.parse(JSON.parse(await readFile(join(packs, file), 'utf8')))
    return [file.replace(/[\\/]/g, '-').replace(/\.json$/, ''), template] as const
  })
  return Object.fromEntries(await Promise.all(read))
}

const words = 'I ask questions on each visit already. What I lack is time to prepare them.\nI will try it.'

/** Plans in each state. */
export const plans = (): Record<string, PrintDocument> => ({
  draft: printPlan(draft),
  'signed-by-rep': printPlan(signedByRep()),
  signed: printPlan(signed()),
  closed: printPlan({ ...signed(), status: 'closed', closedAt: '2026-12-17T10:00:00+01:00' }),
  refined: printPlan(signed({ ...draft, number: 2, refinedBecause: 'the first asked for too much at once' })),
  disagreed: printPlan(
    signed(draft, { stance: 'disagreed', comment: words, mark: { method: 'typed', text: 'Mira Lindqvist' } })
  ),
  declined: printPlan(
    signed(draft, { stance: 'declined', mark: { method: 'none' }, managerMark: { method: 'paper' } })
  ),
  empty: printPlan({ ...draft, why: '', how: '', confidence: null, actions: [], coachingDates: [] }),
  long: printPlan(signed(longDraft)),
  'long-draft': printPlan(longDraft),
  'right-to-left': printPlan(
    signed(
      { ...draft, how: 'قبل كل زيارة أكتب سؤالين (على الأقل) لا أعرف الجواب عنهما.\nשלום, שתי שאלות — 100%!' },
      { mark: { method: 'typed', text: 'مريم الخطيب' } },
      template,
      { name: 'مريم الخطيب', role: '', territory: '' }
    )
  ),
  'hostile-names': printPlan(draft, { rep: { name: 'Ω “<&>” \uD800 漢 \u202E' }, manager: 'Ž & Söhne' })
})

/** The receipt that goes with a signed plan. */
function receipt(language = 'en'): PrintDocument {
  const { t } = createTranslator(language)
  const record = signed()
  return receiptPage({
    roles: {},
    since: null,
    today: '2026-11-12',
    record,
    title: record.behavior.title,
    heading: template.heading,
    t,
    language
  })
}

const named = (before: string, pages: Record<string, PrintDocument>, after = '') =>
  Object.fromEntries(Object.entries(pages).map(([name, page]) => [`${before}${name}${after}`, page]))

/** The pages about a cycle; `ending` tells languages apart. */
const coachingOf = (ending: string, guide: Template | undefined, language: string) =>
  guide === undefined
    ? {}
    : Object.fromEntries(
        Object.entries(coachingPages(guide, language)).map(([name, page]) => [`coaching-${name}${ending}`, page])
      )

/** A workbook in which everything was done once, with a rep's statement to an observation. */
async function fullWorkbook(): Promise<Workbook> {
  const file = join(process.cwd(), 'test', 'fixtures', 'workbooks', `v${schemaVersion}`, 'expected.json')
  const workbook = Workbook.parse(JSON.parse(await readFile(file, 'utf8')))
  const stated = new Set(Object.values(workbook.statements ?? {}).map(({ of }) => of.id))
  const seen = Object.keys(workbook.observations).find((id) => !stated.has(id))
  if (seen === undefined) throw new Error('nothing was observed')
  const about = { id: countedId(9001), of: { kind: 'observation', id: seen } as const }
  const together = {
    id: countedId(9002),
    edition: 1,
    size: 3,
    words: {
      status: 'held',
      kind: 'role-play',
      when: '2026-11-20T10:00:00+01:00',
      minutes: 60,
      subject: 'Questions before a demo',
      behaviors: Object.keys(workbook.behaviors).slice(0, 2),
      notes: 'Each played the buyer once.\nWe agreed on three questions.'
    }
  }
  const context = { now: '2026-11-24T10:00:00+01:00', actor: 'Jonas Ek', ...offers, digest: () => '0'.repeat(64) }
  for (const command of [
    { type: 'statement.begin', ...about },
    { type: 'statement.write', id: about.id, text: words, name: 'Anna Berg' },
    { type: 'statement.give', id: about.id },
    { type: 'group.write', ...together },
    { type: 'group.edit', id: together.id, own: words, private: { notes: 'Nobody else reads this.' } }
  ])
    runCommand(workbook, command, context)
  return workbook
}

/** A page maker that collects the documents it is asked to draw. */
function gathering(language: string) {
  const drawn: PrintDocument[] = []
  const pdf: PdfService = {
    async render(document) {
      drawn.push(document)
      return { ok: true, value: { pdf: new Uint8Array(), pages: 0, missingGlyphs: [], areas: [] } }
    },
    picture: () => Promise.reject(new Error('nothing is shown')),
    close: async () => undefined
  }
  const translator = () => createTranslator(language)
  return { drawn, onPaper: { pdf, translator, manager: () => 'Jonas Ek', now: () => '2026-11-24T10:00:00+01:00' } }
}

/** What a rep who asks for their data receives, with and without private words. */
async function disclosures(): Promise<Record<string, PrintDocument>> {
  const found: Record<string, PrintDocument> = {}
  for (const [name, language, included] of [
    ['disclosure', 'en', privateKinds],
    ['disclosure-german', 'de', []]
  ] as const) {
    const { drawn, onPaper } = gathering(language)
    const of = { ...onPaper, plans: createPlanPages(onPaper), records: createRecordPages(onPaper) }
    await createDisclosurePages(of).draw(await fullWorkbook(), included, 'a4')
    const [document] = drawn
    if (document) found[name] = document
  }
  return found
}

/** The page of a record of each kind, as it is printed from the window. */
async function recordPages(language: string): Promise<Record<string, PrintDocument>> {
  const workbook = await fullWorkbook()
  const { drawn, onPaper } = gathering(language)
  const pages = createRecordPages(onPaper)
  const [plan] = Object.values(workbook.plans).filter(({ status }) => status === 'signed')
  const first = (records: Record<string, unknown>) => Object.keys(records)[0]
  const ids: Record<RecordRef['kind'], string | undefined> = {
    observation: first(workbook.observations),
    call: first(workbook.calls),
    document: first(workbook.documents),
    addendum: first(workbook.addenda),
    story: plan?.id,
    receipt: plan?.id,
    kit: first(workbook.sessions),
    preparation: first(workbook.sessions),
    session: first(workbook.sessions),
    group: first(workbook.groups ?? {}),
    profile: workbook.id,
    cycle: first(workbook.cycles),
    statement: first(workbook.statements ?? {})
  }
  const found: Record<string, PrintDocument> = {}
  for (const [kind, id] of Object.entries(ids) as [RecordRef['kind'], string | undefined][]) {
    if (id === undefined) throw new Error(`the workbook has no ${kind}`)
    // Its file has a name, too; of a record that is looked for in the wrong place it would be refused.
    pages.fileName(workbook, { kind, id })
    await pages.draw(workbook, { kind, id }, 'a4')
    const page = drawn.pop()
    if (page) found[kind] = page
  }
  return found
}

const recoverySheet = (): PrintDocument =>
  recoverySheetPage(
    Array.from({ length: 24 }, () => 'abandon'),
    '2026-11-24',
    'a4',
    createTranslator('en')
  )

function erased(language: 'en' | 'de', isRead = true): PrintDocument {
  const at = '2026-11-24T10:00:00+01:00'
  const counts = countsOf(newWorkbook(countedId(9), countedId(8), { name: 'x', role: '', territory: '' }, at))
  const facts = { id: countedId(9), at, by: 'Anna Brandt', counts: isRead ? { ...counts, observations: 1240 } : null }
  return erasureCertificate({
    rep: { ...erasedRep(facts, () => 'a1'.repeat(32)), swept: true },
    unreached: isRead ? [] : ['/media/anna/STICK'],
    printedAt: at,
    ...createTranslator(language)
  })
}

function recordsErased(language: 'en' | 'de') {
  const at = '2026-11-24T10:00:00+01:00'
  const records = [
    { kind: 'observations' as const, id: countedId(3) },
    { kind: 'plans' as const, id: countedId(4) },
    { kind: 'statements' as const, id: countedId(5) }
  ]
  const facts = { id: countedId(8), workbook: countedId(9), at, by: 'Anna Brandt', records }
  return recordsCertificate({
    erased: { ...erasedRecords(facts, () => 'b2'.repeat(32)), swept: true },
    unreached: language === 'de' ? ['/media/anna/STICK'] : [],
    printedAt: at,
    ...createTranslator(language)
  })
}

/** Every kind of page that Coachbook prints. */
export async function everyPage(): Promise<Record<string, PrintDocument>> {
  const built = await builtInTemplates()
  const templates = Object.entries(built)
  return {
    ...plans(),
    receipt: receipt(),
    'receipt-german': receipt('de'),
    ...named('record-', await recordPages('en')),
    ...named('record-', await recordPages('de'), '-german'),
    'recovery-sheet': recoverySheet(),
    ...(await disclosures()),
    erased: erased('en'),
    'erased-unread': erased('en', false),
    'erased-german': erased('de', false),
    'erased-records': recordsErased('en'),
    'erased-records-german': recordsErased('de'),
    ...coachingOf('', built['four-step-templates-coaching-talk'], 'en'),
    ...coachingOf('-german', built['four-step-de-templates-coaching-talk'], 'de'),
    'results-sheet': printResults(),
    'results-sheet-de': printResults(undefined, 'de'),
    'rhythm-report': printReport(),
    'rhythm-report-de': printReport(undefined, 'de'),
    ...Object.fromEntries(
      templates.map(([name, template]) => [
        `${name}-blank`,
        blankDocument(template, createTranslator(template.language))
      ])
    ),
    ...Object.fromEntries(templates.map(([name, template]) => [`${name}-filled`, sampleDocument(template)]))
  }
}
