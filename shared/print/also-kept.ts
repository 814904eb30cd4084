import { compareText } from '../compare'
import { dateOf, longDate } from '../dates'
import type { Translate } from '../messages'
import { choicesOf } from '../model/choices'
import { erasedKinds } from '../model/erasure'
import { pulseFactors, type Session } from '../model/session'
import type { Workbook } from '../model/workbook'
import { formatNumber } from '../numbers'
import { withoutPrivate } from '../rules/without-private'

/** Words of a record that its page does not print. */
export interface AlsoKept {
  /** What it is and of which day, or its name. */
  about: string
  /** Each text of the record that was not printed. */
  texts: readonly string[]
}

/** The collections whose records can hold words, in the order in which they are given. */
const collections = [...erasedKinds, 'trainings', 'routed'] as const

/** Names of parts that are for the program: ids, keys, the version of a form, how a page was drawn. */
const technical = /^(?:id|key|template|hash|digest|seal|renderer|paper|language|strokes|attachment|stood)$/

/** Ids, moments, days, digests and keys of behaviors. */
const noWords = /^(?:[0-9a-f-]{32,}|\d{4}-\d\d(?:-\d\d.*)?|[a-z0-9-]+\/[a-z0-9-]+)$/

/** The ids of fields and their options in the forms of a workbook. */
function idsOfForms({ templates }: Workbook): Set<string> {
  const found = new Set<string>()
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (value !== null && typeof value === 'object') {
      if ('id' in value && typeof value.id === 'string') found.add(value.id)
      Object.values(value).forEach(walk)
    }
  }
  walk(templates)
  return found
}

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** All texts below a value, each once. */
export function textsIn(value: unknown, take: (text: string) => boolean = () => true): Set<string> {
  const found = new Set<string>()
  const walk = (one: unknown): void => {
    if (typeof one === 'string') {
      if (take(one)) found.add(plain(one))
    } else if (Array.isArray(one)) one.forEach(walk)
    else if (one !== null && typeof one === 'object')
      for (const [name, part] of Object.entries(one)) if (!technical.test(name)) walk(part)
  }
  walk(value)
  return found
}

interface Setting {
  t: Translate
  language: string
}

/** The rep's marks for a one-on-one, which only a page with the field for them prints. */
function marksOf({ template, pulse }: Session, { t, language }: Setting): string[] {
  if (template !== null) return []
  return pulseFactors.flatMap((factor) => {
    const mark = pulse.rep[factor]
    return mark === null ? [] : [`${t(`print:pulse.${factor}`)}: ${formatNumber(mark, language)}`]
  })
}

/**
 * The words of a workbook that stand on none of these pages and are not private: for instance what was written in a
 * one-on-one that follows no guide. `printed`: the texts on the page of each record, by its id; `everywhere`: those of
 * the pages that belong to no single record.
 */
export function alsoKept(
  workbook: Workbook,
  printed: ReadonlyMap<string, ReadonlySet<string>>,
  everywhere: ReadonlySet<string>,
  setting: Setting
): AlsoKept[] {
  const open = withoutPrivate(workbook)
  const { t, language } = setting
  const ids = idsOfForms(workbook)
  const choices = choicesOf()
  const isWords = (text: string) => /\p{L}/u.test(text) && !noWords.test(text) && !choices.has(text) && !ids.has(text)
  return collections.flatMap((collection) =>
    Object.values(open[collection] ?? {})
      .map((record) => {
        const day = dayOf(record)
        const own = printed.get(record.id)
        const page = own ? [...own].join(' ') : ''
        const isPrinted = (text: string) => (own ? own.has(text) || page.includes(text) : everywhere.has(text))
        const texts = [...textsIn(record, isWords)].filter((text) => !isPrinted(text))
        if ('pulse' in record) texts.push(...marksOf(record, setting))
        const name = 'name' in record ? record.name : 'title' in record ? record.title : ''
        const about = [t(`erasure:kind.${collection}`), name, day && longDate(day, language)]
        return { day, about: about.filter((part) => part !== '').join(' · '), texts }
      })
      .filter(({ texts }) => texts.length > 0)
      .sort((a, b) => compareText(a.day, b.day))
  )
}

/** The day of a record, or nothing where it has none. */
function dayOf(record: object): string {
  const on = 'when' in record ? record.when : 'on' in record ? record.on : 'createdAt' in record ? record.createdAt : ''
  return typeof on === 'string' && on !== '' ? dateOf(on) : ''
}
