import { dateOf, longDate } from '../dates'
import { PlainDate } from '../model/scalars'
import type { Field, FieldValue } from '../model/template'
import type { FormValues, PrintSetting } from './form'

export type ShortField = Extract<
  Field,
  { type: 'text' | 'number' | 'date' | 'person' | 'yes-no' | 'choice' | 'scale' | 'rating' | 'place' | 'account' }
>

/** A value in full words, or empty. Only values that a bound field cannot have come from the form's free values. */
export function shortValue(field: ShortField, form: FormValues, setting: PrintSetting): string {
  const core = coreWords(field, form, setting)
  if (core !== null) return core
  const value = form.values[field.id]
  return value === undefined || Array.isArray(value) ? '' : freeWords(field, value, setting)
}

/** The words of a bound field; null for a free one. */
function coreWords(field: ShortField, { core }: FormValues, setting: PrintSetting): string | null {
  const { t, language } = setting
  switch (field.bind) {
    case undefined:
      return null
    case 'plan.confidence': {
      const value = core['plan.confidence']
      return typeof value === 'number' ? freeWords(field, value, setting) : ''
    }
    case 'observation.when': {
      const when = core['observation.when']
      return when === undefined ? '' : longDate(dateOf(when), language)
    }
    case 'observation.kind': {
      const kind = core['observation.kind']
      return kind ? t(`print:kind.${kind}`) : ''
    }
    case 'observation.activity': {
      const activity = core['observation.activity']
      return activity ? t(`print:activity.${activity}`) : ''
    }
    case 'observation.account':
    case 'observation.observer':
      return core[field.bind] ?? ''
    case 'observation.place':
      return placeWords(core['observation.place'], setting)
    case 'session.purpose':
      return core.session?.purpose ?? ''
    case 'session.context':
      return core.session?.context ?? ''
    case 'session.groundRules':
      return core.session?.groundRules ?? ''
    case 'session.opening':
      return core.session?.opening ?? ''
    case 'session.namedByRep':
      return core.session?.namedByRep ?? ''
    case 'session.seenByManager':
      return core.session?.seenByManager ?? ''
    case 'call.when':
      return core.call ? longDate(dateOf(core.call.when), language) : ''
    case 'call.managerRole':
      return core.call?.plan?.managerRole ?? ''
    case 'call.result':
      return core.call?.debrief?.result ?? ''
    case 'session.by': {
      const by = core.session?.agreed.by
      return by ? longDate(by, language) : ''
    }
    default:
      return ''
  }
}

function placeWords(place: FormValues['core']['observation.place'], { t }: PrintSetting): string {
  const level = place?.level ? t(`print:level.${place.level}`) : ''
  const phase = place?.phase ? t(`print:phase.${place.phase}`) : ''
  return level && phase ? t('print:place', { level, phase }) : level || phase
}

type Single = Exclude<FieldValue, readonly unknown[]>

function freeWords(field: ShortField, value: Single, { t, language }: PrintSetting): string {
  switch (field.type) {
    case 'yes-no':
      return value === true ? t('print:yes') : value === false ? t('print:no') : ''
    case 'choice':
      return field.options.find((option) => option.id === value)?.label ?? String(value)
    case 'scale':
      return field.low && field.high
        ? t('print:scale.between', { value: String(value), low: field.low, high: field.high })
        : t('print:scale.of', { value: String(value) })
    case 'rating': {
      const anchor = typeof value === 'number' ? field.anchors[value - 1] : undefined
      return anchor === undefined
        ? String(value)
        : t('print:ratings.anchored', { rating: String(value), steps: field.anchors.length, anchor })
    }
    case 'number': {
      const words = typeof value === 'number' ? value.toLocaleString(language) : String(value)
      return field.unit === '' ? words : `${words} ${field.unit}`
    }
    case 'date': {
      const date = PlainDate.safeParse(value)
      return date.success ? longDate(date.data, language) : String(value)
    }
    default:
      return String(value)
  }
}
