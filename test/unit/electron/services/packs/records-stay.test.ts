import { afterEach, beforeEach, expect, it } from 'vitest'
import type { OpenLibraryParts } from '../../../../../electron/services/library/session'
import { verifyPlan } from '../../../../../electron/services/records/verify'
import { contentHash } from '../../../../../electron/services/storage/content-hash'
import type { CommandInput } from '../../../../../shared/commands'
import { createTranslator } from '../../../../../shared/messages'
import { Template } from '../../../../../shared/model/template'
import { planDocument } from '../../../../../shared/print/plan'
import { countedId } from '../../../../support/large-workbook'
import { temporaryLibrary } from '../../../../support/library-on-disk'
import { observation, packWith, plan } from '../../../../support/sample-pack'

let place: Awaited<ReturnType<typeof temporaryLibrary>>
let library: OpenLibraryParts

const english = createTranslator('en')
const rep = countedId(1)
const ids = { seen: countedId(2), talk: countedId(3), plan: countedId(4), date: countedId(5), later: countedId(6) }
const template = contentHash(Template.parse(plan))
const form = contentHash(Template.parse(observation('north-look')))
const behavior = 'b2b/asks-before-showing'
const day = '2026-11-02'

beforeEach(async () => {
  place = await temporaryLibrary()
  library = await place.open()
})
afterEach(async () => {
  await library.workbooks.closeAll()
  await library.library.close()
  await place.clear()
})

async function reopen() {
  await library.workbooks.closeAll()
  await library.library.close()
  library = await place.open()
}

const sign = (party: 'rep' | 'manager'): CommandInput => ({
  type: 'plan.sign',
  id: ids.plan,
  party,
  stance: 'agreed',
  comment: '',
  mark: { method: 'typed', text: party }
})

const signedPlan: CommandInput[] = [
  { type: 'observation.start', id: ids.seen, template: form, when: `${day}T09:00:00+01:00` },
  { type: 'observation.edit', id: ids.seen, changes: { evidence: 'Showed first, asked later.' } },
  { type: 'observation.rate', id: ids.seen, behavior, rating: 2 },
  { type: 'observation.record', id: ids.seen },
  { type: 'cycle.chooseFocus', behavior, why: 'They stop talking.', impact: '' },
  { type: 'cycle.recordAgreement', session: ids.talk, agreed: true, on: day, words: 'I ask first.', minutes: 20 },
  { type: 'plan.start', id: ids.plan, template },
  {
    type: 'plan.edit',
    id: ids.plan,
    changes: {
      how: 'Two questions, then I wait.',
      coachingDates: [{ id: ids.date, on: '2026-12-03', kind: 'call', note: '', proposedBy: 'rep' }],
      values: { where: 'car' }
    }
  },
  sign('rep'),
  sign('manager')
]

/** The workbook as read from the disk, its plan on paper, and the result of checking its seal. */
async function asItStands() {
  const { workbook } = await library.workbooks.open(rep)
  const made = workbook.plans[ids.plan]
  const kept = workbook.templates[template]
  if (!made || !kept) throw new Error('the plan or its form is gone')
  const page = planDocument({
    plan: made,
    rep: workbook.rep,
    template: kept,
    manager: 'Jonas Ek',
    t: english.t,
    language: 'en',
    now: '2026-12-24T10:00:00+01:00'
  })
  const { verdict } = verifyPlan(workbook, ids.plan, english)
  return structuredClone({ workbook, page, verdict })
}

it('T-7 records stay whole when their pack is updated, replaced by one’s own, and removed', async () => {
  const parts = { 'templates/look.json': observation('north-look') }
  const first = await library.packs.open(await packWith(parts))
  await library.packs.install(first.choice, {})
  await library.workbooks.create({ id: rep, name: 'Mira Lindqvist', role: '', territory: '', frameworks: ['b2b'] })
  for (const command of signedPlan) {
    const { saving } = await library.workbooks.dispatch(rep, command)
    expect(saving).toEqual({ state: 'saved' })
  }
  await reopen()
  const before = await asItStands()
  expect(before.verdict).toBe('intact')
  expect(JSON.stringify(before.page)).toContain('In the car')

  const changed = { ...plan, version: '2.0.0', title: 'Another plan', sections: plan.sections.slice(0, 1) }
  const update = await library.packs.open(
    await packWith({ 'templates/plan.json': changed, 'templates/look.json': null }, { version: '2.0.0' })
  )
  await library.packs.install(update.choice, {})
  await library.templates.startDraft({ from: 'template', id: plan.id })
  await library.templates.publish(plan.id)
  await reopen()
  expect(await asItStands()).toEqual(before)

  await library.packs.remove('north-trainers')
  await library.templates.remove(plan.id)
  await reopen()
  expect(library.templates.template(template)).toBeUndefined()
  expect(await asItStands()).toEqual(before)
  // The form can still be used for this rep's records, from the workbook's own copy.
  await library.workbooks.dispatch(rep, {
    type: 'observation.start',
    id: ids.later,
    template: form,
    when: `${day}T11:00:00+01:00`
  })
})
