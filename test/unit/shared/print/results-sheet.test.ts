import { expect, test } from 'vitest'
import { contentHash } from '../../../../electron/services/storage/content-hash'
import { ResultsSheet } from '../../../../shared/model/results-sheet'
import { namesOfTeam, printResults, sampleResults } from './sample-results'

test('S2-14 the page says the figures, its record is sealed, and neither names anybody', () => {
  const sheet = sampleResults()
  const page = printResults()
  expect(ResultsSheet.parse(sheet)).toEqual(sheet)
  const words = JSON.stringify(page.blocks)
  expect(words).toContain('14 one-on-ones with 7 reps')
  expect(words).toContain('One of 2 behaviors stands higher than at its starting point.')
  expect(words).toContain('2 more behaviors were rated')
  expect(words).toContain('92.5 %')
  const record = JSON.parse(page.attachment?.text ?? '')
  expect(record).toEqual({ ...sheet, seal: { algorithm: 'sha256-rfc8785', hash: contentHash(sheet) } })
  for (const [id, name] of namesOfTeam) for (const told of [id, name]) expect(words + record).not.toContain(told)
})
