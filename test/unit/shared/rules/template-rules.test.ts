import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bindings, Template, TemplateDraft } from '../../../../shared/model/template'
import { bindingsOf, mustHaves, publishProblems } from '../../../../shared/rules/template-rules'

const plan = [
  { type: 'behavior', id: 'behavior', bind: 'plan.behavior' },
  { type: 'long-text', id: 'how', bind: 'plan.how' },
  { type: 'coaching-dates', id: 'dates', bind: 'plan.coachingDates' },
  { type: 'signatures', id: 'signatures', bind: 'plan.signatures' }
]

const form = (kind: string, fields: readonly object[], section: object = {}) =>
  Template.parse({
    format: 1,
    kind,
    id: 'sample',
    version: '1.0.0',
    language: 'en',
    title: 'Sample',
    heading: 'Sample',
    sections: [{ id: 'only', ...section, fields }]
  })

const problems = (kind: string, fields: readonly object[], section?: object) =>
  publishProblems(form(kind, fields, section))

describe('T-2 what keeps a template from being published', () => {
  it('finds nothing in a plan with the three mandatory parts and signatures', () => {
    expect(problems('action-plan', plan)).toEqual([])
  })

  it.each(mustHaves)('names %s when an action plan lacks it', (binding) => {
    const rest = plan.filter((field) => field.bind !== binding)
    expect(problems('action-plan', rest)).toEqual([{ code: 'must-have', binding }])
  })

  it('names all four when an action plan has none of them', () => {
    expect(problems('action-plan', [{ type: 'text', id: 'note' }])).toEqual(
      mustHaves.map((binding) => ({ code: 'must-have', binding }))
    )
  })

  it('asks for no signatures on other forms', () => {
    expect(problems('free-form', [{ type: 'text', id: 'note' }])).toEqual([])
  })

  it('refuses a mandatory part that only the manager sees', () => {
    const fields = plan.map((field) => (field.id === 'how' ? { ...field, private: true } : field))
    expect(problems('action-plan', fields)).toEqual([{ code: 'must-have-can-hide', at: 'how', binding: 'plan.how' }])
  })

  it('refuses a mandatory part that a condition can hide, on the field or on its section', () => {
    const toggle = { type: 'yes-no', id: 'toggle' }
    const showWhen = { field: 'toggle', is: [true] }
    const fields = plan.map((field) => (field.id === 'dates' ? { ...field, showWhen } : field))
    expect(problems('action-plan', [toggle, ...fields])).toEqual([
      { code: 'must-have-can-hide', at: 'dates', binding: 'plan.coachingDates' }
    ])
    const template = form('action-plan', plan, { showWhen })
    const withToggle = { ...template, sections: [...form('action-plan', [toggle]).sections, ...template.sections] }
    const codes = publishProblems(
      Template.parse({ ...withToggle, sections: withToggle.sections.map((one, n) => ({ ...one, id: `s${n}` })) })
    )
    expect(codes).toEqual(mustHaves.map((binding, n) => ({ code: 'must-have-can-hide', at: plan[n]?.id, binding })))
  })

  it('says which type a binding needs', () => {
    const fields = [...plan, { type: 'number', id: 'why', bind: 'plan.why' }]
    expect(problems('action-plan', fields)).toEqual([
      { code: 'wrong-type', at: 'why', binding: 'plan.why', needs: 'long-text', has: 'number' }
    ])
  })

  it('refuses two fields that stand for the same part', () => {
    const fields = [...plan, { type: 'long-text', id: 'how-again', bind: 'plan.how' }]
    expect(problems('action-plan', fields)).toEqual([{ code: 'bound-twice', at: 'how-again', binding: 'plan.how' }])
  })

  it('refuses parts of another kind of record', () => {
    const evidence = { type: 'long-text', id: 'evidence', bind: 'observation.evidence' }
    const wrong = [{ code: 'wrong-kind', at: 'evidence', binding: 'observation.evidence' }]
    expect(problems('observation', [evidence])).toEqual([])
    expect(problems('action-plan', [...plan, evidence])).toEqual(wrong)
    expect(problems('session-guide', [evidence])).toEqual(wrong)
  })

  it('lets forms that are no record of their own stand for nothing', () => {
    const evidence = { type: 'long-text', id: 'evidence', bind: 'observation.evidence' }
    const wrong = [{ code: 'wrong-kind', at: 'evidence', binding: 'observation.evidence' }]
    for (const kind of ['free-form', 'charter']) {
      expect(problems(kind, [evidence])).toEqual(wrong)
      expect(bindingsOf(Template.shape.kind.parse(kind))).toEqual([])
    }
  })

  it('offers a form the parts of its own record and no other', () => {
    const records = {
      'action-plan': 'plan',
      observation: 'observation',
      'session-guide': 'session',
      'pre-call': 'call'
    }
    const offered = Object.entries(records).flatMap(([kind, record]) => {
      const own = bindingsOf(Template.shape.kind.parse(kind))
      expect(new Set(own.map((binding) => binding.split('.')[0]))).toEqual(new Set([record]))
      return own
    })
    expect(offered.sort()).toEqual(Object.keys(bindings).sort())
  })

  it('S0-11 keeps feelings private', () => {
    const feelings = { type: 'long-text', id: 'mood', bind: 'observation.feelings' }
    expect(problems('observation', [feelings])).toEqual([
      { code: 'not-private', at: 'mood', binding: 'observation.feelings' }
    ])
    expect(problems('observation', [{ ...feelings, private: true }])).toEqual([])
  })

  it('N-9 in a long chain of fields that wait for each other each condition is looked at a few times', () => {
    let looks = 0
    const fields = Array.from({ length: 1000 }, (_, at) => ({
      type: 'yes-no',
      id: `f${at}`,
      ...(at > 0 ? { showWhen: { field: `f${at - 1}`, is: [true] } } : {})
    }))
    const chain = form('free-form', [])
    const parts = [0, 1, 2, 3, 4].flatMap(
      (part) => form('free-form', fields.slice(200 * part, 200 * (part + 1)), { id: `s${part}` }).sections
    )
    const sections = parts.map((section) => ({
      ...section,
      fields: section.fields.map((field) => {
        if (!field.showWhen) return field
        const { field: source, is } = field.showWhen
        const showWhen = {
          is,
          get field() {
            looks += 1
            return source
          }
        }
        return { ...field, showWhen }
      })
    }))
    expect(publishProblems({ ...chain, sections })).toEqual([])
    // Following the chain again from each field would take half a million steps, and nested loops far more.
    expect(looks).toBeGreaterThan(999)
    expect(looks).toBeLessThan(10_000)
  })

  it('finds ids that are used twice, among fields, sections and options', () => {
    const twice = { type: 'text', id: 'note' }
    expect(problems('free-form', [twice, twice, twice])).toEqual([{ code: 'duplicate-id', at: 'note' }])
    const template = form('free-form', [twice])
    const [section] = template.sections
    expect(publishProblems({ ...template, sections: section ? [section, { ...section, fields: [] }] : [] })).toEqual([
      { code: 'duplicate-id', at: 'only' }
    ])
    const options = [
      { id: 'a', label: 'A' },
      { id: 'a', label: 'B' }
    ]
    expect(problems('free-form', [{ type: 'choices', id: 'pick', options }])).toEqual([
      { code: 'duplicate-option', at: 'pick', option: 'a' }
    ])
  })

  it('lets a bound choice go without options and no other', () => {
    expect(problems('observation', [{ type: 'choice', id: 'kind', bind: 'observation.kind' }])).toEqual([])
    expect(problems('observation', [{ type: 'choice', id: 'mine' }])).toEqual([{ code: 'no-options', at: 'mine' }])
  })
})

