import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OpenLibraryParts } from '../../../../../electron/services/library/session'
import { plusDays } from '../../../../../shared/dates'
import { newWorkbook } from '../../../../../shared/model/workbook'
import { groupIn, groupsOfTeam } from '../../../../../shared/rules/group'
import { ownAmong, repsAmong } from '../../../../../shared/rules/own'
import { patternsOf, talksOnce } from '../../../../../shared/rules/patterns'
import { repDocumentView } from '../../../../../shared/rules/rep-view'
import { teamRhythm } from '../../../../../shared/rules/team-rhythm'
import { withoutPrivate } from '../../../../../shared/rules/without-private'
import { countedId } from '../../../../support/large-workbook'
import { temporaryLibrary } from '../../../../support/library-on-disk'

const rep = countedId(1)
const own = countedId(2)
const now = '2026-11-27T10:00:00+01:00'
const today = now.slice(0, 10)

let place: Awaited<ReturnType<typeof temporaryLibrary>>
let library: OpenLibraryParts

const formOf = (id: string) => library.templates.list().templates.find(({ template }) => template.id === id)?.hash ?? ''

/** Records of a rep: a missed promise, an observation, a one-on-one. */
async function live(workbook: string) {
  const { workbooks } = library
  const id = (count: number) => countedId(count + (workbook === own ? 500 : 100))
  const say = (command: { type: string; [field: string]: unknown }) => workbooks.dispatch(workbook, command)
  await say({
    type: 'rhythm.set',
    id: id(1),
    session: 'coaching-talk',
    from: plusDays(today, -60),
    every: 1,
    weekday: 1,
    at: null
  })
  const form = formOf(workbook === own ? 'coaching-talk-observation' : 'four-step-observation')
  const behavior = workbook === own ? 'coaching/comes-with-one-aim' : 'b2b/asks-open-questions'
  await say({ type: 'observation.start', id: id(2), template: form, when: now })
  await say({ type: 'observation.edit', id: id(2), changes: { evidence: 'Asked twice, then waited.' } })
  if (workbook === own) await say({ type: 'observation.rate', id: id(2), behavior, rating: 2 })
  await say({ type: 'observation.record', id: id(2) })
  await say({ type: 'session.plan', id: id(3), when: now, changes: { purpose: 'How it went' } })
  await say({ type: 'session.finish', id: id(3), minutes: 25 })
}

beforeEach(async () => {
  place = await temporaryLibrary(() => now)
  library = await place.open()
  await library.workbooks.create({ id: rep, name: 'Anna Berg', role: '', territory: '', frameworks: ['b2b'] })
  await library.workbooks.createOwn({ id: own, name: 'Jonas Ek', coach: 'Dana Roth', frameworks: ['coaching'] })
})

afterEach(async () => {
  await library.workbooks.closeAll()
  await library.library.close()
  await place.clear()
})

