import { compareText } from '../compare'
import { dateOf, longDate } from '../dates'
import type { Translate } from '../messages'
import type { PrivateKind } from '../model/disclosure'
import type { Hash, Moment } from '../model/scalars'
import type { Session } from '../model/session'
import { allFields, type Field, type FieldValues } from '../model/template'
import type { Workbook } from '../model/workbook'
import { isAboutPerson } from '../rules/sessions'

/** Private words, and what they belong to, such as the day of a visit. */
export interface PrivateWord {
  about: string
  text: string
}

interface Setting {
  t: Translate
  language: string
}

const viewParts = ['strengths', 'weaknesses', 'roadblocks', 'growth'] as const

/** Everything that was written in a one-on-one about the person. */
function talkWords({
  purpose,
  context,
  opening,
  questions,
  namedByRep,
  seenByManager,
  agreed,
  ...more
}: Session): string {
  const asked = questions.flatMap(({ text, words }) => [text, words])
  const agreedWords = [agreed.level, agreed.improve, agreed.why, agreed.changes]
  const { notes, feedbackToCoach } = more.private
  const all = [purpose, context, opening, ...asked, namedByRep, seenByManager, ...agreedWords]
  return lines([...all, more.repComment, notes, feedbackToCoach])
}

const lines = (texts: readonly string[]) =>
  texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n')

function valueWords(field: Field, value: FieldValues[string], t: Translate): string {
  const options = 'options' in field ? field.options : []
  const label = (id: string) => options.find((option) => option.id === id)?.label ?? id
  if (typeof value === 'string') return label(value)
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return t(value ? 'disclosure:yes' : 'disclosure:no')
  return value.map((one) => (typeof one === 'string' ? label(one) : lines(Object.values(one)))).join('\n')
}

interface WithFields {
  template: Hash | null
  private: { values: FieldValues }
}

/**
 * The words in a workbook that are for its manager alone, by kind and in order of their days. Every text is complete:
 * what is withheld is counted from it, and what is given out is printed from it.
 */
export function privateWords(workbook: Workbook, { t, language }: Setting): Record<PrivateKind, PrivateWord[]> {
  const { private: own, observations, sessions, plans, documents, calls, groups = {}, templates } = workbook
  const day = (moment: Moment) => longDate(dateOf(moment), language)
  const byDay = <T extends { when: Moment }>(records: Readonly<Record<string, T>>) =>
    Object.values(records).sort((a, b) => compareText(a.when, b.when))
  const said = (words: readonly PrivateWord[]) => words.filter(({ text }) => text.trim() !== '')
  const fieldsOf = (about: string, { template, private: { values } }: WithFields): PrivateWord[] => {
    const form = template === null ? undefined : templates[template]
    const fields = form ? allFields(form) : []
    return Object.entries(values).map(([id, value]) => {
      const field = fields.find((one) => one.id === id)
      return {
        about: `${about}: ${field?.label ?? id}`,
        text: field ? valueWords(field, value, t) : JSON.stringify(value)
      }
    })
  }
  const seen = byDay(observations)
  const talks = byDay(sessions).filter((session) => !isAboutPerson(session))
  const planned = Object.values(plans)
  const titleOf = (key: string) => workbook.behaviors[key]?.title ?? key
  const phases = Object.entries(own.phases ?? {}).map(([key, { help, on }]) => ({
    about: `${titleOf(key)}, ${longDate(on, language)}`,
    text: t(`session:intervention.${help}`)
  }))
  const segment = own.segment ? [{ about: t('patterns:segmentName'), text: t(`patterns:name.${own.segment}`) }] : []
  return {
    notes: said([{ about: t('disclosure:kind.notes'), text: own.notes }]),
    views: said(viewParts.map((part) => ({ about: t(`profile:view.${part}`), text: own.views[part] }))),
    assessment: [...phases, ...segment],
    feelings: said(seen.map((one) => ({ about: day(one.when), text: one.private.feelings }))),
    talks: said(
      talks.map((one) => ({
        about: day(one.when),
        text: lines([one.private.notes, one.private.feedbackToCoach])
      }))
    ),
    person: byDay(sessions)
      .filter(isAboutPerson)
      .map((one) => ({ about: day(one.when), text: talkWords(one) })),
    plans: said(planned.map((plan) => ({ about: plan.behavior.title, text: plan.private.notes }))),
    fields: said([
      ...seen.flatMap((one) => fieldsOf(day(one.when), one)),
      ...byDay(sessions).flatMap((one) => fieldsOf(day(one.when), one)),
      ...byDay(calls).flatMap((one) => fieldsOf(day(one.when), one)),
      ...planned.flatMap((one) => fieldsOf(one.behavior.title, one)),
      ...Object.values(documents).flatMap((one) => fieldsOf(longDate(one.on, language), one))
    ]),
    answers: Object.values(own.answers).map(({ due, outcome, reason }) => ({
      about: longDate(due, language),
      text: [t(`rhythm:outcome.${outcome}`), ...(reason ? [t(`rhythm:reason.${reason}`)] : [])].join(', ')
    })),
    groups: said(byDay(groups).map((one) => ({ about: day(one.when), text: one.private.notes }))),
    hold: own.hold ? [{ about: day(own.hold.at), text: own.hold.reason }] : []
  }
}
