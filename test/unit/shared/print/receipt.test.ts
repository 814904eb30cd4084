import { expect, test } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import type { Roles } from '../../../../shared/model/roles'
import type { Block, PrintDocument } from '../../../../shared/print/blocks'
import { receiptPage } from '../../../../shared/print/receipt'
import { draft, signed } from './sample-plan'

test.each(['en', 'de'])('R-11 a receipt says which copy it is and that it proves no time (%s)', (language) => {
  const { t } = createTranslator(language)
  const plan = signed()
  const page = receiptPage({
    of: 'plan',
    record: plan,
    title: plan.behavior.title,
    heading: 'Action plan',
    roles: {},
    t,
    language
  })
  const words = JSON.stringify(page.blocks)
  expect(words.replace(/(?<=[0-9a-f]{4}) (?=[0-9a-f]{4})/g, '')).toContain(plan.seal.hash)
  for (const part of [plan.id, plan.rep.name, plan.managerSignature.name, '16:44', '+01:00', t('receipt:noTime')])
    expect(words).toContain(part)
  // Nothing of what was agreed, and nothing private, is on a strip that goes from hand to hand.
  for (const part of [draft.how, draft.why, draft.private.notes]) expect(words).not.toContain(part)
})

test('a receipt names both as the form does, with a capital in front', () => {
  const { t } = createTranslator('de')
  const page = (roles: Roles) =>
    receiptPage({ of: 'plan', record: signed(), title: 'Fragt', heading: 'Plan', roles, t, language: 'de' })
  expect(labelsOf(page({}))).toEqual(['Teammitglied', 'Coach', 'Besiegelt'])
  expect(labelsOf(page({ rep: 'Führungskraft', manager: 'übergeordnete Leitung' }))).toEqual([
    'Führungskraft',
    'Übergeordnete Leitung',
    'Besiegelt'
  ])
})

/** What stands above the names. */
function labelsOf({ blocks }: PrintDocument): string[] {
  const all = blocks.flatMap((block): readonly Block[] => (block.type === 'together' ? block.blocks : [block]))
  const fields = all.find((block) => block.type === 'fields')
  return fields?.fields.map(({ label }) => label) ?? []
}
