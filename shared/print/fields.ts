import { longDate } from '../dates'
import type { Field } from '../model/template'
import { isBlank } from '../rules/plans'
import type { Block, BlockOf } from './blocks'
import { actionsTable, dateCards, factsTable, filledRows, freeItems, freeTable, ratingsTable } from './field-tables'
import { type FormValues, fact, nothing, type Printed, type PrintSetting, printed } from './form'
import { guidanceBlocks } from './guidance'
import { personalLabel } from './names'
import { sessionBlocks } from './session-fields'
import { shortValue } from './short-values'

type FieldOf<T extends Field['type']> = Extract<Field, { type: T }>
export type HeadingLevel = BlockOf<'heading'>['level']

/** Short answers longer than this get a heading and a paragraph instead of a place in the grid. */
const longestFact = 60

const ratingSteps = 5

export const headingOf = (text: string, level: HeadingLevel): Block[] =>
  text === '' ? [] : [{ type: 'heading', level, text }]

/** A field of a template with what a record holds for it. Private fields and empty ones give nothing. */
export function printField(given: Field, form: FormValues, setting: PrintSetting, level: HeadingLevel): Printed {
  if (given.private) return nothing
  const field = { ...given, label: personalLabel(given.label, setting) }
  const under = (...blocks: Block[]): Printed => printed(...headingOf(field.label, level), ...blocks)
  const rows = () => filledRows(form.values[field.id])
  switch (field.type) {
    case 'guidance':
      return under(...guidanceBlocks(field.text))
    case 'page-break':
      return printed({ type: 'page-break' })
    case 'long-text':
      return longText(field, form, setting, level)
    case 'behavior':
      return behavior(field, form, setting, level)
    case 'gap':
      return field.bind === 'plan.gap' ? gap(form, setting) : words(field, freeText(field, form), level)
    case 'actions': {
      const table =
        field.bind === undefined
          ? freeItems('actions', rows(), setting)
          : actionsTable(form.core['plan.actions'] ?? [], setting)
      return table.rows.length > 0 ? under(table) : missing(field, form, setting, level)
    }
    case 'coaching-dates': {
      if (field.bind === undefined) {
        const table = freeItems('coaching-dates', rows(), setting)
        return table.rows.length > 0 ? under(table) : nothing
      }
      const cards = dateCards(form.core['plan.coachingDates'] ?? [], setting)
      return cards.cards.length > 0 ? under(cards) : missing(field, form, setting, level)
    }
    case 'ratings': {
      const table = ratingsTable(form, setting)
      return table.rows.length > 0 ? under(table) : missing(field, form, setting, level)
    }
    case 'table':
      return rows().length > 0 ? under(freeTable(field, rows())) : missing(field, form, setting, level)
    case 'facts':
      return rows().length > 0 ? under(factsTable(rows(), setting)) : missing(field, form, setting, level)
    case 'reports':
    case 'strategy':
    case 'funnel':
    case 'agreement':
    case 'reach':
    case 'pulse': {
      const blocks = sessionBlocks(field, form, setting)
      return blocks.length > 0 ? under(...blocks) : missing(field, form, setting, level)
    }
    case 'account': {
      const line = field.bind === 'plan.account' ? whereOf(field, form, setting) : null
      if (line !== null && line !== '') return printed({ type: 'paragraph', text: [{ text: line, quiet: true }] })
      const value = line === null ? shortValue(field, form, setting).trim() : ''
      return value === '' ? missing(field, form, setting, level) : fact(field.label, value)
    }
    case 'signatures':
      return printed(...(form.core['plan.signatures'] ?? []))
    case 'choices':
    case 'checklist':
      return ticked(field, form, setting, level)
    default: {
      const value = shortValue(field, form, setting)
      if (value.trim() === '') return missing(field, form, setting, level)
      return value.length > longestFact || value.includes('\n') ? words(field, value, level) : fact(field.label, value)
    }
  }
}

function freeText(field: Field, form: FormValues): string {
  const value = form.values[field.id]
  return value === undefined || Array.isArray(value) ? '' : String(value)
}

/** Running text under its label; the rep's own words stand behind a rule. */
function words(field: Field, text: string, level: HeadingLevel): Printed {
  if (isBlank(text)) return nothing
  const block: Block =
    field.writtenBy === 'rep' ? { type: 'quote', text: text.trim() } : { type: 'paragraph', text: text.trim() }
  return printed(...headingOf(field.label, level), block)
}

/** The account and the deal that a plan is worked on with, in one line (S1-2). */
function whereOf({ label }: Field, { core }: FormValues, { t }: PrintSetting): string {
  const { account = '', deal = '' } = core['plan.account'] ?? {}
  const named = account === '' ? '' : label === '' ? account : t('print:plan.runIn', { label, text: account })
  return [named, deal === '' ? '' : t('print:plan.deal', { deal })].filter((part) => part !== '').join(' · ')
}

