import { describe, expect, test } from 'vitest'
import { contentHash } from '../../../../electron/services/storage/content-hash'
import { templateNamed, templateOf } from '../../../support/library-in-memory'
import { opens, RepStory } from '../../../support/rep-story'

const day = '2026-09-10'
const when = `${day}T09:00:00+02:00`

describe('what a record takes over', () => {
  test('S0-11 answers to private fields stand apart from the open ones, and go from there', () => {
    const story = new RepStory()
    const id = story.id()
    story.run(day, { type: 'session.plan', id, when, template: templateNamed('ride-along-day') })
    const write = (values: Record<string, string | null>) =>
      story.run(day, { type: 'session.edit', id, changes: { values } })
    const written = () => {
      const { values, private: hidden } = story.workbook.sessions[id] ?? {}
      return { open: values, hidden: hidden?.values }
    }
    write({ mood: 'Was nervous.', wish: 'Open two visits.' })
    expect(written()).toEqual({ open: { wish: 'Open two visits.' }, hidden: { mood: 'Was nervous.' } })
    write({ mood: null, wish: null })
    expect(written()).toEqual({ open: {}, hidden: {} })
  })

  test('T-3 what an earlier version asked for is cleared in both places, and not written anew', () => {
    const story = new RepStory()
    const id = story.id()
    story.run(day, { type: 'session.plan', id, when, template: templateNamed('how-are-you') })
    const session = story.workbook.sessions[id]
    if (!session) throw new Error('there is no one-on-one')
    session.values = { gone: 'x', stays: 'y' }
    session.private.values = { gone: 'x', stays: 'y' }
    story.run(day, { type: 'session.edit', id, changes: { values: { gone: null } } })
    expect([session.values, session.private.values]).toEqual([{ stays: 'y' }, { stays: 'y' }])
    const again = { type: 'session.edit', id, changes: { values: { gone: 'z' } } } as const
    expect(() => story.run(day, again)).toThrow('template.no-such-field')
  })

  test('the workbook’s own copy of a form and of a behavior stays, whatever the library has by then', () => {
    const story = new RepStory()
    story.observe(day, { [opens]: 2 })
    const [[hash = '', own] = []] = Object.entries(story.workbook.templates)
    expect(own && contentHash(own)).toBe(hash)
    const behavior = story.workbook.behaviors[opens]
    if (!behavior || !own) throw new Error('nothing was kept')
    story.workbook.behaviors[opens] = { ...behavior, title: 'Asks first' }
    story.workbook.templates[hash] = { ...own, title: 'Our form' }
    story.observe(day, { [opens]: 3 })
    expect(story.workbook.behaviors[opens]?.title).toBe('Asks first')
    expect(story.workbook.templates[hash]?.title).toBe('Our form')
  })

  test('S1-2 a name for a new account is trimmed, and an empty one is refused', () => {
    const story = new RepStory()
    const [call, account] = [story.id(), story.id()]
    story.run(day, { type: 'call.start', id: call, template: templateOf('pre-call'), when })
    const name = (text: string) =>
      story.run(day, { type: 'call.edit', id: call, changes: { account: { id: account, name: text } } })
    expect(() => name('  ')).toThrow()
    name(' Harbor Dental ')
    expect(story.workbook.accounts).toEqual({ [account]: { id: account, name: 'Harbor Dental' } })
    story.run(day, { type: 'call.edit', id: call, changes: { account: null } })
    expect(story.workbook.calls[call]?.account).toBeNull()
    expect(story.workbook.accounts[account]?.name).toBe('Harbor Dental')
  })

  test('S1-2 an account with half a name is completed, or removed if another was meant and nothing points to it', () => {
    const story = new RepStory()
    const [call, other, known, half] = [story.id(), story.id(), story.id(), story.id()]
    for (const id of [call, other]) story.run(day, { type: 'call.start', id, template: templateOf('pre-call'), when })
    story.run(day, { type: 'account.add', id: known, name: 'Harbor Dental' })
    const names = () => Object.values(story.workbook.accounts).map(({ name }) => name)
    const write = (changes: { account: { id: string; name: string } | null; half?: string }) => {
      story.run(day, { type: 'call.edit', id: call, changes })
      return names()
    }
    expect(write({ account: { id: half, name: 'Har' } })).toEqual(['Harbor Dental', 'Har'])
    expect(write({ account: { id: half, name: 'Harbor C' }, half })).toEqual(['Harbor Dental', 'Harbor C'])
    // Only the field that made the account renames it.
    expect(write({ account: { id: half, name: 'Else' } })).toEqual(['Harbor Dental', 'Harbor C'])
    expect(write({ account: { id: known, name: 'Harbor Dental' }, half })).toEqual(['Harbor Dental'])
    expect(write({ account: { id: half, name: 'Har' } })).toEqual(['Harbor Dental', 'Har'])
    story.run(day, { type: 'call.edit', id: other, changes: { account: { id: half, name: 'Har' } } })
    expect(write({ account: null, half })).toEqual(['Harbor Dental', 'Har'])
    story.run(day, { type: 'call.edit', id: other, changes: { account: null, half } })
    expect(names()).toEqual(['Harbor Dental'])
  })
})
