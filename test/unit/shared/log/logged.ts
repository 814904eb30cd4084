import fc from 'fast-check'
import { LogIndex } from '../../../../shared/log/log-index'
import { type LogSource, logWords } from '../../../../shared/log/words'
import { createTranslator } from '../../../../shared/messages'
import { activities, levels, observationKinds, phases } from '../../../../shared/model/field-of-work'
import type { Observation } from '../../../../shared/model/observation'
import type { Workbook } from '../../../../shared/model/workbook'
import { countedId, largeWorkbook } from '../../../support/large-workbook'

export const english = createTranslator('en')

export const behaviors = ['b2b/asks-before-showing', 'b2b/leaves-with-next-step'] as const

const [blank] = Object.values(largeWorkbook(1).observations)
if (!blank) throw new Error('a large workbook has observations')

/** An observation in which only what a test needs is set. */
export const seen = (count: number, parts: Partial<Observation> = {}): Observation => ({
  ...blank,
  id: countedId(count),
  kind: null,
  level: null,
  phase: null,
  activity: null,
  account: null,
  observer: '',
  evidence: '',
  strengths: '',
  ratings: [],
  ...parts
})

/** A workbook's log with these observations, two accounts and two behaviors. */
export function logOf(observations: readonly Observation[], parts: Partial<LogSource> = {}): LogSource {
  const { accounts, behaviors, deals, cycles }: Workbook = largeWorkbook(0)
  return {
    accounts,
    behaviors,
    deals,
    cycles,
    observations: Object.fromEntries(observations.map((observation) => [observation.id, observation])),
    ...parts
  }
}

export const indexOf = (source: LogSource): LogIndex => LogIndex.of(source, logWords(source, english))

const words = fc.constantFrom('Asked', 'waited', 'Été', 'the door', 'Ångström', 'z', 'A', '10', '9', 'müde', '')
const text = fc.oneof(
  fc.array(words, { maxLength: 4 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 12 })
)
const when = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    hour: fc.integer({ min: 0, max: 23 })
  })
  .map(({ day, month, hour }) => {
    const two = (value: number) => String(value).padStart(2, '0')
    return `2026-${two(month)}-${two(day)}T${two(hour)}:00:00${hour % 2 ? '+02:00' : '-05:00'}`
  })

const said: fc.Arbitrary<Partial<Observation>> = fc.record({
  status: fc.constantFrom('draft', 'recorded'),
  when,
  kind: fc.constantFrom(null, ...observationKinds),
  level: fc.constantFrom(null, ...levels),
  phase: fc.constantFrom(null, ...phases),
  activity: fc.constantFrom(null, ...activities),
  account: fc.constantFrom(null, countedId(900_000), countedId(900_009), countedId(5)),
  observer: fc.constantFrom('Jonas Ek', 'Álvaro', ''),
  evidence: text,
  strengths: text,
  development: text,
  ratings: fc
    .uniqueArray(fc.constantFrom(...behaviors), { maxLength: 2 })
    .chain((keys) =>
      fc.tuple(
        ...keys.map((behavior) =>
          fc.record({ behavior: fc.constant(behavior), rating: fc.integer({ min: 1, max: 5 }), note: text })
        )
      )
    )
})

/** Any observation with the number `count`. */
export const anySeen = (count: number): fc.Arbitrary<Observation> => said.map((parts) => seen(count, parts))

/** Any list of observations; their ids count up. */
export const anyLog: fc.Arbitrary<Observation[]> = fc
  .array(said, { maxLength: 30 })
  .map((list) => list.map((parts, count) => seen(count + 10, parts)))
