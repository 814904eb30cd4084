import { expect, test } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
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
