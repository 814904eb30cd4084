import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import { Framework } from '../../../../shared/model/behavior'
import { QuestionGuide } from '../../../../shared/model/guide'
import type { PackContent } from '../../../../shared/model/pack'
import { Template } from '../../../../shared/model/template'
import { differenceWords } from '../../../../shared/rules/difference-words'
import { orderedDiff } from '../../../../shared/rules/ordered-diff'
import { packDifferences } from '../../../../shared/rules/pack-diff'
import { templateDifferences } from '../../../../shared/rules/template-diff'
import { info, plan } from '../../../support/sample-pack'

const { t } = createTranslator('en')

interface Shape {
  title?: string
  description?: string
  sections: { id: string; title?: string; help?: string; showWhen?: object; fields: object[] }[]
}

const formOf = ({ title = 'Plan', ...rest }: Shape) =>
  Template.parse({
    format: 1,
    kind: 'free-form',
    id: 'sample',
    version: '1.0.0',
    language: 'en',
    title,
    heading: 'Plan',
    ...rest
  })

const field = (id: string, more: object = {}) => ({ type: 'text', id, label: `Field ${id}`, ...more })
const section = (id: string, fields: object[], more: object = {}) => ({ id, title: `Section ${id}`, fields, ...more })

/** The differences of two forms, in words. */
const words = (before: Shape, after: Shape) =>
  templateDifferences(formOf(before), formOf(after)).map((difference) => differenceWords(difference, t))

const inOne = (...fields: object[]): Shape => ({ sections: [section('one', fields)] })

