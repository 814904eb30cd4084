import { expect, test } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import type { GivenStatement } from '../../../../shared/model/statement'
import { groupPage } from '../../../../shared/print/group-page'
import { statementsTo } from '../../../../shared/rules/statements'
import { countedId } from '../../../support/large-workbook'
import { RepStory } from '../../../support/rep-story'

const copy = {
  id: countedId(7),
  status: 'held',
  kind: 'role-play',
  when: '2026-11-19T10:00:00+01:00',
  minutes: 60,
  subject: 'Questions before a demo',
  behaviors: ['b2b/asks-before-showing'],
  notes: 'Each played the buyer once.',
  edition: 2,
  size: 3,
  own: 'Let silence stand twice.'
} as const

const page = (language: string, changes: object = {}, said: readonly GivenStatement[] = []) =>
  groupPage({
    said: said.map((statement) => ({ statement, since: [] })),
    copy: { ...copy, behaviors: [...copy.behaviors], ...changes },
    rep: { name: 'Mira Lindqvist' },
    manager: 'Jonas Ek',
    behaviors: ['Asks two open questions'],
    ...createTranslator(language)
  })

test('S3-8 a copy on paper has what all share and the words about this rep, and of the others only how many', () => {
  const { header, footer, title, blocks } = page('en')
  expect({ header, footer, title }).toEqual({
    header: { left: 'Role-play round', right: '19 November 2026, held, 60 min' },
    footer: { left: expect.stringMatching(/^Group session /), middle: '', page: 'Page {page} of {pages}' },
    title: 'Role-play round · Mira Lindqvist'
  })
  expect(blocks).toEqual([
    { type: 'title', text: 'Questions before a demo' },
    expect.objectContaining({ type: 'fields' }),
    { type: 'note', text: 'A session with 3 reps.' },
    { type: 'heading', level: 2, text: 'Behaviors', fixed: true },
    { type: 'list', ordered: false, items: ['Asks two open questions'] },
    { type: 'heading', level: 2, text: 'Shared notes', fixed: true },
    { type: 'paragraph', text: 'Each played the buyer once.' },
    { type: 'heading', level: 2, text: 'About Mira Lindqvist', fixed: true },
    { type: 'paragraph', text: 'Let silence stand twice.' }
  ])
})

test('R-13 what the rep said to it stands at its end, in the language of the page', () => {
  const story = new RepStory()
  const { id } = copy
  const { edition, size, own: _, ...words } = { ...copy, behaviors: [...copy.behaviors] }
  story.run('2026-11-20', { type: 'group.write', id, edition, size, words: { ...words, behaviors: [] } })
  const statement = story.id()
  story.run('2026-11-20', { type: 'statement.begin', id: statement, of: { kind: 'group', id } })
  story.run('2026-11-20', { type: 'statement.write', id: statement, text: 'I played the buyer.', name: 'Mira' })
  story.run('2026-11-20', { type: 'statement.give', id: statement })
  const said = statementsTo(story.workbook, { kind: 'group', id })
  expect(page('de', {}, said).blocks.slice(-3)).toEqual([
    { type: 'heading', level: 2, text: 'Stellungnahme von Mira Lindqvist', fixed: true },
    { type: 'quote', text: 'I played the buyer.' },
    { type: 'note', text: expect.stringContaining('Mira') }
  ])
})

test('S3-8 what lies ahead counts nobody: reps can leave the library until then', () => {
  const words = (status: 'planned' | 'held') => JSON.stringify(page('en', { status }).blocks)
  expect(words('planned')).toContain('A session for several reps.')
  expect(words('held')).toMatch(/A session with \d+ reps\./)
})

test('S3-8 what nobody wrote has no heading, and one that is without this rep says so', () => {
  const { header, blocks } = page('de', { status: 'off', notes: ' ', own: '' })
  expect(header.right).toBe('19. November 2026, ohne Mira Lindqvist')
  expect(blocks.flatMap((block) => ('text' in block && block.type === 'heading' ? block.text : []))).toEqual([
    'Verhaltensweisen'
  ])
})
