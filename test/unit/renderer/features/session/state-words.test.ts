import { expect, test } from 'vitest'
import { stateInWords } from '../../../../../renderer/features/session/state-words'
import { createTranslator } from '../../../../../shared/messages'
import { RepStory } from '../../../../support/rep-story'

test('a one-on-one that took place without the laptop is not called planned while it is being logged', () => {
  const { t } = createTranslator('en')
  const story = new RepStory()
  const said = (impromptu: boolean) => {
    const id = story.id()
    story.run('2026-09-17', {
      type: 'session.plan',
      id,
      when: '2026-09-17T09:00:00+02:00',
      impromptu,
      changes: { purpose: 'x' }
    })
    const session = () => story.workbook.sessions[id]
    const words = () => {
      const held = session()
      return held && stateInWords(held, t)
    }
    const before = words()
    story.run('2026-09-18', { type: 'session.finish', id, minutes: 20 })
    return [before, words()]
  }
  expect(said(true)).toEqual(['not logged yet', '20 min'])
  expect(said(false)).toEqual(['planned', '20 min'])
})
