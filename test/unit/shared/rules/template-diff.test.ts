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

  it('says that all is new where there is nothing to compare with, and that nothing differs from itself', () => {
    const pack = { info, content: content() }
    expect(packDifferences(null, pack)).toMatchObject({ before: null, about: [], templates: [{ state: 'added' }] })
    expect(packDifferences(pack, pack)).toMatchObject({ about: [], templates: [{ state: 'same' }], notes: 'same' })
  })
})
