import { roleLabel } from '../rules/roles'
import type { BlockOf } from './blocks'
import type { PrintSetting } from './form'

/**
 * The facts in the head of every record: whom the page is about, who coached, and the day or what else there is to say
 * of it; unknown ones are left out. Where the day stands above the line already, it is no fact.
 */
export function peopleBlock(
  setting: Omit<PrintSetting, 'year'>,
  date: string | null,
  more: readonly { label: string; value: string }[] = []
): BlockOf<'fields'> {
  const { rep, manager } = setting.people
  const facts = [
    { label: roleLabel('rep', setting), value: rep },
    { label: roleLabel('manager', setting), value: manager },
    { label: setting.t('print:blank.date'), value: date ?? '' },
    ...more
  ]
  return { type: 'fields', columns: 3, fields: facts.filter(({ value }) => value.trim() !== '') }
}
