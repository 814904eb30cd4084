import { roleLabel } from '../rules/roles'
import type { BlockOf } from './blocks'
import type { PrintSetting } from './form'

/**
 * The facts in the head of every record: whom the page is about, who coached, and the day; unknown ones are left out.
 */
export function peopleBlock(setting: Omit<PrintSetting, 'year'>, date: string): BlockOf<'fields'> {
  const { rep, manager } = setting.people
  const facts = [
    { label: roleLabel('rep', setting), value: rep },
    { label: roleLabel('manager', setting), value: manager },
    { label: setting.t('print:blank.date'), value: date }
  ]
  return { type: 'fields', columns: 3, fields: facts.filter(({ value }) => value.trim() !== '') }
}
