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
