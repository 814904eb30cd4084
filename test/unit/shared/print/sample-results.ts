import { contentHash } from '../../../../electron/services/storage/content-hash'
import { createTranslator } from '../../../../shared/messages'
import type { PatternsOfRep } from '../../../../shared/model/patterns'
import type { OptionalMeasure, PublishedSheet, ResultSpan, ResultsSheet } from '../../../../shared/model/results-sheet'
import type { PrintDocument } from '../../../../shared/print/blocks'
import { resultsSheetPage } from '../../../../shared/print/results-sheet'
import { resultsSheet } from '../../../../shared/rules/results-sheet'
import { countedId } from '../../../support/large-workbook'

const team = ['A. Okafor', 'M. Lindqvist', 'R. Castellanos', 'T. Nowak', 'Y. Haddad', 'Z. Petrov', 'Kim Berg']
export const namesOfTeam = new Map(team.map((name, at) => [countedId(at + 1), name]))

const behavior = (key: string, title: string, start: number, now: number) => ({
  key,
  title,
  wanted: 4,
  ratings: [
    ['2026-05-05', start],
    ['2026-08-05', now]
  ] as [string, number][]
})

/** Seven reps and their third quarter: two behaviors of all, one of three, one whose title names somebody. */
export const quarterOfSeven = (): PatternsOfRep[] =>
  [...namesOfTeam.keys()].map((rep, at) => ({
    rep,
    archived: false,
    facts: {
      version: 3,
      segment: null,
      seen: [
        ['2026-05-05', 0],
        ['2026-08-05', 3]
      ],
      behaviors: [
        behavior('open', 'Opens with a question', 1 + (at % 3), 2 + (at % 3)),
        behavior('close', 'Agrees on the next step', 3, 3),
        ...(at < 3 ? [behavior('price', 'Holds the price', 2, 3)] : []),
        behavior('kim', 'Hands over to Kim', 2, 3)
      ],
      talks: [
        { on: '2026-06-30', minutes: 30, about: 'skill', deal: false },
        { on: '2026-07-01', minutes: 20, about: 'skill', deal: false },
        { on: '2026-09-30', minutes: 40, about: 'skill', deal: false },
        { on: '2026-09-15', minutes: 90, about: 'skill', deal: false, group: { id: countedId(80), size: 7 } },
        { on: '2026-10-01', minutes: 50, about: 'skill', deal: false }
      ],
      pulse: [],
      trainings: [],
      numbers: []
    }
  }))

export const measuresOfTeam: OptionalMeasure[] = [
  { kind: 'retention', name: '', before: 85, now: 92.5 },
  { kind: 'productivity', name: 'Orders in a month', before: null, now: 12 },
  { kind: 'goal', name: 'Service contracts', before: 10, now: 18 }
]

export const madeOf = (
  more: {
    reps?: PatternsOfRep[]
    group?: string[]
    span?: ResultSpan
    measures?: OptionalMeasure[]
    published?: PublishedSheet[]
    madeAt?: string
  } = {}
) =>
  resultsSheet({
    id: countedId(50),
    reps: quarterOfSeven(),
    group: (more.reps ?? quarterOfSeven()).map(({ rep }) => rep),
    names: namesOfTeam,
    manager: 'Jonas Ek',
    span: 'last',
    measures: measuresOfTeam,
    madeAt: '2026-11-29T10:00:00+01:00',
    published: [],
    ...more
  })

export function sampleResults(): ResultsSheet {
  const made = madeOf()
  if (!('sheet' in made)) throw new Error('it is refused')
  return made.sheet
}

export function printResults(sheet = sampleResults(), language = 'en'): PrintDocument {
  const { t } = createTranslator(language)
  return resultsSheetPage({ sheet, seal: contentHash(sheet), t, language })
}
