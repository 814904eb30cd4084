import { describe, expect, test } from 'vitest'
import type { Part } from '../../../../shared/model/part'
import {
  blankPart,
  countOf,
  type FrameworkBehavior,
  type GuideQuestion,
  newBehavior,
  newQuestion,
  packedHelp,
  partProblems
} from '../../../../shared/rules/part-rules'

const about = { id: 'north', language: 'en', title: 'North' }
const anchors: FrameworkBehavior['anchors'] = ['tells', 'asks', 'asks and waits', 'asks twice', 'follows the answers']
const behavior = (id: string, more: Partial<FrameworkBehavior> = {}): FrameworkBehavior => ({
  ...newBehavior(id),
  title: `Behavior ${id}`,
  anchors,
  ...more
})
const question = (id: string, text = 'What changed?'): GuideQuestion => ({ ...newQuestion(id), text })

type Of<Kind extends Part['kind']> = Extract<Part, { kind: Kind }>
const part = <Kind extends Part['kind']>(kind: Kind, more: Partial<Of<Kind>> = {}): Part => ({
  ...blankPart({ kind, ...about }),
  ...more
})
const framework = (...behaviors: FrameworkBehavior[]) => part('behavior-framework', { behaviors })
const guide = (...questions: GuideQuestion[]) => part('question-guide', { questions })

describe('T-1 what keeps a part from being published', () => {
  test('nothing, where everything is written', () => {
    expect(partProblems(framework(behavior('a'), behavior('b')))).toEqual([])
    expect(partProblems(guide(question('a'), question('b')))).toEqual([])
    expect(partProblems(part('help-text', { text: 'Look first.' }))).toEqual([])
  })

  test.each<Part['kind']>(['behavior-framework', 'question-guide', 'help-text'])('no title of a %s', (kind) => {
    const untitled = blankPart({ kind, ...about, title: ' ' })
    expect(partProblems(untitled)[0]).toEqual({ code: 'no-title' })
    expect(partProblems({ ...untitled, title: 'North' })).not.toContainEqual({ code: 'no-title' })
  })

  test('nothing in it', () => {
    expect(partProblems(framework())).toEqual([{ code: 'no-behaviors' }])
    expect(partProblems(guide())).toEqual([{ code: 'no-questions' }])
    expect(partProblems(part('help-text', { text: '\n ' }))).toEqual([{ code: 'no-words' }])
  })

  test('a behavior without a title, or with that of one before it, however it is written', () => {
    const all = [behavior('a', { title: ' ' }), behavior('b', { title: '' }), behavior('c'), behavior('d')]
    all.push(behavior('e', { title: 'BEHAVIOR  c' }))
    expect(partProblems(framework(...all))).toEqual([
      { code: 'no-behavior-title', at: 'a' },
      { code: 'no-behavior-title', at: 'b' },
      { code: 'same-title', at: 'e' }
    ])
  })

  test('an anchor without words, or with those of one below it', () => {
    const broken = behavior('a', { anchors: ['tells', ' ', 'TELLS', '', 'asks'] })
    expect(partProblems(framework(broken))).toEqual([
      { code: 'no-anchor', at: 'a', step: 2 },
      { code: 'same-anchor', at: 'a', step: 3 },
      { code: 'no-anchor', at: 'a', step: 4 }
    ])
  })

  test('a question without words', () => {
    expect(partProblems(guide(question('a'), question('b', ' ')))).toEqual([{ code: 'no-question', at: 'b' }])
  })
})

test('a part counts its behaviors or questions', () => {
  expect(countOf(framework(behavior('a'), behavior('b')))).toBe(2)
  expect(countOf(guide(question('a'), question('b'), question('c')))).toBe(3)
  expect(countOf(part('help-text'))).toBe(0)
})

test('a part that somebody begins has its title and one thing to write', () => {
  const begun = { format: 1, version: '1.0.0', ...about }
  expect(blankPart({ kind: 'behavior-framework', ...about })).toEqual({
    ...begun,
    kind: 'behavior-framework',
    description: '',
    audience: 'rep',
    behaviors: [
      {
        id: 'new-1',
        title: '',
        why: '',
        level: 'interaction',
        phase: 'execution',
        target: 'behavior',
        stage: '',
        desired: 4,
        anchors: ['', '', '', '', '']
      }
    ]
  })
  expect(blankPart({ kind: 'question-guide', ...about })).toEqual({
    ...begun,
    kind: 'question-guide',
    description: '',
    questions: [{ id: 'new-1', text: '', purpose: 'diagnose', stage: 'open', tags: [] }]
  })
  expect(blankPart({ kind: 'help-text', ...about })).toEqual({ ...begun, kind: 'help-text', step: 'other', text: '' })
})

test('a help text lies in a pack under the name of its step, or under its own', () => {
  const help = { ...about, format: 1, version: '1.0.0', kind: 'help-text', text: 'Look.' } as const
  expect(packedHelp({ ...help, step: 'see' })).toEqual({ id: 'see', title: 'North', text: 'Look.' })
  expect(packedHelp({ ...help, step: 'other' })).toEqual({ id: 'north', title: 'North', text: 'Look.' })
})
