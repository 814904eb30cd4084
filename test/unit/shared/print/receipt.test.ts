import { describe, expect, test } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import type { SignedPlan } from '../../../../shared/model/plan'
import type { Roles } from '../../../../shared/model/roles'
import type { Since } from '../../../../shared/model/standing'
import type { Block, PrintDocument } from '../../../../shared/print/blocks'
import { receiptPage } from '../../../../shared/print/receipt'
import { readPageCode } from '../../../../shared/rules/page-code'
import { draft, rep, signed } from './sample-plan'

const today = '2026-11-12'

test.each(['en', 'de'])('R-11 a receipt says which copy it is and that it proves no time (%s)', (language) => {
  const { t } = createTranslator(language)
  const plan = signed()
  const page = receiptPage({
    record: plan,
    title: plan.behavior.title,
    heading: 'Action plan',
    roles: {},
    since: null,
    today: '2026-11-12',
    t,
    language
  })
  const words = JSON.stringify(page.blocks)
  expect(words.replace(/(?<=[0-9a-f]{4}) (?=[0-9a-f]{4})/g, '')).toContain(plan.seal.hash)
  for (const part of [plan.id, plan.rep.name, plan.managerSignature.name, '16:44', '+01:00', t('receipt:noTime')])
    expect(words).toContain(part)
  // A receipt passes from hand to hand, so it contains nothing of what was agreed, and nothing private.
  for (const part of [draft.how, draft.why, draft.private.notes]) expect(words).not.toContain(part)
})

test('a receipt names both as the form does, with a capital in front', () => {
  const { t } = createTranslator('de')
  const page = (roles: Roles) =>
    receiptPage({ record: signed(), title: 'Fragt', heading: 'Plan', roles, since: null, today, t, language: 'de' })
  expect(labelsOf(page({}))).toEqual(['Teammitglied', 'Coach'])
  expect(labelsOf(page({ rep: 'Führungskraft', manager: 'übergeordnete Leitung' }))).toEqual([
    'Führungskraft',
    'Übergeordnete Leitung'
  ])
})

/** The title and top line of a receipt for a plan, and what it says about the plan's state. */
function saidOf(record: SignedPlan, language: string) {
  const { t } = createTranslator(language)
  const page = receiptPage({ record, title: 'Asks', heading: 'Plan', roles: {}, since: null, today, t, language })
  const standing = fieldsOf(page).find(({ label }) => label === t('receipt:standing'))
  expect(page.title).toContain(page.header.left)
  return [page.header.left, standing?.value]
}

describe('B1 a receipt calls signed only what the rep signed as agreed, and says where the rep stands', () => {
  const declined = signed(draft, { stance: 'declined', mark: { method: 'none' } })
  const onPaper = signed(draft, { mark: { method: 'paper' } })
  const ink = {
    at: '2026-12-01T10:00:00+01:00',
    by: 'Jonas Ek',
    on: '2026-12-01',
    comment: '',
    stance: 'agreed'
  } as const

  test('in English', () => {
    const of = (record: SignedPlan) => saidOf(record, 'en')
    const day = '12 November 2026'
    expect(of(signed())).toEqual(['Receipt for a signed plan', `Agreed and signed by both on ${day}`])
    expect(of(declined)).toEqual([
      'Receipt for a plan that was handed over',
      `Handed over on ${day}, not agreed: ${rep.name} did not sign`
    ])
    expect(of(signed(draft, { stance: 'received' }))).toEqual([
      'Receipt for a plan that was handed over',
      `Handed over on ${day}, not agreed: ${rep.name} received it`
    ])
    expect(of(onPaper)).toEqual(['Receipt for a sealed plan', `Sealed ${day}, counts once signed with ink`])
    expect(of({ ...onPaper, ink })[0]).toBe('Receipt for a signed plan')
    expect(of({ ...onPaper, ink: { ...ink, stance: 'disagreed' } })[0]).toBe('Receipt for a plan that was handed over')
  })

  test('in German', () => {
    const of = (record: SignedPlan) => saidOf(record, 'de')
    expect(of(signed())[0]).toBe('Beleg zu einem unterschriebenen Plan')
    const [heading, standing] = of(declined)
    expect(heading).toBe('Beleg zu einem übergebenen Plan')
    expect(standing).toContain('nicht')
    expect(of(onPaper)[0]).toBe('Beleg zu einem besiegelten Plan')
  })
})

test.each([
  ['en', 'As of 1 December 2026, the actions and dates of addendum 2 hold', 'it was replaced on 20 November 2026'],
  ['de', 'Stand 1. Dezember 2026: Es gelten die Aktionen und Termine von Nachtrag 2', 'am 20. November 2026 ersetzt']
])(
  'R-11 what came after the seal stands on a receipt with the day on which that is said (%s)',
  (language, added, replaced) => {
    const { t } = createTranslator(language)
    const said = (since: Since | null) => {
      const of = {
        record: signed(),
        title: 'Asks',
        heading: 'Plan',
        roles: {},
        since,
        today: '2026-12-01',
        t,
        language
      }
      return fieldsOf(receiptPage(of)).find(({ label }) => label === t('receipt:since'))?.value
    }
    expect(said(null)).toBeUndefined()
    expect(said({ is: 'added', number: 2 })).toContain(added)
    expect(said({ is: 'replaced', until: '2026-11-20' })).toContain(replaced)
  }
)

const within = (block: Block): readonly Block[] => {
  if (block.type === 'together') return block.blocks.flatMap(within)
  return block.type === 'beside' ? block.parts.flatMap(({ body }) => body) : [block]
}

const fieldsOf = ({ blocks }: PrintDocument) =>
  blocks.flatMap(within).flatMap((block) => (block.type === 'fields' ? block.fields : []))

/** The labels above the names. */
function labelsOf({ blocks }: PrintDocument): string[] {
  const all = blocks.flatMap((block): readonly Block[] => (block.type === 'together' ? block.blocks : [block]))
  const fields = all.find((block) => block.type === 'fields')
  return fields?.fields.map(({ label }) => label) ?? []
}

test('R-8 a receipt has a code of its own on the part that is cut off', () => {
  const { t } = createTranslator('en')
  const record = signed()
  const page = receiptPage({ record, title: 'Asks', heading: 'Plan', roles: {}, since: null, today, t, language: 'en' })
  const [, text = ''] = /"type":"qr","text":"(\w+)"/.exec(JSON.stringify(page.blocks)) ?? []
  const { id, number, seal } = record
  expect(readPageCode(text)).toEqual({ kind: 'plan', id, number, seal: seal.hash.slice(0, 16), page: 1, receipt: true })
})