/** What a draft shows for a required field that is empty. */
function missing(field: Field, form: FormValues, { t }: PrintSetting, level: HeadingLevel): Printed {
  if (!form.draft || !field.required) return nothing
  const open: Block = { type: 'paragraph', text: [{ text: t('print:plan.open'), quiet: true, italic: true }] }
  return printed(...headingOf(field.label, level), open)
}

const agreedPart = {
  'session.level': 'level',
  'session.improve': 'improve',
  'session.why': 'why',
  'session.changes': 'changes'
} as const
const planPart = {
  'call.objective': 'objective',
  'call.strategy': 'strategy',
  'call.questions': 'questions'
} as const
const debriefPart = {
  'call.happened': 'happened',
  'call.learning': 'learning',
  'call.nextPractice': 'nextPractice'
} as const

function boundText(field: FieldOf<'long-text'>, { core }: FormValues): string | undefined {
  switch (field.bind) {
    case 'plan.why':
    case 'plan.how':
    case 'observation.evidence':
    case 'observation.strengths':
    case 'observation.development':
      return core[field.bind] ?? ''
    case 'session.level':
    case 'session.improve':
    case 'session.why':
    case 'session.changes':
      return core.session?.agreed[agreedPart[field.bind]] ?? ''
    case 'session.repComment':
      return core.session?.repComment ?? ''
    case 'call.objective':
    case 'call.strategy':
    case 'call.questions':
      return core.call?.plan?.[planPart[field.bind]] ?? ''
    case 'call.happened':
    case 'call.learning':
    case 'call.nextPractice':
      return core.call?.debrief?.[debriefPart[field.bind]] ?? ''
    default:
      return field.bind === undefined ? undefined : ''
  }
}

function longText(field: FieldOf<'long-text'>, form: FormValues, setting: PrintSetting, level: HeadingLevel): Printed {
  const text = boundText(field, form) ?? freeText(field, form)
  if (isBlank(text)) return missing(field, form, setting, level)
  // The reason belongs to the large line above it, so its label runs into the sentence.
  if (field.bind === 'plan.why' && field.label !== '')
    return printed({
      type: 'paragraph',
      text: setting.t('print:plan.runIn', { label: field.label, text: text.trim() })
    })
  return words(field, text, level)
}

function behavior(field: FieldOf<'behavior'>, form: FormValues, setting: PrintSetting, level: HeadingLevel): Printed {
  if (field.bind === undefined) return words(field, freeText(field, form), level)
  const { t, people } = setting
  const title = form.core['plan.behavior']?.title ?? ''
  const kicker =
    people.manager.trim() === ''
      ? t('print:plan.kickerAlone', { rep: people.rep })
      : t('print:plan.kicker', { rep: people.rep, manager: people.manager })
  if (title.trim() === '') return missing(field, form, setting, level)
  const why = form.core['plan.refinedBecause']?.trim() ?? ''
  const refined: Block[] = why === '' ? [] : [{ type: 'paragraph', text: t('print:plan.refined', { why }) }]
  return printed({ type: 'kicker', text: kicker }, { type: 'title', text: title }, ...refined)
}

function gap(form: FormValues, { t, language }: PrintSetting): Printed {
  const held = form.core['plan.gap']
  if (!held) return nothing
  const { now, wanted, start } = held
  const steps = ratingSteps
  return printed({
    type: 'gap-bar',
    before: now === null ? t('print:gap.notSeen') : t('print:gap.now', { now }),
    after: start
      ? t('print:gap.wantedSince', { wanted, steps, start: start.rating, date: longDate(start.on, language) })
      : t('print:gap.wanted', { wanted, steps }),
    alt: t('print:gap.alt', { now: now ?? 0, wanted, steps }),
    now: now ?? 0,
    wanted,
    steps
  })
}

function ticked(
  field: FieldOf<'choices' | 'checklist'>,
  form: FormValues,
  setting: PrintSetting,
  level: HeadingLevel
): Printed {
  const value = form.values[field.id]
  const held = Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
  const items = (field.type === 'choices' ? field.options : field.items).map(({ id, label }) => ({
    label,
    chosen: held.includes(id)
  }))
  // A checklist shows what was not done as well; of several choices only those that were made.
  const shown = field.type === 'checklist' ? items : items.filter(({ chosen }) => chosen)
  if (held.length === 0) return missing(field, form, setting, level)
  const spoken = { chosen: setting.t('print:ticked'), open: setting.t('print:notTicked') }
  const list: Block =
    field.type === 'checklist'
      ? { type: 'choices', inline: false, items: shown, spoken }
      : { type: 'list', ordered: false, items: shown.map(({ label }) => label) }
  return printed(...headingOf(field.label, level), list)
}
