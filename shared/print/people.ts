import type { Translate } from '../messages'
import type { BlockOf } from './blocks'
import type { People } from './form'

/** Who a page is about, who coached and of which day, as it stands in the head of every record; what is not known is left out. */
export function peopleBlock({ rep, manager }: People, date: string, t: Translate): BlockOf<'fields'> {
  const facts = [
    { label: t('print:blank.rep'), value: rep },
    { label: t('print:blank.manager'), value: manager },
    { label: t('print:blank.date'), value: date }
  ]
  return { type: 'fields', columns: 3, fields: facts.filter(({ value }) => value.trim() !== '') }
}
