import { expect, test } from 'vitest'
import { noteKept } from '../../../../shared/commands/kept-pdf'
import type { KeptPdf } from '../../../../shared/model/kept-pdf'
import { opens, RepStory } from '../../../support/rep-story'

const day = '2026-09-10'
const seal = 'a'.repeat(64)

function signed() {
  const story = new RepStory()
  story.observe(day, { [opens]: 1 })
  story.choose(day, opens).answer(day, true)
  const id = story.plan(day, ['2026-10-01'])
  const draft = structuredClone(story.held(id))
  story.sign(day, id, 'rep').sign(day, id, 'manager')
  const plan = structuredClone(story.held(id))
  if (!('seal' in plan)) throw new Error('the plan has no seal')
  return { draft, plan }
}

test('R-4 the PDF that was kept at signing stands beside the record of the same seal, and beside no other', () => {
  const { draft, plan } = signed()
  const pdf: KeptPdf = { hash: 'b'.repeat(64), bytes: 12_000, pages: 1, paper: 'a4', language: 'en', version: '1.0.0' }
  noteKept(plan, { seal, pdf })
  expect(plan.kept).toBeUndefined()
  noteKept(draft, { seal: plan.seal.hash, pdf })
  expect(draft).not.toHaveProperty('kept')
  noteKept(plan, undefined)
  noteKept(undefined, { seal, pdf })
  expect(plan.kept).toBeUndefined()
  noteKept(plan, { seal: plan.seal.hash, pdf })
  expect(plan.kept).toEqual(pdf)
})
