import { roleLabel } from '../rules/roles'
import type { BlockOf } from './blocks'
import type { PrintSetting } from './form'

/** Who a page is about, who coached and of which day, as it stands in the head of every record; what is not known is left out. */
export function peopleBlock(setting: Omit<PrintSetting, 'year'>, date: string): BlockOf<'fields'> {
  const { rep, manager } = setting.people
  const facts = [
    { label: roleLabel('rep', setting), value: rep },
    { label: roleLabel('manager', setting), value: manager },
    { label: setting.t('print:blank.date'), value: date }
  ]
  return { type: 'fields', columns: 3, fields: facts.filter(({ value }) => value.trim() !== '') }
}
