import { newObservation, type Observation } from '../../shared/model/observation'
import { newWorkbook, type Workbook } from '../../shared/model/workbook'

/** A UUIDv7 whose time part counts up, so that ids sort in the order they were made. */
export const countedId = (count: number): string => {
  const digits = (1_750_000_000_000 + count).toString(16).padStart(12, '0')
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-7000-8000-${count.toString(16).padStart(12, '0')}`
}

const behavior = (title: string) => ({
  title,
  why: 'The customer says more.',
  level: 'interaction' as const,
  phase: 'execution' as const,
  target: 'behavior' as const,
  stage: 'understand',
  desired: 4,
  anchors: [
    'shows first',
    'asks one',
    'asks one and waits',
    'asks two',
    'lets the answers lead'
  ] as Workbook['behaviors'][string]['anchors']
})

const places = [
  ['interaction', 'execution'],
  ['opportunity', 'planning'],
  ['account', 'planning'],
  ['territory', 'execution']
] as const

const evidence = [
  'Opened with what has changed since spring and waited for the answer before showing anything.',
  'Went straight to the brochure; the question about training time was passed over.',
  'Named the next step with a date, and the office manager wrote it down.',
  'Asked who else decides. The answer changed the order of the visits.'
]

function observationOf(count: number, template: string): Observation {
  const id = countedId(count)
  const [level, phase] = places[count % places.length] ?? places[0]
  const moment = new Date(Date.UTC(2020, 0, 1) + count * 1_800_000).toISOString().replace('.000Z', '+00:00')
  return {
    ...newObservation({ id, template, createdAt: moment, when: moment, observer: 'Jonas Ek' }),
    status: 'recorded',
    kind: count % 3 === 0 ? 'phone-call' : 'joint-visit',
    level,
    phase,
    activity: 'calls',
    account: countedId(900_000 + (count % 40)),
    evidence: `${evidence[count % evidence.length]} Visit ${count}.`,
    ratings: [
      { behavior: 'b2b/asks-before-showing', rating: (count % 5) + 1, note: '' },
      { behavior: 'b2b/leaves-with-next-step', rating: ((count * 7) % 5) + 1, note: '' }
    ],
    strengths: count % 4 === 0 ? 'Silence after the question' : ''
  }
}

/** A workbook with this many recorded observations, the same each time. */
export function largeWorkbook(observations: number): Workbook {
  const template = 'a'.repeat(64)
  const workbook = newWorkbook(
    countedId(1),
    countedId(2),
    { name: 'Mira Lindqvist', role: '', territory: 'North' },
    '2020-01-01T08:00:00+00:00',
    { b2b: '2020-01-01' }
  )
  const reps: Workbook = {
    ...workbook,
    behaviors: {
      'b2b/asks-before-showing': behavior('Asks before showing'),
      'b2b/leaves-with-next-step': behavior('Leaves with a next step')
    },
    accounts: Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        countedId(900_000 + index),
        { id: countedId(900_000 + index), name: `Account ${index + 1}` }
      ])
    )
  }
  for (let count = 0; count < observations; count++) {
    const observation = observationOf(1_000_000 + count, template)
    reps.observations[observation.id] = observation
  }
  return reps
}
