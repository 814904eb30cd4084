import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createGuardedReader, type GuardedReader } from '../../../../../electron/services/records/guarded-reader'
import { sealInLibrary } from '../../../../../electron/services/records/seal-in-library'
import { type KeptSeal, verifyAddendum, verifyPdf } from '../../../../../electron/services/records/verify'
import { createTranslator } from '../../../../../shared/messages'
import type { SignedAddendum } from '../../../../../shared/model/addendum'
import type { Roles } from '../../../../../shared/model/roles'
import { addendumPage } from '../../../../../shared/print/addendum'
import { shortSeal } from '../../../../../shared/print/record'
import { isSealed } from '../../../../../shared/rules/addenda'
import { type BuiltWorker, buildWorker } from '../../../../support/built-worker'
import { opens, RepStory } from '../../../../support/rep-story'
import { withRoles } from '../../../../support/with-roles'
import { draw } from '../pdf/faces'

const english = createTranslator('en')
const { t } = english

let worker: BuiltWorker
let reader: GuardedReader
beforeAll(async () => {
  worker = await buildWorker('electron/services/records/verify.worker.ts')
  reader = createGuardedReader({ workerFile: worker.file, fontsFolder: 'resources/fonts' })
}, 60_000)
afterAll(() => worker.remove())

/** A plan in force with a signed addendum. */
function scene(roles?: Required<Roles>) {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 2 })
  story.choose('2026-09-03', opens).answer('2026-09-03', true)
  const plan = story.plan('2026-09-03', ['2026-10-01'])
  if (roles) withRoles(story, plan, roles)
  story.sign('2026-09-03', plan, 'rep').sign('2026-09-03', plan, 'manager')
  const id = story.addendum('2026-09-10', plan, ['2026-10-15'])
  story.signAddendum('2026-09-10', id, 'rep').signAddendum('2026-09-10', id, 'manager')
  const addendum = story.added(id)
  if (!isSealed(addendum)) throw new Error('not sealed')
  return { story, plan, id, addendum }
}

const pageOf = (addendum: SignedAddendum) =>
  addendumPage({
    addendum,
    rep: { name: 'Somebody else' },
    manager: 'Somebody else',
    ...createTranslator(addendum.language),
    now: '2027-01-01T10:00:00+01:00'
  })

async function pdfOf(addendum: SignedAddendum, change: (record: string) => string = (record) => record) {
  const page = pageOf(addendum)
  if (!page.attachment) throw new Error('no record')
  return (await draw({ ...page, attachment: { ...page.attachment, text: change(page.attachment.text) } })).pdf
}

const verified = async (pdf: Uint8Array, library?: RepStory) => {
  const { workbook } = library ?? {}
  const shelf = {
    list: async () => (workbook ? [{ id: workbook.id, name: workbook.rep.name }] : []),
    open: async () => {
      if (!workbook) throw new Error('there is none')
      return { workbook }
    }
  }
  const asked = (id: string, rep: string): Promise<KeptSeal> =>
    library ? sealInLibrary(shelf, id, rep) : Promise.resolve({ is: 'not-asked' })
  return verifyPdf(await reader.read(pdf), asked, english)
}

describe('R-3 a PDF of an addendum', () => {
  test('is named as one to its plan, drawn again to the same words, and fits plan and library', async () => {
    const { story, addendum } = scene()
    const found = await verified(await pdfOf(addendum), story)
    expect(found).toMatchObject({
      verdict: 'intact',
      title: addendum.original.title,
      addendum: { number: 1, original: shortSeal(addendum.original.seal) },
      checked: { page: 'same', library: 'same', original: 'same' },
      differences: [],
      stands: { record: { kind: 'addendum', state: { signing: 'signed', stance: 'agreed' } } }
    })
  })

  test('names both as the form of its plan does, on the page that is drawn again too', async () => {
    const roles = { rep: 'manager', manager: 'leader' }
    const { story, addendum } = scene(roles)
    const found = await verified(await pdfOf(addendum), story)
    expect(found).toMatchObject({ verdict: 'intact', roles, checked: { page: 'same', library: 'same' } })
    addendum.repSignature.content = '0'.repeat(64)
    expect(verifyAddendum(story.workbook, addendum.id, english).differences).toEqual([
      'The signature as “manager” does not belong to these words.'
    ])
  })

  test('without a library it says that its plan was not asked for; in one without it, that it is not there', async () => {
    const { addendum } = scene()
    const pdf = await pdfOf(addendum)
    expect((await verified(pdf)).checked).toMatchObject({ library: 'not-asked', original: 'not-asked' })
    expect((await verified(pdf, new RepStory())).checked).toMatchObject({ library: 'absent', original: 'absent' })
  })

  test('does not fit a plan that carries another seal', async () => {
    const { story, plan, addendum } = scene()
    const held = story.held(plan)
    if (held.status === 'draft') throw new Error('not sealed')
    held.seal.hash = 'f'.repeat(64)
    const found = await verified(await pdfOf(addendum), story)
    expect([found.verdict, found.differences, found.checked?.original]).toEqual([
      'changed',
      [t('seal:original')],
      'other'
    ])
    expect(verifyAddendum(story.workbook, addendum.id, english)).toMatchObject({
      verdict: 'changed',
      differences: [t('addendum:otherPlan')]
    })
  })

  test.each([
    ['a word', (text: string) => text.replace('by phone', 'by mail'), t('seal:words.addendum')],
    ['the seal of its plan', (text: string) => text.replace(/("seal":")(.)/, '$1x'), null],
    ['the stance', (text: string) => text.replace('"stance":"agreed"', '"stance":"received"'), t('seal:signatures')]
  ])('%s that was changed is seen', async (_, change, words) => {
    const { addendum } = scene()
    const found = await verified(await pdfOf(addendum, change))
    expect(found.verdict).toBe(words === null ? 'damaged' : 'changed')
    if (words !== null) expect(found.differences).toEqual([words])
  })

  test('an addendum in a workbook is intact as it was sealed, and its seal is computed anew', () => {
    const { story, id, addendum } = scene()
    expect(verifyAddendum(story.workbook, id, english)).toMatchObject({ verdict: 'intact', differences: [] })
    addendum.because = 'Another reason.'
    expect(verifyAddendum(story.workbook, id, english)).toMatchObject({
      verdict: 'changed',
      differences: [t('seal:words.addendum')]
    })
  })
})
