import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Observation } from '../../../../shared/model/observation'
import { latestOf, recordedIn } from '../../../../shared/rules/recorded'
import { largeWorkbook } from '../../../support/large-workbook'
import { opens, RepStory } from '../../../support/rep-story'

it('the log has what was finished, in the order in which it was begun, and follows each change', () => {
  const story = new RepStory()
  const first = story.observe('2026-09-08', { [opens]: 2 })
  const draft = story.observe('2026-09-01', { [opens]: 1 }, { draft: true })
  const last = story.observe('2026-09-02', { [opens]: 1 })
  const ids = () => recordedIn(story.workbook).map(({ id }) => id)
  expect(ids()).toEqual([first, last])
  expect(recordedIn(Object.freeze({ ...story.workbook })).map(({ id }) => id)).toEqual([first, last])
  story.run('2026-09-09', { type: 'observation.delete', id: first })
  expect(ids()).toEqual([last])
  expect(ids()).not.toContain(draft)
})

it('the latest observation has the last moment in any time zone, and is the first of several at one moment', () => {
  const [sample] = Object.values(largeWorkbook(1).observations)
  if (!sample) throw new Error('there is one')
  const when = fc
    .tuple(fc.integer({ min: 0, max: 5 * 24 * 4 }), fc.integer({ min: -56, max: 56 }))
    .map(([quarter, offset]) => {
      const local = new Date(Date.UTC(2026, 8, 1) + (quarter + offset) * 900_000).toISOString().slice(0, 19)
      const [hours, minutes] = [Math.floor(Math.abs(offset) / 4), (Math.abs(offset) % 4) * 15]
      const two = (part: number) => String(part).padStart(2, '0')
      return `${local}${offset < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`
    })
  fc.assert(
    fc.property(fc.array(when, { maxLength: 12 }), (moments) => {
      const seen = moments.map((moment, at): Observation => ({ ...sample, id: String(at), when: moment }))
      const epochs = moments.map((moment) => Date.parse(moment))
      expect(latestOf(seen)?.id).toBe(moments.length === 0 ? undefined : String(epochs.indexOf(Math.max(...epochs))))
    })
  )
})
