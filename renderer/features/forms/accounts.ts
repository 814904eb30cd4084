import { spellingKey } from '../../../shared/folding'
import type { Id } from '../../../shared/model/scalars'
import type { Workbook } from '../../../shared/model/workbook'

interface Named {
  id: Id
  name: string
}

/** The account of this name, whatever the case of its letters and the spaces between its words. */
export const accountNamed = ({ accounts }: Pick<Workbook, 'accounts'>, name: string): Named | undefined =>
  Object.values(accounts).find((account) => spellingKey(account.name) === spellingKey(name))

/** The accounts of the last observations, newest first. */
export function recentAccounts(
  { accounts, observations }: Pick<Workbook, 'accounts' | 'observations'>,
  most: number
): Named[] {
  const newestFirst = Object.values(observations).sort((a, b) => Date.parse(b.when) - Date.parse(a.when))
  const ids = newestFirst.flatMap((observation) => observation.account ?? [])
  return [...new Set(ids)].flatMap((id) => accounts[id] ?? []).slice(0, most)
}