describe('T-2 conditions', () => {
  const pick = { type: 'choice', id: 'pick', options: [{ id: 'a', label: 'A' }] }
  const note = (showWhen: object, more: object = {}) => ({ type: 'text', id: 'note', showWhen, ...more })

  it('takes a condition on a field of the form, also on a later one', () => {
    expect(problems('free-form', [pick, note({ field: 'pick', is: ['a'] })])).toEqual([])
    expect(problems('free-form', [note({ field: 'pick', is: ['a'] }), pick])).toEqual([])
  })

  it('refuses a condition on a field that is not there', () => {
    expect(problems('free-form', [note({ field: 'gone', is: ['a'] })])).toEqual([
      { code: 'no-such-field', at: 'note', field: 'gone' }
    ])
    expect(problems('free-form', [pick], { showWhen: { field: 'gone', is: [1] } })).toEqual([
      { code: 'no-such-field', at: 'only', field: 'gone' }
    ])
  })

  it('finds what could never be shown: an answer nobody can give, a field or section that waits for itself', () => {
    const never = (field: string, at = 'note') => [{ code: 'never-shown', at, field }]
    expect(problems('free-form', [pick, note({ field: 'pick', is: ['b', true] })])).toEqual(never('pick'))
    expect(problems('free-form', [note({ field: 'note', is: ['x'] })])).toEqual(never('note'))
    expect(problems('free-form', [pick], { showWhen: { field: 'pick', is: ['a'] } })).toEqual(never('pick', 'only'))
    const yes = { type: 'yes-no', id: 'yes' }
    expect(problems('free-form', [yes, note({ field: 'yes', is: ['true'] })])).toEqual(never('yes'))
  })

  it('finds two fields that wait for each other', () => {
    const fields = [
      { ...pick, showWhen: { field: 'other', is: ['x'] } },
      { type: 'text', id: 'other', showWhen: { field: 'pick', is: ['a'] } }
    ]
    expect(problems('free-form', fields)).toEqual([
      { code: 'never-shown', at: 'pick', field: 'other' },
      { code: 'never-shown', at: 'other', field: 'pick' }
    ])
  })

  it('finds a circle of three, and lets a field outside it wait for one of them', () => {
    const waiting = (id: string, field: string) => ({ type: 'text', id, showWhen: { field, is: ['x'] } })
    const circle = [waiting('a', 'b'), waiting('b', 'c'), waiting('c', 'a')]
    const first = { type: 'text', id: 'first' }
    const fields = [first, ...circle, waiting('outside', 'a'), waiting('further', 'outside'), waiting('other', 'first')]
    expect(problems('free-form', fields)).toEqual([
      { code: 'never-shown', at: 'a', field: 'b' },
      { code: 'never-shown', at: 'b', field: 'c' },
      { code: 'never-shown', at: 'c', field: 'a' }
    ])
  })

  it('finds a section that waits for a field in a section that waits for it', () => {
    const sections = [
      { id: 'one', showWhen: { field: 'second', is: ['x'] }, fields: [{ type: 'text', id: 'first' }] },
      { id: 'two', showWhen: { field: 'first', is: ['x'] }, fields: [{ type: 'text', id: 'second' }] }
    ]
    expect(publishProblems(Template.parse({ ...form('free-form', []), sections }))).toEqual([
      { code: 'never-shown', at: 'one', field: 'second' },
      { code: 'never-shown', at: 'two', field: 'first' }
    ])
  })

  it('takes any answer of a field that offers none to choose from, and one of several that can be given', () => {
    expect(problems('free-form', [{ type: 'text', id: 'word' }, note({ field: 'word', is: ['anything'] })])).toEqual([])
    expect(problems('free-form', [pick, note({ field: 'pick', is: ['b', 'a'] })])).toEqual([])
  })

  it('refuses a section whose sight gives a private answer away, where one of its fields is open', () => {
    const secret = { ...pick, private: true }
    const gives = (...fields: object[]) =>
      publishProblems(
        Template.parse({
          ...form('free-form', []),
          sections: [
            { id: 'one', fields: [secret] },
            { id: 'two', showWhen: { field: 'pick', is: ['a'] }, fields }
          ]
        })
      )
    const [open, kept] = [
      { type: 'text', id: 'open' },
      { type: 'text', id: 'kept', private: true }
    ]
    expect(gives(kept, open)).toEqual([{ code: 'shows-private', at: 'two', field: 'pick' }])
    expect(gives(kept)).toEqual([])
  })

  it('refuses an open field whose sight gives a private answer away', () => {
    const secret = { ...pick, private: true }
    const showWhen = { field: 'pick', is: ['a'] }
    expect(problems('free-form', [secret, note(showWhen)])).toEqual([
      { code: 'shows-private', at: 'note', field: 'pick' }
    ])
    expect(problems('free-form', [secret, note(showWhen, { private: true })])).toEqual([])
  })
})

