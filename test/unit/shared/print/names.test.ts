import { expect, test } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import { directionMarks } from '../../../../shared/print/blocks'
import { inEdition } from '../../../../shared/print/editions'
import { asSentence, personalLabel } from '../../../../shared/print/names'
import { draft, printPlan } from './sample-plan'

const { t } = createTranslator('en')
const label = (text: string, rep: string) => personalLabel(text, { t, people: { rep, manager: 'Jonas' } })

test('words of the program or of a form that begin with a name have the direction of what follows it', () => {
  expect(asSentence('ليلى said yes', 'ليلى')).toBe(`${directionMarks.ltr}ليلى said yes`)
  expect(asSentence('Mira قالت نعم', 'Mira')).toBe(`${directionMarks.rtl}Mira قالت نعم`)
  for (const said of ['Mira said yes', 'ليلى قالت نعم', 'What ليلى takes away', 'ليلى'])
    expect(asSentence(said, 'ليلى', 'Mira')).toBe(said)
  expect(asSentence('said yes', '')).toBe('said yes')
  expect(label('The rep’s answer', 'ليلى')).toBe(`${directionMarks.ltr}ليلى’s answer`)
  expect(label('The rep’s answer', 'Mira')).toBe('Mira’s answer')
})

test('a page of before is drawn with such words as they ran then', () => {
  const page = {
    ...printPlan(draft),
    blocks: [{ type: 'heading' as const, level: 2 as const, text: asSentence('ليلى’s answer', 'ليلى') }]
  }
  expect(inEdition(page, 'turned-names').blocks).toEqual([{ type: 'heading', level: 2, text: 'ليلى’s answer' }])
})
