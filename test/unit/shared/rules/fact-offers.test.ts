import { describe, expect, it } from 'vitest'
import { newSession, type Session } from '../../../../shared/model/session'
import { factOffers } from '../../../../shared/rules/fact-offers'
import { countedId } from '../../../support/large-workbook'
import { leaves, opens, RepStory } from '../../../support/rep-story'

const day = '2026-09-08'
const plain = newSession(countedId(900), `${day}T12:00:00+02:00`)

/** The offers from one observation with these words and ratings. */
function offered(changes: object, ratings: Record<string, number> = {}, session: Partial<Session> = {}) {
  const story = new RepStory()
  const id = story.observe(day, ratings, { account: 'Alder Group' })
  story.run(day, { type: 'observation.edit', id, changes })
  const texts = (sign: 'plus' | 'minus') =>
    factOffers(story.workbook, { ...plain, ...session }, sign).map(({ text }) => text)
  return { story, id, plus: texts('plus'), minus: texts('minus') }
}

describe('S3-9 the lines of a fact', () => {
  it('stand without the blanks around them', () => {
    expect(offered({ strengths: ' She waited. \n \n\tShe asked.' }).plus).toEqual(['She waited.', 'She asked.'])
  })

  it('stay whole up to 240 characters', () => {
    const [whole, longer] = ['x'.repeat(240), 'x'.repeat(241)]
    expect(offered({ strengths: whole }).plus).toEqual([whole])
    expect(offered({ strengths: longer }).plus).toEqual([`${whole} …`])
  })

  it('are cut between two words, unless the last blank lies in the first half', () => {
    const cut = (at: number) => offered({ strengths: `${'x'.repeat(at)} ${'y'.repeat(300)}` }).plus[0]
    expect(cut(121)).toBe(`${'x'.repeat(121)} …`)
    expect(cut(120)).toBe(`${'x'.repeat(120)} ${'y'.repeat(119)} …`)
    expect(cut(240)).toBe(`${'x'.repeat(240)} …`)
    expect(offered({ strengths: `${'x'.repeat(200)}  ${'y'.repeat(100)}` }).plus).toEqual([`${'x'.repeat(200)} …`])
  })
})

describe('S3-9 what is a plus and what a minus', () => {
  it('a rating at the level wanted is a plus, by its note or by the anchor; below it is a minus', () => {
    const story = new RepStory()
    const id = story.observe(day, {}, { draft: true })
    story.run(day, { type: 'observation.rate', id, behavior: opens, rating: 4, note: '  Twice. ' })
    story.run(day, { type: 'observation.rate', id, behavior: leaves, rating: 2, note: ' ' })
    story.run(day, { type: 'observation.edit', id, changes: { evidence: '' } })
    story.run(day, { type: 'observation.record', id })
    const texts = (sign: 'plus' | 'minus') => factOffers(story.workbook, plain, sign).map(({ text }) => text)
    expect(story.workbook.behaviors[opens]?.desired).toBe(4)
    expect([texts('plus'), texts('minus')]).toEqual([['Twice.'], [story.workbook.behaviors[leaves]?.anchors[1]]])
  })

  it('evidence is either, as long as nobody sorted it into strengths or what to develop', () => {
    const evidence = 'She waited for the answer.'
    expect(offered({ evidence })).toMatchObject({ plus: [evidence], minus: [evidence] })
    expect(offered({ evidence, strengths: ' ', development: ' ' })).toMatchObject({ plus: [evidence] })
    expect(offered({ evidence, strengths: 'Calm.' })).toMatchObject({ plus: ['Calm.'], minus: [] })
    expect(offered({ evidence, development: 'Late.' })).toMatchObject({ plus: [], minus: ['Late.'] })
  })

  it('names where it comes from, and is not what was taken, with blanks around it or not', () => {
    const { story, id } = offered({ strengths: 'Calm.' })
    const observation = story.workbook.observations[id]
    expect(factOffers(story.workbook, plain, 'plus')).toEqual([
      { sign: 'plus', text: 'Calm.', seen: { id, when: observation?.when, account: observation?.account } }
    ])
    const facts = [{ id: countedId(901), sign: 'plus', text: ' Calm. ', source: '' }] as const
    expect(offered({ strengths: 'Calm.\nClear.' }, {}, { facts: [...facts] }).plus).toEqual(['Clear.'])
  })
})