it('knows the field type of every binding', () => {
  for (const [bind, type] of Object.entries(bindings)) {
    const [record = ''] = bind.split('.')
    const kind = { plan: 'action-plan', session: 'session-guide', call: 'pre-call' }[record] ?? 'observation'
    const own = { type, id: 'one', bind, private: bind === 'observation.feelings' }
    const others = plan.filter((field) => kind === 'action-plan' && field.bind !== bind)
    expect(problems(kind, [own, ...others]), bind).toEqual([])
  }
})

describe('T-2 a draft that is not finished', () => {
  const codes = (fields: readonly object[], more: object = {}) =>
    publishProblems(
      TemplateDraft.parse({
        format: 1,
        kind: 'free-form',
        id: 'sample',
        version: '1.0.0',
        language: 'en',
        title: 'Sample',
        heading: 'Sample',
        sections: [{ id: 'only', fields }],
        ...more
      })
    ).map(({ code }) => code)

  it('is told what is open', () => {
    expect(codes([], { title: ' ', heading: '', sections: [] })).toEqual(['no-title', 'no-heading', 'no-sections'])
    expect(codes([{ type: 'choices', id: 'a', options: [] }])).toEqual(['no-options'])
    expect(codes([{ type: 'checklist', id: 'a', items: [{ id: 'x', label: ' ' }] }])).toEqual(['empty-option'])
    expect(codes([{ type: 'table', id: 'a', columns: [] }])).toEqual(['no-options'])
    expect(codes([{ type: 'rating', id: 'a', anchors: [''] }])).toEqual(['too-few-anchors', 'empty-anchor'])
    expect(codes([{ type: 'guidance', id: 'a', text: '' }])).toEqual(['no-words'])
    expect(codes([{ type: 'number', id: 'a', min: 2, max: 1 }])).toEqual(['limits-crossed'])
  })

  it('may have as many fields as anybody fills in, and not one more', () => {
    const sections = (count: number) =>
      Array.from({ length: 6 }, (_, section) => ({
        id: `s${section}`,
        fields: Array.from({ length: Math.min(200, count - 200 * section) }, (__, number) => ({
          type: 'text',
          id: `f${section}-${number}`
        }))
      }))
    expect(codes([], { sections: sections(1000).slice(0, 5) })).toEqual([])
    expect(codes([], { sections: sections(1001) })).toEqual(['too-many-fields'])
  })

  it('is told of each option without words, where others have some', () => {
    const options = [
      { id: 'a', label: 'A' },
      { id: 'b', label: ' ' }
    ]
    expect(codes([{ type: 'choice', id: 'pick', options }])).toEqual(['empty-option'])
    expect(codes([{ type: 'choice', id: 'pick', options: options.slice(0, 1) }])).toEqual([])
  })

  it('is refused without being looked at closely when it has more fields than anybody fills in', () => {
    const sections = Array.from({ length: 60 }, (_, section) => ({
      id: `s${section}`,
      fields: Array.from({ length: 200 }, (__, number) => ({
        type: 'text',
        id: `f${section}-${number}`,
        showWhen: { field: `f${section}-${number + 1}`, is: ['x'] }
      }))
    }))
    expect(codes([], { sections })).toEqual(['too-many-fields'])
  })

  it('is a sound template once nothing is open any more', () => {
    const part = fc.oneof(
      fc.record({ type: fc.constant('text'), label: fc.string({ maxLength: 5 }) }),
      fc.record({ type: fc.constant('guidance'), text: fc.constantFrom('', ' ', 'x') }),
      fc.record({ type: fc.constant('rating'), anchors: fc.array(fc.constantFrom('', ' ', 'x'), { maxLength: 3 }) }),
      fc.record({
        type: fc.constantFrom('choice', 'choices'),
        options: fc.array(fc.record({ id: fc.constantFrom('a', 'b'), label: fc.constantFrom('', 'x') }), {
          maxLength: 2
        })
      })
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), fc.constantFrom('', ' ', 'T'), (parts, title) => {
        const draft = TemplateDraft.parse({
          ...form('free-form', []),
          title,
          sections: [{ id: 'only', fields: parts.map((one, index) => ({ ...one, id: `f${index}` })) }]
        })
        if (publishProblems(draft).length === 0) expect(Template.safeParse(draft).success).toBe(true)
      })
    )
  })
})
