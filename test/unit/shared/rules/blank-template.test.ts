import { describe, expect, test } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import { allFields, type TemplateKind, templateKinds } from '../../../../shared/model/template'
import { blankTemplate } from '../../../../shared/rules/blank-template'
import { publishProblems } from '../../../../shared/rules/template-rules'

const blank = (kind: TemplateKind, language = 'en') =>
  blankTemplate({ kind, id: 'ours', language, title: 'Our form' }, createTranslator(language).t)

/** A field as its author sees it: type, binding, whether it is required, who writes it, lines on paper. */
const asked = (kind: TemplateKind) =>
  allFields(blank(kind)).map((field) => [
    field.type,
    ('bind' in field && field.bind) || '',
    field.required ? 'required' : '',
    field.writtenBy,
    'lines' in field ? field.lines : null
  ])

describe('T-1 a form to begin with', () => {
  test.each(templateKinds)('for %s bears its title and can be published as it stands', (kind) => {
    const form = blank(kind)
    expect(form).toMatchObject({
      format: 1,
      kind,
      id: 'ours',
      version: '1.0.0',
      language: 'en',
      title: 'Our form',
      heading: 'Our form'
    })
    expect(publishProblems(form)).toEqual([])
  })

  test.each(['en', 'de'])('has a label on every field, in the language of the form: %s', (language) => {
    const { t } = createTranslator(language)
    for (const kind of templateKinds)
      for (const { label, id } of allFields(blank(kind, language)))
        expect([kind, label]).toEqual([kind, t(`packs:blank.${id}` as 'packs:blank.how')])
    expect(blank('action-plan', 'de')).not.toEqual(blank('action-plan', 'en'))
    expect(blank('session-guide', language).sections.map(({ title }) => title)).toEqual(['', t('packs:blank.close')])
  })

  test('S0-9 a plan asks for the behavior, the way and an agreed date, and leaves room to write on paper', () => {
    expect(asked('action-plan')).toEqual([
      ['behavior', 'plan.behavior', 'required', 'either', 2],
      ['gap', 'plan.gap', '', 'either', 2],
      ['long-text', 'plan.how', 'required', 'rep', 3],
      ['actions', 'plan.actions', '', 'either', 4],
      ['coaching-dates', 'plan.coachingDates', 'required', 'either', 3],
      ['signatures', 'plan.signatures', '', 'either', 2]
    ])
    expect(blank('action-plan').sections.map(({ id }) => id)).toEqual(['behavior', 'how', 'next', 'signatures'])
  })

  test('S0-2 an observation asks when and what kind beside what was seen and rated', () => {
    expect(asked('observation')).toEqual([
      ['date', 'observation.when', '', 'either', 2],
      ['choice', 'observation.kind', '', 'either', 2],
      ['long-text', 'observation.evidence', '', 'manager', 6],
      ['ratings', 'observation.ratings', '', 'either', 3]
    ])
    expect(allFields(blank('observation')).map(({ column }) => column)).toEqual(['side', 'side', 'main', 'main'])
  })

  test('S4-3 a one-on-one ends with the marks of the rep', () => {
    expect(asked('session-guide')).toEqual([
      ['long-text', '', '', 'either', 8],
      ['pulse', 'session.pulse', '', 'rep', 2]
    ])
  })

  test('anything else begins with room for notes', () => {
    for (const kind of ['pre-call', 'charter', 'free-form'] as const)
      expect([kind, asked(kind)]).toEqual([kind, [['long-text', '', '', 'either', 8]]])
  })
})
