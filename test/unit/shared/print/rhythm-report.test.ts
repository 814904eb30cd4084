import { describe, expect, test } from 'vitest'
import { contentHash } from '../../../../electron/services/storage/content-hash'
import { RhythmReport } from '../../../../shared/model/rhythm-report'
import { newWorkbook } from '../../../../shared/model/workbook'
import { rhythmFacts } from '../../../../shared/rules/rhythm-facts'
import { rhythmReport } from '../../../../shared/rules/rhythm-report'
import { countedId } from '../../../support/large-workbook'
import { RepStory } from '../../../support/rep-story'
import { every } from '../../../support/rhythm'
import { printReport, quarterOfSix, sampleReport } from './sample-rhythm'

describe('S1-8 the rhythm report', () => {
  test('sums what was due in the time, and no other', () => {
    const { kept, streak, rows } = sampleReport()
    expect(kept).toEqual({ due: 41, held: 39, missed: 2, sick: 1, away: 1, unanswered: 0 })
    expect(streak).toBe(5)
    expect(rows.map(({ rep, every: weeks }) => [rep, weeks])).toEqual([
      ['A. Okafor', 2],
      ['M. Lindqvist', 2],
      ['R. Castellanos', 2],
      ['T. Nowak', 1],
      ['Y. Haddad', 3],
      ['Z. Petrov', 2]
    ])
    expect(RhythmReport.safeParse(sampleReport()).success).toBe(true)
  })

  test('a further session makes up for the earliest miss before it, and no miss is made up for twice', () => {
    const petrov = sampleReport().rows.at(-1)
    const missed = petrov?.due.filter(({ outcome }) => outcome === 'missed') ?? []
    expect(missed.map(({ due, madeUpOn }) => [due, madeUpOn])).toEqual([
      ['2026-09-24', '2026-10-12'],
      ['2026-10-22', null]
    ])
  })

  test('the page tells the same, week by week, and its record is sealed', () => {
    const page = printReport()
    const weeks = page.blocks.find((block) => block.type === 'weeks')
    expect(weeks?.rows.map(({ after, squares }) => [after, squares.length])).toEqual([
      ['7 of 7', 13],
      ['5 of 5', 13],
      ['7 of 7', 13],
      ['11 of 11', 13],
      ['5 of 5', 13],
      ['4 of 6', 13]
    ])
    const twice = 'every 2 weeks'
    expect(weeks?.rows.map(({ about }) => about)).toEqual([twice, twice, twice, 'every week', 'every 3 weeks', twice])
    expect(page.blocks[1]).toEqual({ type: 'title', text: 'One-on-one: 39 of 41 were held' })
    expect(weeks?.rows[5]?.alt).toContain('24 Sep: missed')
    const { seal, ...record } = JSON.parse(page.attachment?.text ?? '{}')
    expect(record).toEqual(sampleReport())
    expect(seal.hash).toBe(contentHash(sampleReport()))
  })

  test('names the month above the week in which it begins, and says what the squares mean before the first of them', () => {
    const { blocks } = printReport()
    const at = blocks.findIndex((block) => block.type === 'weeks')
    const weeks = blocks[at]
    expect(weeks?.type === 'weeks' && weeks.months.filter((month) => month !== '')).toEqual(['Sep', 'Oct', 'Nov'])
    expect(blocks[at - 1]).toMatchObject({ type: 'note', text: expect.stringContaining('Filled: held.') })
  })

  test('what is due and still open is no square of those without an answer, and the legend says so', () => {
    const report = sampleReport()
    const outcomes = ['held', 'unanswered', 'moved', 'due'] as const
    const rows = report.rows.map((row) => ({
      ...row,
      due: outcomes.flatMap((outcome, at) => {
        const one = row.due[at]
        return one ? [{ ...one, outcome }] : []
      })
    }))
    const page = printReport({ ...report, rows })
    const weeks = page.blocks.find((block) => block.type === 'weeks')
    expect(weeks?.rows[0]?.squares.filter((square) => square !== null)).toEqual(['held', 'open', 'due', 'due'])
    expect(weeks?.rows[0]?.alt).toMatch(/: held; .*: no answer yet; .*: moved, still due; .*: due now, still open$/)
    expect(weeks?.rows[0]?.after).toBe('1 of 2')
    const notes = page.blocks.flatMap((block) => (block.type === 'note' ? [block.text] : []))
    expect(notes[0]).toContain('Dash: no answer yet. Ring: due now, still open and not counted.')
  })

  test('says of which kind each is where there are several, in the rows and of what was missed', () => {
    const report = sampleReport()
    const rows = report.rows.map((row, at) => (at === 5 ? { ...row, kind: 'ride-along' as const } : row))
    const { blocks } = printReport({ ...report, rows })
    const headed = blocks.flatMap((block): (string | string[])[] =>
      block.type === 'heading' && block.level === 3
        ? [block.text]
        : block.type === 'weeks'
          ? [block.rows.map(({ about }) => about)]
          : []
    )
    expect(headed).toEqual([
      'One-on-one',
      ['every 2 weeks', 'every 2 weeks', 'every 2 weeks', 'every week', 'every 3 weeks'],
      'Ride-along day',
      ['every 2 weeks']
    ])
    const columns = (page: typeof blocks) =>
      page.flatMap((block) => (block.type === 'table' ? [block.columns.map(({ label }) => label)] : []))[0]
    expect(columns(blocks)).toEqual(['Due', 'Rep', 'Kind', 'Reason', 'Made up on'])
    expect(columns(printReport().blocks)).toEqual(['Due', 'Rep', 'Reason', 'Made up on'])
  })

  test('has not one word of what was said, nor what a session was about', () => {
    const secret = 'SECRET'
    const story = new RepStory()
    story.run('2026-09-01', {
      type: 'rhythm.set',
      id: story.id(),
      session: 'performance-issue',
      from: '2026-09-01',
      every: 1,
      weekday: 4,
      at: null
    })
    const talk = story.id()
    story.run('2026-09-03', {
      type: 'session.plan',
      id: talk,
      when: '2026-09-03T09:00:00+02:00',
      changes: { purpose: secret, type: 'performance-issue', namedByRep: secret, agenda: secret }
    })
    story.run('2026-09-03', { type: 'session.finish', id: talk, minutes: 25 })
    story.observe('2026-09-04', {}, { account: secret })
    story.run('2026-09-05', { type: 'notes.write', notes: secret })
    expect(JSON.stringify(story.workbook)).toContain(secret)
    const { names } = quarterOfSix()
    const rep = [...names.keys()][0] ?? ''
    const report = rhythmReport({
      id: countedId(41),
      reps: [{ rep, facts: rhythmFacts(story.workbook) }],
      own: [],
      names,
      manager: 'Jonas Ek',
      from: '2026-09-01',
      to: '2026-09-30',
      madeAt: '2026-09-30T10:00:00+02:00',
      today: '2026-09-30'
    })
    const text = JSON.stringify(printReport(report))
    expect(report.kept.held).toBe(1)
    expect(text).not.toContain(secret)
    expect(text).not.toMatch(/performance|poor/i)
  })

  test('of a time in which nothing was promised says so', () => {
    const workbook = newWorkbook(
      countedId(1),
      countedId(2),
      { name: 'x', role: '', territory: '' },
      '2026-01-01T08:00:00Z'
    )
    const facts = { ...rhythmFacts(workbook), cadences: [every(1, 4, '2027-01-01')] }
    const report = rhythmReport({
      id: countedId(41),
      reps: [{ rep: countedId(1), facts }],
      own: [],
      names: new Map(),
      manager: 'Jonas Ek',
      from: '2026-01-01',
      to: '2026-03-31',
      madeAt: '2026-09-30T10:00:00+02:00',
      today: '2026-09-30'
    })
    expect(printReport(report).blocks).toContainEqual({ type: 'title', text: 'Nothing was due' })
  })
  const early = (outcome: 'due' | 'away' | null) => {
    const report = sampleReport()
    const rows = report.rows.map((row) => {
      const [first] = row.due
      return { ...row, due: first && outcome ? [{ ...first, outcome, heldOn: null }] : [] }
    })
    const kept = { due: 0, held: 0, missed: 0, sick: 0, away: outcome === 'away' ? 6 : 0, unanswered: 0 }
    return { ...report, rows, kept, streak: 0 }
  }
  const texts = (report: RhythmReport) =>
    printReport(report).blocks.flatMap((block) => ('text' in block ? [block.text] : []))

  test('of a time in which nothing was due yet names the reps all the same, and says nothing of misses', () => {
    expect(texts(early(null)).slice(0, 3)).toEqual(['Jonas Ek, 6 reps', 'Nothing was due yet', 'Week by week'])
    expect(texts(early(null))).not.toContain('None was missed.')
    const weeks = printReport(early(null)).blocks.find((block) => block.type === 'weeks')
    expect(weeks?.rows.map(({ after, alt }) => [after, alt])).toEqual(Array(6).fill(['–', 'Nothing was due']))
    expect(texts({ ...early(null), madeAt: '2027-01-20T10:00:00+01:00' })[1]).toBe('Nothing was due')
  })

  test('of a time in which nothing counts says what there was', () => {
    expect(texts(early('due')).slice(1, 3)).toEqual([
      'Nothing that counts was due',
      '6 are due and still open, and not counted.'
    ])
    expect(texts(early('away')).slice(1, 3)).toEqual([
      'Nothing that counts was due',
      '6 fell on leave or a holiday and are not counted.'
    ])
  })

  test('has another number than one that was made in the same minute', () => {
    const numberOf = (id: string) => printReport({ ...sampleReport(), id }).footer.left
    const begins = '01a3047f-6a10-7aaa-8aaa-'
    expect(numberOf(`${begins}0123456789ab`)).toContain('4567-89ab')
    expect(numberOf(`${begins}0123456789ab`)).not.toBe(numberOf(`${begins}0123456789ac`))
  })

  test('calls held only what was held of what was due; what was recorded has a name of its own', () => {
    const { blocks } = printReport()
    const columns = blocks.flatMap((block) => (block.type === 'table' ? block.columns.map(({ label }) => label) : []))
    expect(columns).toContain('Recorded')
    expect(columns).not.toContain('Held')
    expect(texts(sampleReport()).at(-2)).toContain('by the day on which they took place')
  })
})