describe('T-5 what changed in a form, in words', () => {
  it('nothing, when nothing did', () => {
    expect(templateDifferences(Template.parse(plan), Template.parse(plan))).toEqual([])
  })

  it('its own words', () => {
    expect(
      words({ ...inOne(field('a')), description: 'Long.' }, { ...inOne(field('a')), title: 'Other', description: '' })
    ).toEqual(['Title “Other”, was “Plan”', 'Description is empty, was “Long.”'])
  })

  it('sections added, removed, moved, renamed, explained, and shown only sometimes', () => {
    const before = {
      sections: ['a', 'b', 'c', 'd'].map((id) =>
        section(id, id === 'a' ? [{ type: 'yes-no', id: 'ask', label: 'Ask?' }] : [])
      )
    }
    const [a, b, , d] = before.sections
    const after = {
      sections: [
        { ...a, title: 'First' },
        d,
        { ...b, help: 'Take your time.', showWhen: { field: 'ask', is: [true] } },
        section('e', [])
      ].flatMap((one) =>
        one && 'id' in one && one.id && one.fields ? [{ ...one, id: one.id, fields: one.fields }] : []
      )
    }
    expect(words(before, after)).toEqual([
      'Section “Section c” removed',
      'New section “Section e”',
      'Section “Section d” moved',
      'Section “Section a” is now “First”',
      '“Section b”: help “Take your time.”, was empty',
      '“Section b”: shown only when “Ask?: ✓”, was empty'
    ])
  })

  it('fields added, removed and renamed', () => {
    expect(words(inOne(field('a'), field('b')), inOne(field('a', { label: 'Other' }), field('c')))).toEqual([
      'Field “Field b” removed from “Section one”',
      'New field “Field c” in “Section one”',
      'Field “Field a” is now “Other”'
    ])
  })

  it('fields moved, naming as few as explain it', () => {
    const fields = ['a', 'b', 'c', 'd', 'e'].map((id) => field(id))
    const [a, b, c, d, e] = fields
    const two = (first: (object | undefined)[], second: (object | undefined)[]): Shape => ({
      sections: [
        section(
          'one',
          first.flatMap((one) => one ?? [])
        ),
        section(
          'two',
          second.flatMap((one) => one ?? [])
        )
      ]
    })
    expect(words(two([a, b, c, d, e], []), two([b, c, d, e, a], []))).toEqual([
      'Field “Field a” moved, within “Section one”'
    ])
    expect(words(two([a, b, c], [d, e]), two([a, b], [c, d, e]))).toEqual([
      'Field “Field c” moved, within “Section two”'
    ])
  })

  it('types, help and settings', () => {
    expect(
      words(
        inOne(field('a', { help: 'Old.', lines: 2 }), field('b', { required: true })),
        inOne({ ...field('a', { help: 'New.', lines: 4, private: true }), type: 'long-text' }, field('b'))
      )
    ).toEqual([
      '“Field a” is a field for a long text, no longer for a line of text',
      '“Field a”: help “New.”, was “Old.”',
      '“Field a”: only for the manager',
      '“Field a”: lines on a blank form “4”, was “2”',
      '“Field b”: no longer required before it is finished'
    ])
  })

  it('options and anchors', () => {
    const choice = (...labels: string[]) =>
      inOne({
        type: 'choice',
        id: 'x',
        label: 'Where',
        options: labels.map((label) => ({ id: label.toLowerCase().slice(0, 3), label }))
      })
    expect(words(choice('Car', 'Desk', 'Hall'), choice('Desktop', 'Car', 'Phone'))).toEqual([
      'Option “Hall” removed from “Where”',
      'New option “Phone” in “Where”',
      'Option “Desk” in “Where” is now “Desktop”',
      'Option “Desktop” moved within “Where”'
    ])
    const rating = (...anchors: string[]) => inOne({ type: 'rating', id: 'x', label: 'Level', anchors })
    expect(words(rating('low', 'high'), rating('lower', 'high', 'highest'))).toEqual([
      'New anchor “highest” in “Level”',
      'Anchor in “Level”: “low” is now “lower”'
    ])
  })

  it('the ends of a scale, the bounds of a number, the rows of a table, and what a field stands for', () => {
    expect(
      words(
        inOne(
          { type: 'scale', id: 's', label: 'Sure', low: 'not', high: 'very' },
          { type: 'number', id: 'n', label: 'Visits', unit: 'a week', min: 1, max: 5 },
          { type: 'table', id: 't', label: 'Steps', columns: [{ id: 'a', label: 'A' }], rows: 3 },
          field('a')
        ),
        inOne(
          { type: 'scale', id: 's', label: 'Sure', low: 'never', high: 'always' },
          { type: 'number', id: 'n', label: 'Visits', unit: 'a month', min: 2, max: 9 },
          { type: 'table', id: 't', label: 'Steps', columns: [{ id: 'a', label: 'A' }], rows: 4 },
          field('a')
        )
      )
    ).toHaveLength(6)
    const bound = (bind: string) =>
      Template.parse({
        ...plan,
        sections: [{ id: 'one', fields: [{ type: 'long-text', id: 'x', label: 'How', bind }] }]
      })
    expect(templateDifferences(bound('plan.how'), bound('plan.why'))).toEqual([
      { change: 'setting', name: 'How', setting: 'binding', before: 'plan.how', after: 'plan.why' }
    ])
  })

  it('S4-7 which columns of a table hold stages and days, and nothing where one is only renamed', () => {
    const steps = (...columns: { id: string; label: string; holds?: 'stage' | 'date' }[]) =>
      formOf(inOne({ type: 'table', id: 't', label: 'Steps', columns }))
    const [a, b] = [
      { id: 'a', label: 'Where' },
      { id: 'b', label: 'By' }
    ]
    expect(templateDifferences(steps(a, b), steps({ ...a, holds: 'stage' }, { ...b, holds: 'date' }))).toEqual([
      { change: 'setting', name: 'Steps', setting: 'stage-columns', before: null, after: 'Where' },
      { change: 'setting', name: 'Steps', setting: 'day-columns', before: null, after: 'By' }
    ])
    const renamed = steps({ ...a, label: 'Stage', holds: 'stage' }, b)
    expect(templateDifferences(steps({ ...a, holds: 'stage' }, b), renamed)).toEqual([
      { change: 'renamed', part: 'option', before: 'Where', after: 'Stage', place: 'Steps' }
    ])
    expect(templateDifferences(renamed, steps({ ...a, label: 'Stage' }, b))).toEqual([
      { change: 'setting', name: 'Steps', setting: 'stage-columns', before: 'Stage', after: null }
    ])
  })

  it('a field that becomes one of another type gains the settings of that type and loses its own', () => {
    const before = inOne({ type: 'scale', id: 's', label: 'Sure', low: 'not', high: 'very' })
    const after = inOne({ type: 'number', id: 's', label: 'Sure', unit: 'a week', min: 1, max: 5 })
    const changed = templateDifferences(formOf(before), formOf(after))
    expect(
      changed.map((one) => (one.change === 'setting' ? [one.setting, one.before, one.after] : one.change))
    ).toEqual([
      'type',
      ['low', 'not', null],
      ['high', 'very', null],
      ['unit', null, 'a week'],
      ['min', null, 1],
      ['max', null, 5]
    ])
  })

  it('a condition, by the words of the answers that it waits for', () => {
    const options = [
      { id: 'car', label: 'In the car' },
      { id: 'desk', label: 'At the desk' }
    ]
    const asks = (type: string) => ({ type, id: 'where', label: 'Where', ...(type === 'text' ? {} : { options }) })
    const shownWhen = (type: string, is: unknown[], of = 'where') =>
      words(
        inOne({ type: 'yes-no', id: 'first', label: 'First' }, asks(type), field('a')),
        inOne({ type: 'yes-no', id: 'first', label: 'First' }, asks(type), field('a', { showWhen: { field: of, is } }))
      )
    const only = (said: string) => [`“Field a”: shown only when “${said}”, was empty`]
    for (const type of ['choice', 'choices'])
      expect(shownWhen(type, ['car', 'desk', 'hall'])).toEqual(only('Where: In the car, At the desk, hall'))
    expect(shownWhen('text', ['car'])).toEqual(only('Where: car'))
    expect(shownWhen('text', [false, true], 'first')).toEqual(only('First: ✗, ✓'))
    expect(shownWhen('text', ['x'], 'gone')).toEqual(only('gone: x'))
  })

  it('fields and sections without a label by what there is of them', () => {
    const guidance = (text: string) => ({ type: 'guidance', id: 'g', text })
    const added = (...fields: object[]) => words(inOne(field('a')), inOne(field('a'), ...fields))
    const named = (name: string) => [`New field “${name}” in “Section one”`]
    expect(added({ type: 'text', id: 'x', label: ' ' })).toEqual(named('x'))
    expect(added(guidance(` Look \n\t at\nit `))).toEqual(named('Look at it'))
    expect(added(guidance('x'.repeat(40)))).toEqual(named('x'.repeat(40)))
    expect(added(guidance('x'.repeat(41)))).toEqual(named(`${'x'.repeat(39)}…`))
    const before = { sections: [section('one', [])] }
    const after = { sections: [section('one', []), section('two', [], { title: ' ' })] }
    expect(words(before, after)).toEqual(['New section “two”'])
    expect(words(inOne(field('a', { label: 'Same' })), inOne(field('a', { label: ' Same ' })))).toEqual([])
  })

  it('anchors are counted from one', () => {
    const rating = (...anchors: string[]) => formOf(inOne({ type: 'rating', id: 'x', label: 'Level', anchors }))
    const changes = templateDifferences(rating('low', 'high', 'top'), rating('low', 'middle', 'top'))
    expect(changes).toEqual([{ change: 'renamed', part: 'anchor', before: 'high', after: 'middle', place: 'Level' }])
  })

  it('a field that goes to another section leaves the order of those that stay alone', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => field(id))
    const two = (first: (object | undefined)[], second: (object | undefined)[]): Shape => ({
      sections: [
        section(
          'one',
          first.filter((one) => one !== undefined)
        ),
        section(
          'two',
          second.filter((one) => one !== undefined)
        )
      ]
    })
    expect(words(two([a, b], [c, d]), two([b], [d, c, a]))).toEqual([
      'Field “Field d” moved, within “Section two”',
      'Field “Field a” moved, within “Section two”'
    ])
    const changes = templateDifferences(formOf(two([a], [])), formOf(two([a, b], [])))
    expect(changes).toEqual([{ change: 'added', part: 'field', name: 'Field b', place: 'Section one' }])
  })

  it('sections that were added, removed or moved lie in nothing', () => {
    const of = (...ids: string[]) => formOf({ sections: ids.map((id) => section(id, [])) })
    expect(templateDifferences(of('a', 'b', 'c'), of('c', 'a', 'd'))).toEqual([
      { change: 'removed', part: 'section', name: 'Section b', place: '' },
      { change: 'added', part: 'section', name: 'Section d', place: '' },
      { change: 'moved', part: 'section', name: 'Section c', place: '' }
    ])
  })

  it('the words of guidance, named by how they begin', () => {
    const guidance = (text: string) => inOne({ type: 'guidance', id: 'g', text })
    expect(
      words(guidance('Ask first, then be silent until the answer has come to its end.'), guidance('Ask.'))
    ).toEqual(['“Ask.”: words “Ask.”, was “Ask first, then be silent until the answer has come to its end.”'])
    expect(words(guidance('Ask first, then be silent until the answer has come.'), inOne())).toEqual([
      'Field “Ask first, then be silent until the ans…” removed from “Section one”'
    ])
  })
})

