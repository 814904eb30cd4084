import { longDate } from '../../dates'
import { ratingSteps } from '../../limits'
import type { Field, FieldOf } from '../../model/template'
import { isBlank } from '../../rules/plans'
import type { Block } from '../blocks'
import { actionsTable, dateCards } from '../field-tables'
import { missing, type OnPaper, shortText, under } from '../fields/kind'
import { scaleWords } from '../fields/scale'
import { signatures } from '../fields/signatures'
import { nothing, type Printed, printed } from '../form'
import { long, type OfRecord } from './kind'

/** The behavior as the title of the page, with whose it is above and why it was refined below. */
function behavior(field: FieldOf<'behavior'>, on: OnPaper): Printed {
  const { t, people } = on.setting
  const title = on.form.core['plan.behavior']?.title ?? ''
  if (isBlank(title)) return missing(field, on)
  const role = on.setting.roles?.manager
  const kicker =
    people.manager.trim() === ''
      ? t('print:plan.kickerAlone', { rep: people.rep })
      : role === undefined
        ? t('print:plan.kicker', { rep: people.rep, manager: people.manager })
        : t('print:plan.kickerRole', { rep: people.rep, manager: people.manager, role })
  const why = on.form.core['plan.refinedBecause']?.trim() ?? ''
  const refined: Block[] = why === '' ? [] : [{ type: 'paragraph', text: t('print:plan.refined', { why }) }]
  return printed({ type: 'kicker', text: kicker }, { type: 'title', text: title }, ...refined)
}

/** The account and the deal of a plan, in one line (S1-2). */
function account(field: FieldOf<'account'>, on: OnPaper): Printed {
  const { t } = on.setting
  const { account: name = '', deal = '' } = on.form.core['plan.account'] ?? {}
  const named = name === '' || field.label === '' ? name : t('print:plan.runIn', { label: field.label, text: name })
  const line = [named, deal === '' ? '' : t('print:plan.deal', { deal })].filter((part) => part !== '').join(' · ')
  return line === '' ? missing(field, on) : printed({ type: 'paragraph', text: [{ text: line, quiet: true }] })
}

/** The reason belongs to the title above it, so its label runs on into the sentence. */
function why(field: FieldOf<'long-text'>, on: OnPaper): Printed {
  const text = on.form.core['plan.why'] ?? ''
  if (isBlank(text)) return missing(field, on)
  const words = text.trim()
  const { label } = field
  return printed({
    type: 'paragraph',
    text: label === '' ? words : on.setting.t('print:plan.runIn', { label, text: words })
  })
}

function gap(_: FieldOf<'gap'>, on: OnPaper): Printed {
  const { t, language } = on.setting
  const held = on.form.core['plan.gap']
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

function confidence(field: FieldOf<'scale'>, on: OnPaper): Printed {
  const value = on.form.core['plan.confidence']
  return shortText(field, on, typeof value === 'number' ? scaleWords(field, value, on.setting) : '')
}

/** Words by which a form calls its actions or dates agreed. */
const callsAgreed = /\bagreed\b|\bvereinbart/i

/**
 * The block under a heading that does not promise too much. The heading is the form's own label, except when the rep
 * refused, and when the label says agreed while the rep has still to answer on the sheet.
 */
function proposed(field: Field, on: OnPaper, what: 'actions' | 'dates', block: Block): Printed {
  const { label } = field
  const { t } = on.setting
  const { refused = false, toSign = false } = on.form
  const heading = { type: 'heading', level: on.level } as const
  if (label !== '' && refused) return printed({ ...heading, text: t(`print:${what}.proposed`), formerly: label }, block)
  if (toSign && callsAgreed.test(label))
    return printed({ ...heading, text: t(`print:${what}.toSign`), beforeInk: label }, block)
  return under(field, on, block)
}

export const plan: OfRecord<'plan'> = {
  'plan.behavior': { printed: behavior },
  'plan.account': { printed: account },
  'plan.why': { printed: why },
  'plan.gap': { printed: gap },
  'plan.how': long(({ form }) => form.core['plan.how']),
  'plan.confidence': { printed: confidence },
  'plan.actions': {
    printed: (field, on) => {
      const table = actionsTable(on.form.core['plan.actions'] ?? [], on.setting)
      return table.rows.length === 0 ? missing(field, on) : proposed(field, on, 'actions', table)
    }
  },
  'plan.coachingDates': { printed: dates },
  'plan.signatures': signatures
}

/** One card for each date. */
export function dates(field: FieldOf<'coaching-dates'>, on: OnPaper): Printed {
  const cards = dateCards(on.form.core['plan.coachingDates'] ?? [], on.setting)
  return cards.cards.length === 0 ? missing(field, on) : proposed(field, on, 'dates', cards)
}
