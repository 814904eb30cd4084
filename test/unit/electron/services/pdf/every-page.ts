import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTranslator } from '../../../../../shared/messages'
import { Template } from '../../../../../shared/model/template'
import { blankDocument } from '../../../../../shared/print/blank'
import type { PrintDocument } from '../../../../../shared/print/blocks'
import { receiptPage } from '../../../../../shared/print/receipt'
import { coachingPages } from '../../../shared/print/sample-cycle'
import { sampleDocument } from '../../../shared/print/sample-form'
import { draft, longDraft, printPlan, signed, signedByRep, template } from '../../../shared/print/sample-plan'
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

/** The strip that goes along with a signed plan. */
function receipt(language = 'en'): PrintDocument {
  const { t } = createTranslator(language)
  const record = signed()
  return receiptPage({ of: 'plan', record, title: record.behavior.title, heading: template.heading, t, language })
}

/** The pages around a cycle; `ending` tells languages apart. */
const coachingOf = (ending: string, guide: Template | undefined, language: string) =>
  guide === undefined
    ? {}
    : Object.fromEntries(
        Object.entries(coachingPages(guide, language)).map(([name, page]) => [`coaching-${name}${ending}`, page])
      )

/** Every kind of page that Coachbook prints. */
export async function everyPage(): Promise<Record<string, PrintDocument>> {
  const built = await builtInTemplates()
  const templates = Object.entries(built)
  return {
    ...plans(),
    receipt: receipt(),
    'receipt-german': receipt('de'),
    ...coachingOf('', built['four-step-templates-coaching-talk'], 'en'),
    ...coachingOf('-german', built['four-step-de-templates-coaching-talk'], 'de'),
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