describe('T-5 for any two lists', () => {
  const ids = fc.uniqueArray(fc.constantFrom<string[]>('a', 'b', 'c', 'd', 'e', 'f', 'g'))
  const listed = (names: readonly string[]) => names.map((id) => ({ id }))

  it('what was added, removed and moved leads from one to the other, and no fewer moves do', () => {
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        const diff = orderedDiff(listed(before), listed(after))
        const names = (items: readonly { id: string }[]) => items.map(({ id }) => id)
        expect(names(diff.added)).toEqual(after.filter((id) => !before.includes(id)))
        expect(names(diff.removed)).toEqual(before.filter((id) => !after.includes(id)))
        const moved = new Set(names(diff.moved))
        const still = (list: readonly string[]) =>
          list.filter((id) => before.includes(id) && after.includes(id) && !moved.has(id))
        expect(still(after)).toEqual(still(before))
        // The longest run that keeps its order, found by trying all of them.
        const kept = names(diff.kept.map((pair) => pair.after))
        const runs = Array.from({ length: 2 ** kept.length }, (_, bits) =>
          kept.filter((__, place) => (bits >> place) & 1)
        )
        const longest = Math.max(
          ...runs
            .filter((run) =>
              run.every((id, place) => place === 0 || before.indexOf(run[place - 1] ?? '') < before.indexOf(id))
            )
            .map((run) => run.length)
        )
        expect(kept.length - moved.size).toBe(longest)
      })
    )
  })
})

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
