import { dateOf, shortDate } from '../../../shared/dates'
import type { Translator } from '../../../shared/messages/translator'
import { type NamedPart, namedParts } from '../../../shared/rules/merge-words'
import { useToday } from '../../core/clock'
import { useTranslator } from '../../core/translator'

type Domain = Parameters<Translator['ofCode']>[0]

const kindsOf: Readonly<Record<string, Domain>> = { observations: 'observation', groups: 'group', leave: 'rhythm' }

/** The group of texts that has the names for a field of a record. */
const domainOf: Readonly<Record<NamedPart, (what: string) => Domain>> = {
  status: () => 'merge',
  stage: () => 'cyclePage',
  kind: (what) => kindsOf[what] ?? 'merge',
  type: () => 'session',
  mode: () => 'session',
  level: () => 'observation',
  phase: () => 'observation',
  activity: () => 'observation'
}

const isNamed = (part: string): part is NamedPart => namedParts.some((one) => one === part)

/** What the parts of a record are called that `wordsApart` gives, and their words. `what`: the collection of the record. */
export function usePartWords() {
  const { t, language, ofCode } = useTranslator()
  const today = useToday()
  const shown = (text: string) =>
    text.replace(/\d{4}-\d\d-\d\d(?:T[\d:.+Z-]*)?/g, (day) => shortDate(dateOf(day), language, today))
  return {
    partName: (part: string): string => ofCode('merge', `part.${part}`, {}, 'merge:part.other'),
    worded(what: string, part: string, text: string): string {
      if (text === '') return t('aside:empty')
      if (!isNamed(part)) return shown(text)
      return ofCode(domainOf[part](what), `${part === 'stage' ? 'step' : part}.${text}`, {}, 'merge:anotherOne')
    }
  }
}
