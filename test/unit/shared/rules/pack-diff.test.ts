import { describe, expect, it } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import { Framework } from '../../../../shared/model/behavior'
import { QuestionGuide } from '../../../../shared/model/guide'
import type { PackContent } from '../../../../shared/model/pack'
import { Template } from '../../../../shared/model/template'
import { differenceWords } from '../../../../shared/rules/difference-words'
import { packDifferences } from '../../../../shared/rules/pack-diff'
import { info, plan } from '../../../support/sample-pack'

const { t } = createTranslator('en')

describe('T-5 what a pack changes', () => {
  const behavior = (id: string, more: object = {}) => ({
    id,
    title: `Behavior ${id}`,
    level: 'interaction',
    phase: 'execution',
    desired: 3,
    anchors: ['one', 'two', 'three', 'four', 'five'],
    ...more
  })
  const framework = (behaviors: object[], version = '1.0.0') =>
    Framework.parse({
      format: 1,
      kind: 'behavior-framework',
      id: 'north',
      version,
      language: 'en',
      title: 'North',
      behaviors
    })
  const guide = (questions: object[]) =>
    QuestionGuide.parse({
      format: 1,
      kind: 'question-guide',
      id: 'asks',
      version: '1.0.0',
      language: 'en',
      title: 'Asks',
      questions
    })
  const question = (id: string, text: string, more: object = {}) => ({
    id,
    text,
    purpose: 'diagnose',
    stage: 'open',
    ...more
  })
  const content = (more: Partial<PackContent> = {}): PackContent => ({
    templates: [Template.parse(plan)],
    frameworks: [],
    guides: [],
    help: [],
    notes: 'Notes',
    ...more
  })

  it('file by file, with the words that changed', () => {
    const before = {
      info,
      content: content({
        frameworks: [framework([behavior('a'), behavior('b')])],
        guides: [guide([question('q', 'What?'), question('r', 'Why?')])],
        help: [{ id: 'see', title: 'See', text: 'Look.' }]
      })
    }
    const after = {
      info: { ...info, version: '1.1.0', license: 'CC0-1.0' },
      content: content({
        templates: [],
        frameworks: [
          framework(
            [behavior('b', { desired: 4, anchors: ['one', 'two', 'three', 'four', 'all'] }), behavior('c')],
            '1.1.0'
          )
        ],
        guides: [guide([question('q', 'What now?', { stage: 'probe' }), question('s', 'How?')])],
        help: [{ id: 'see', title: 'See', text: 'Look twice.' }],
        notes: 'Other notes'
      })
    }
    const found = packDifferences(before, after)
    const said = (changes: Parameters<typeof differenceWords>[0][]) => changes.map((one) => differenceWords(one, t))
    expect(said(found.about)).toEqual(['License “CC0-1.0”, was “CC-BY-4.0”'])
    expect(found.templates).toEqual([
      { id: 'north-plan', title: 'North plan', state: 'removed', before: '1.0.0', after: null, changes: [], mine: null }
    ])
    expect(said(found.frameworks[0]?.changes ?? [])).toEqual([
      'Behavior “Behavior a” removed',
      'New behavior “Behavior c”',
      '“Behavior b”: target “4”, was “3”',
      'Anchor in “Behavior b”: “five” is now “all”'
    ])
    expect(found.frameworks[0]).toMatchObject({ before: '1.0.0', after: '1.1.0', state: 'changed' })
    expect(said(found.guides[0]?.changes ?? [])).toEqual([
      'Question “Why?” removed',
      'New question “How?”',
      'Question “What?” is now “What now?”',
      '“What now?”: stage “probe”, was “open”'
    ])
    expect(said(found.help[0]?.changes ?? [])).toEqual(['Words “Look twice.”, was “Look.”'])
    expect([found.notes, found.before, found.after]).toEqual([
      'changed',
      { title: info.title, version: '1.0.0' },
      { title: info.title, version: '1.1.0' }
    ])
  })

  it('by title, wanted words, order and tags, and a pack as a whole by its own', () => {
    const pack = (more: Partial<PackContent>) => ({ info, content: content(more) })
    const framework1 = framework([behavior('a'), behavior('b')])
    const moved = {
      ...framework([behavior('b'), behavior('a', { title: 'Other' })]),
      title: 'South',
      audience: 'coach'
    }
    const guide1 = guide([question('q', 'What?', { tags: ['one'] }), question('r', 'Why?')])
    const guide2 = { ...guide([question('r', 'Why?'), question('q', 'What?', { tags: ['one', 'two'] })]), title: 'Ask' }
    const found = packDifferences(
      pack({ frameworks: [framework1], guides: [guide1] }),
      pack({ frameworks: [Framework.parse(moved)], guides: [QuestionGuide.parse(guide2)] })
    )
    expect(found.frameworks[0]?.changes).toEqual([
      { change: 'setting', name: '', setting: 'title', before: 'North', after: 'South' },
      { change: 'setting', name: '', setting: 'audience', before: 'rep', after: 'coach' },
      { change: 'moved', part: 'behavior', name: 'Behavior b', place: '' },
      { change: 'renamed', part: 'behavior', before: 'Behavior a', after: 'Other', place: '' }
    ])
    expect(found.guides[0]?.changes).toEqual([
      { change: 'setting', name: '', setting: 'title', before: 'Asks', after: 'Ask' },
      { change: 'moved', part: 'question', name: 'Why?', place: '' },
      { change: 'setting', name: 'What?', setting: 'tags', before: 'one', after: 'one, two' }
    ])
  })

  it('behaviors and questions that came or went lie in nothing; a place is level and phase', () => {
    const pack = (more: Partial<PackContent>) => ({ info, content: content(more) })
    const [before, after] = [behavior('b'), behavior('b', { level: 'account', phase: 'planning' })]
    const found = packDifferences(
      pack({ frameworks: [framework([behavior('a'), before])], guides: [guide([question('q', 'What?')])] }),
      pack({ frameworks: [framework([after, behavior('c')])], guides: [guide([question('s', 'How?')])] })
    )
    expect(found.frameworks[0]?.changes).toEqual([
      { change: 'removed', part: 'behavior', name: 'Behavior a', place: '' },
      { change: 'added', part: 'behavior', name: 'Behavior c', place: '' },
      {
        change: 'setting',
        name: 'Behavior b',
        setting: 'place',
        before: 'interaction/execution',
        after: 'account/planning'
      }
    ])
    expect(found.guides[0]?.changes).toEqual([
      { change: 'removed', part: 'question', name: 'What?', place: '' },
      { change: 'added', part: 'question', name: 'How?', place: '' }
    ])
  })

  it('a file is changed by its version alone, or by its words alone', () => {
    const pack = (version: string, title = 'North plan') => ({
      info,
      content: content({ templates: [Template.parse({ ...plan, version, title })] })
    })
    const stateOf = (...packs: [ReturnType<typeof pack>, ReturnType<typeof pack>]) =>
      packDifferences(...packs).templates.map(({ state, before, after }) => [state, before, after])
    expect(stateOf(pack('1.0.0'), pack('1.0.1'))).toEqual([['changed', '1.0.0', '1.0.1']])
    expect(stateOf(pack('1.0.0'), pack('1.0.0', 'Other'))).toEqual([['changed', '1.0.0', '1.0.0']])
    expect(stateOf(pack('1.0.0'), pack('1.0.0'))).toEqual([['same', '1.0.0', '1.0.0']])
    const added = packDifferences(null, pack('1.0.0'))
    expect(added).toEqual({
      before: null,
      after: { title: info.title, version: '1.0.0' },
      about: [],
      templates: [
        { id: 'north-plan', title: 'North plan', mine: null, state: 'added', before: null, after: '1.0.0', changes: [] }
      ],
      frameworks: [],
      guides: [],
      help: [],
      notes: 'changed'
    })
    const without = { info, content: content({ templates: [], notes: '' }) }
    expect(packDifferences(null, without)).toMatchObject({ templates: [], notes: 'same' })
  })

  it('beside what the manager has under the same id, where both are there', () => {
    const theirs = Template.parse({ ...plan, title: 'Theirs' })
    const mine = { template: () => Template.parse(plan), framework: () => undefined, guide: () => undefined }
    const after = { info, content: content({ templates: [theirs] }) }
    const [found] = packDifferences(null, after, mine).templates
    expect(found?.mine).toEqual([
      { change: 'setting', name: '', setting: 'title', before: 'North plan', after: 'Theirs' }
    ])
    const gone = { info, content: content({ templates: [] }) }
    expect(packDifferences(after, gone, mine).templates[0]).toMatchObject({ state: 'removed', mine: null })
  })

  it('says that all is new where there is nothing to compare with, and that nothing differs from itself', () => {
    const pack = { info, content: content() }
    expect(packDifferences(null, pack)).toMatchObject({ before: null, about: [], templates: [{ state: 'added' }] })
    expect(packDifferences(pack, pack)).toMatchObject({ about: [], templates: [{ state: 'same' }], notes: 'same' })
  })
})
