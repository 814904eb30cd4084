import { expect, test } from 'vitest'
import { contentHash } from '../../../../electron/services/storage/content-hash'
import { ResultsSheet } from '../../../../shared/model/results-sheet'
import { namesOfTeam, printResults, sampleResults } from './sample-results'

test('S2-14 the page says the figures, its record is sealed, and neither names anybody', () => {
  const sheet = sampleResults()
  const page = printResults()
  expect(ResultsSheet.parse(sheet)).toEqual(sheet)
  const words = JSON.stringify(page.blocks)
  expect(words).toContain('14 one-on-ones in a group of 7 reps')
  expect(words).toContain('One of 2 behaviors stands higher than at its starting point.')
  expect(words).toContain('2 more behaviors were rated')
  expect(words).toContain('92.5%')
  const record = JSON.parse(page.attachment?.text ?? '')
  expect(record).toEqual({ ...sheet, seal: { algorithm: 'sha256-rfc8785', hash: contentHash(sheet) } })
  for (const [id, name] of namesOfTeam) for (const told of [id, name]) expect(words + record).not.toContain(told)
})

test('S2-14 the page says what it leaves out, and counts one as one', () => {
  const [one, two] = sampleResults().behaviors
  if (!one || !two) throw new Error('no behaviors')
  const words = (more: Partial<ResultsSheet>, language = 'en') =>
    JSON.stringify(printResults({ ...sampleResults(), ...more }, language).blocks)
  const nothing = { before: null, now: null }
  const hidden = words({ talks: null, perRep: { talks: nothing, minutes: nothing, observations: nothing } })
  expect(hidden).toContain('Coaching in a group of 7 reps')
  expect(hidden).toContain('A dash stands where fewer than five reps have something')
  expect(words({})).not.toContain('A dash stands')
  expect(words({ behaviors: [{ ...two, start: 1, now: 2 }] })).toContain('The one behavior shown stands higher')
  expect(words({ behaviors: [{ ...two, start: 1, now: 2 }] }, 'de')).toContain('Die eine gezeigte Verhaltensweise')
  const none = words({ behaviors: [], left: 13 })
  expect(none).toContain('13 behaviors were rated; none is shown')
  expect(none).not.toContain('more behaviors')
  expect(words({ behaviors: [], left: 0 })).toContain('No behavior was rated in this time.')
})
