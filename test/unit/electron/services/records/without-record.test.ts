import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createGuardedReader, type GuardedReader } from '../../../../../electron/services/records/guarded-reader'
import { sealInLibrary } from '../../../../../electron/services/records/seal-in-library'
import { verifyPdf } from '../../../../../electron/services/records/verify'
import { copyToFile } from '../../../../../electron/services/workbooks/copy-to-file'
import { createTranslator } from '../../../../../shared/messages'
import { addendumPage } from '../../../../../shared/print/addendum'
import type { PrintDocument } from '../../../../../shared/print/blocks'
import { disclosureDocument } from '../../../../../shared/print/disclosure'
import { storyPage } from '../../../../../shared/print/plan-story'
import { receiptPage } from '../../../../../shared/print/receipt'
import { planStory } from '../../../../../shared/rules/plan-story'
import { isSigned } from '../../../../../shared/rules/plans'
import { type BuiltWorker, buildWorker } from '../../../../support/built-worker'
import { opens, RepStory } from '../../../../support/rep-story'
import { draw } from '../pdf/faces'

let worker: BuiltWorker
let reader: GuardedReader
beforeAll(async () => {
  worker = await buildWorker('electron/services/records/verify.worker.ts')
  reader = createGuardedReader({ workerFile: worker.file, fontsFolder: 'resources/fonts' })
}, 60_000)
afterAll(() => worker.remove())

/** A plan in force with the draft of an addendum. */
function scene() {
  const story = new RepStory()
  story.choose('2026-09-02', opens).answer('2026-09-02', true)
  const id = story.plan('2026-09-04', ['2026-12-20'])
  story.sign('2026-09-04', id, 'rep').sign('2026-09-04', id, 'manager')
  const added = story.addendum('2026-09-10', id)
  const plan = story.held(id)
  if (!isSigned(plan)) throw new Error('it is sealed')
  return { story, plan, draft: story.added(added) }
}

type Scene = ReturnType<typeof scene>

const names = { heading: 'Action plan', roles: {}, rep: { name: 'Mira Lindqvist' }, manager: 'Jonas Ek' }
const now = '2026-11-12T16:44:05+01:00'

function receiptOf({ plan }: Scene, language: string): PrintDocument {
  return receiptPage({
    ...names,
    since: null,
    today: '2026-11-12',
    record: plan,
    title: plan.behavior.title,
    t: createTranslator(language).t,
    language
  })
}

function storyOf({ plan, story }: Scene, language: string): PrintDocument {
  const told = planStory(story.workbook, plan)
  return storyPage({ ...names, plan, story: told, t: createTranslator(language).t, language, now })
}

async function found(page: PrintDocument, library?: RepStory, language = 'en') {
  const { workbook } = library ?? {}
  const shelf = {
    list: async () => (workbook ? [{ id: workbook.id, name: workbook.rep.name }] : []),
    open: async () => {
      if (!workbook) throw new Error('there is none')
      return { workbook }
    }
  }
  const read = await reader.read((await draw(page)).pdf)
  return verifyPdf(read, (...asked) => sealInLibrary(shelf, ...asked), createTranslator(language))
}

describe.each(['en', 'de'])(
  'R-6 a page that never has a record is not one whose record was removed (%s)',
  (language) => {
    test.each([
      ['receipt', receiptOf],
      ['story', storyOf]
    ] as const)('a %s names its plan, and is compared with the library by number and seal', async (is, pageOf) => {
      const it = scene()
      const { plan, story } = it
      expect(await found(pageOf(it, language))).toMatchObject({
        verdict: is,
        place: null,
        checked: null,
        differences: []
      })
      const here = await found(pageOf(it, language), story)
      expect(here).toMatchObject({
        verdict: `${is}-here`,
        title: plan.behavior.title,
        rep: 'Mira Lindqvist',
        place: { workbook: story.workbook.id, kind: 'plan', id: plan.id },
        stands: { record: null, library: { kind: 'plan', since: null } }
      })
      expect(copyToFile(story.workbook, here, 'page.pdf', new Uint8Array(8))).toBeNull()
      const printed = pageOf(it, language)
      plan.seal.hash = 'f'.repeat(64)
      expect(await found(printed, story)).toMatchObject({ verdict: `${is}-other`, place: { id: plan.id } })
    })

    test('the disclosure with a coaching cycle in it, and the draft of an addendum, name seals and were never sealed', async () => {
      const { story, plan, draft } = scene()
      const { t } = createTranslator(language)
      const nothing = { profile: [], observation: [], session: [], group: [], cycle: [], addendum: [] }
      const body = receiptOf({ story, plan, draft }, language)
      const pages = { ...nothing, document: [], statement: [], call: [], plan: [body] }
      const seal = { type: 'note' as const, text: t('print:footer.seal', { seal: '45e6 fcb5 11f9 23bf' }) }
      const kept = disclosureDocument({
        ...{
          workbook: story.workbook,
          manager: 'Jonas Ek',
          included: [],
          missing: [],
          begun: [],
          alsoKept: [],
          t,
          language,
          now
        },
        pages: { ...pages, cycle: [{ ...body, blocks: [seal] }] }
      })
      const addendum = addendumPage({ addendum: draft, rep: names.rep, manager: 'Jonas Ek', t, language, now })
      for (const page of [kept, addendum]) expect((await found(page)).verdict).toBe('not-sealed')
    })
  }
)

test('R-6 of plans that were begun in one minute the one with the seal of the page is meant', async () => {
  const it = scene()
  const { story, plan } = it
  const page = storyOf(it, 'en')
  const id = `${plan.id.slice(0, 8)}-0000-7000-8000-000000000000`
  const twin = { ...plan, id, seal: { ...plan.seal, hash: 'a'.repeat(64) } }
  story.workbook.plans = { [id]: twin, ...story.workbook.plans }
  expect(await found(page, story)).toMatchObject({ verdict: 'story-here', place: { id: plan.id } })
})
