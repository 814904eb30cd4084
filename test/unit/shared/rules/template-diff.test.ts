import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import { Template } from '../../../../shared/model/template'
import { differenceWords } from '../../../../shared/rules/difference-words'
import { orderedDiff } from '../../../../shared/rules/ordered-diff'
import { templateDifferences } from '../../../../shared/rules/template-diff'
import { plan } from '../../../support/sample-pack'

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
