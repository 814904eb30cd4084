import { expect, test } from 'vitest'
import type { AnyCommand } from '../../../support/arbitrary-commands'
import { attempt } from '../../../support/commanded-workbook'
import { countedId } from '../../../support/large-workbook'
import { RepStory } from '../../../support/rep-story'

const [id, other] = [countedId(70), countedId(71)]

function rep() {
  const story = new RepStory()
  const does = (command: AnyCommand) => {
    const outcome = attempt(story.workbook, command)
    return 'refused' in outcome ? outcome.refused : null
  }
  return { story, does }
}

test('S3-17 a problem that coaching does not solve says what it is', () => {
  const { does } = rep()
  const routed = (text: string) =>
    does({ type: 'routed.write', id, on: '2026-09-02', where: 'process', text, to: 'Service' })
  expect([routed(' '), routed('No demo unit')]).toEqual(['routed.empty', null])
  expect(does({ type: 'routed.settle', id: other, settled: true })).toBe('routed.gone')
})

test('S3-17 a problem that is settled stays settled when its words change, and can be opened again', () => {
  const story = new RepStory()
  const write = (text: string) =>
    story.run('2026-09-10', { type: 'routed.write', id, on: '2026-09-02', where: 'process', text, to: 'Service' })
  const settle = (settled: boolean) => story.run('2026-09-11', { type: 'routed.settle', id, settled })
  write('No demo unit')
  expect(story.workbook.routed[id]).toEqual({
    id,
    on: '2026-09-02',
    where: 'process',
    text: 'No demo unit',
    to: 'Service',
    settledAt: null
  })
  settle(true)
  write('No demo unit in the north')
  expect(story.workbook.routed[id]).toMatchObject({
    text: 'No demo unit in the north',
    settledAt: '2026-09-11T10:00:00+02:00'
  })
  settle(false)
  expect(story.workbook.routed[id]?.settledAt).toBeNull()
  story.run('2026-09-12', { type: 'routed.delete', id })
  expect(story.workbook.routed).toEqual({})
})
