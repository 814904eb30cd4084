import type { Translate } from '../messages'
import { Template, type TemplateKind } from '../model/template'

interface Blank {
  kind: TemplateKind
  id: string
  language: string
  title: string
}

/** A section in short form; the schema fills in the rest. */
interface Outline {
  id: string
  title?: string
  fields: { type: string; id: string; [setting: string]: unknown }[]
}

const planSections = (t: Translate): Outline[] => [
  {
    id: 'behavior',
    fields: [
      { type: 'behavior', id: 'behavior', bind: 'plan.behavior', label: t('packs:blank.behavior'), required: true },
      { type: 'gap', id: 'gap', bind: 'plan.gap', label: t('packs:blank.gap') }
    ]
  },
  {
    id: 'how',
    fields: [
      {
        type: 'long-text',
        id: 'how',
        bind: 'plan.how',
        label: t('packs:blank.how'),
        writtenBy: 'rep',
        required: true,
        lines: 3
      }
    ]
  },
  {
    id: 'next',
    fields: [
      { type: 'actions', id: 'actions', bind: 'plan.actions', label: t('packs:blank.actions'), lines: 4 },
      {
        type: 'coaching-dates',
        id: 'dates',
        bind: 'plan.coachingDates',
        label: t('packs:blank.dates'),
        required: true,
        lines: 3
      }
    ]
  },
  {
    id: 'signatures',
    fields: [{ type: 'signatures', id: 'signatures', bind: 'plan.signatures', label: t('packs:blank.signatures') }]
  }
]

const observationSections = (t: Translate): Outline[] => [
  {
    id: 'occasion',
    fields: [
      { type: 'date', id: 'when', bind: 'observation.when', label: t('packs:blank.when'), column: 'side' },
      { type: 'choice', id: 'kind', bind: 'observation.kind', label: t('packs:blank.kind'), column: 'side' }
    ]
  },
  {
    id: 'seen',
    fields: [
      {
        type: 'long-text',
        id: 'evidence',
        bind: 'observation.evidence',
        label: t('packs:blank.evidence'),
        writtenBy: 'manager',
        lines: 6
      },
      { type: 'ratings', id: 'ratings', bind: 'observation.ratings', label: t('packs:blank.ratings'), lines: 3 }
    ]
  }
]

/** A one-on-one ends with the rep's own marks (S4-3). */
const guideSections = (t: Translate): Outline[] => [
  ...otherSections(t),
  {
    id: 'close',
    title: t('packs:blank.close'),
    fields: [{ type: 'pulse', id: 'pulse', bind: 'session.pulse', label: t('packs:blank.pulse'), writtenBy: 'rep' }]
  }
]

const otherSections = (t: Translate): Outline[] => [
  { id: 'first', fields: [{ type: 'long-text', id: 'notes', label: t('packs:blank.notes'), lines: 8 }] }
]

function sectionsOf(kind: TemplateKind, t: Translate): Outline[] {
  if (kind === 'action-plan') return planSections(t)
  if (kind === 'session-guide') return guideSections(t)
  return kind === 'observation' ? observationSections(t) : otherSections(t)
}

/** A new form with only what its kind must have (S0-9), ready to be published. `t` must be in the form's language. */
export const blankTemplate = ({ kind, id, language, title }: Blank, t: Translate): Template =>
  Template.parse({
    format: 1,
    kind,
    id,
    version: '1.0.0',
    language,
    title,
    heading: title,
    sections: sectionsOf(kind, t)
  })