describe('S3-1 the manager’s own workbook', () => {
  test('is in nothing that is made of the team, whatever stands in it, also after a restart', async () => {
    await live(rep)
    await live(own)
    const look = async () => {
      const { workbooks } = library
      const all = await workbooks.list()
      return {
        today: (await workbooks.rhythms()).map((one) => one.rep),
        patterns: (await workbooks.patterns()).map((one) => one.rep),
        team: repsAmong(all).map(({ id }) => id),
        own: ownAmong(all)
      }
    }
    const apart = {
      today: [rep],
      patterns: [rep],
      team: [rep],
      own: expect.objectContaining({ id: own, name: 'Jonas Ek', own: { coach: 'Dana Roth' }, observations: 1 })
    }
    expect(await look()).toEqual(apart)
    await library.workbooks.closeAll()
    await library.library.close()
    library = await place.open()
    expect(await look()).toEqual(apart)
  })

  test('S3-8 a group session in it counts for nobody of the team, also where a rep was in the same room', async () => {
    const session = (id: string, minutes: number) => {
      const words = {
        status: 'held',
        kind: 'ride-along',
        when: now,
        minutes,
        subject: 'Questions',
        behaviors: [],
        notes: ''
      }
      return { type: 'group.write', id, edition: 1, size: 4, words }
    }
    const [among, alone] = [countedId(60), countedId(61)]
    await live(rep)
    await live(own)
    await library.workbooks.dispatch(rep, session(among, 30))
    await library.workbooks.dispatch(own, session(among, 30))
    await library.workbooks.dispatch(own, session(alone, 90))
    const counted = async () => {
      const { workbooks } = library
      const patterns = await workbooks.patterns()
      const { minutes, together } = patternsOf(patterns, 8, today)
      return {
        groups: groupsOfTeam(await workbooks.rhythms()).map(({ id, reps }) => [id, reps]),
        minutes: minutes.map((one) => [one.rep, one.minutes]),
        once: talksOnce(patterns).map((one) => one.minutes),
        together,
        rhythm: teamRhythm(await workbooks.rhythms(), [], today).rows.map((row) => row.rep)
      }
    }
    // A quarter of half an hour with four people is this rep's.
    const all = { groups: [[among, [rep]]], minutes: [[rep, 25 + 7.5]], once: [25, 30], together: true, rhythm: [rep] }
    expect(await counted()).toEqual(all)
    await library.workbooks.closeAll()
    await library.library.close()
    library = await place.open()
    expect(await counted()).toEqual(all)
    // Nor is it taken back or changed with those of the team.
    const back = await library.imports.takeBack(among, () => undefined)
    expect(back.workbooks.map(({ id }) => id)).toEqual([rep])
    expect(groupIn((await library.workbooks.open(own)).workbook, among)).toMatchObject({ minutes: 30 })
    await expect(library.imports.takeBack(alone, () => undefined)).rejects.toMatchObject({ code: 'group.gone' })
  })

  test('exists only once', async () => {
    const again = library.workbooks.createOwn({ id: countedId(3), name: 'Jonas Ek', coach: 'Kim', frameworks: [] })
    await expect(again).rejects.toMatchObject({ code: 'own.exists' })
  })

  test('is observed by whoever coaches the manager, who can be another one later', async () => {
    await live(own)
    const observer = async () => {
      const { workbook } = await library.workbooks.open(own)
      return Object.values(workbook.observations).map((one) => one.observer)
    }
    expect(await observer()).toEqual(['Dana Roth'])
    await library.workbooks.dispatch(own, { type: 'rep.describe', coach: 'Kim Falk' })
    const next = {
      type: 'observation.start',
      id: countedId(900),
      template: formOf('coaching-talk-observation'),
      when: now
    }
    await library.workbooks.dispatch(own, next)
    expect(await observer()).toEqual(['Dana Roth', 'Kim Falk'])
    const [latest] = await library.workbooks.history(own, { before: null, limit: 1 })
    expect(latest?.actor).toBe('Kim Falk')
    await expect(library.workbooks.dispatch(rep, { type: 'rep.describe', coach: 'Kim Falk' })).rejects.toMatchObject({
      code: 'own.not'
    })
  })

  test('says to the one who signs who the other is, and nothing else', async () => {
    const id = countedId(7)
    await library.workbooks.dispatch(own, {
      type: 'document.start',
      id,
      template: formOf('coaching-commitment'),
      on: today
    })
    const { workbook } = await library.workbooks.open(own)
    expect(repDocumentView(workbook, id)).toMatchObject({ own: { coach: 'Dana Roth' }, private: { notes: '' } })
  })
})

test('S3-1 the workbook of a rep says nothing of it', () => {
  const made = newWorkbook(rep, countedId(5), { name: 'Anna Berg', role: '', territory: '' }, now)
  expect('own' in made).toBe(false)
})

test('S3-1 without private notes it is still the own one, so that nobody takes it for a rep’s', () => {
  const made = newWorkbook(own, countedId(5), { name: 'Jonas Ek', role: '', territory: '' }, now)
  expect(withoutPrivate({ ...made, own: { coach: 'Dana Roth' } }).own).toEqual({ coach: 'Dana Roth' })
  expect('own' in withoutPrivate(made)).toBe(false)
})
