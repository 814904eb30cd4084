import { spellingKey } from '../../../shared/folding'
import type { Id } from '../../../shared/model/scalars'
import type { Workbook } from '../../../shared/model/workbook'

interface Named {
  id: Id
  name: string
}

/** The account of this name other than `but`, ignoring case and the spaces between words. */
export const accountNamed = (accounts: Workbook['accounts'], name: string, but: Id | null): Named | undefined =>
  Object.values(accounts).find(({ id, name: known }) => id !== but && spellingKey(known) === spellingKey(name))

/** The accounts of the last observations, newest first. */
export function recentAccounts(
  { accounts, observations }: Pick<Workbook, 'accounts' | 'observations'>,
  most: number
): Named[] {
  const named = Object.values(observations)
    .flatMap(({ account, when }) => (account === null ? [] : { account, epoch: Date.parse(when) }))
    .sort((a, b) => b.epoch - a.epoch)
  const ids = new Set(named.map(({ account }) => account))
  return [...ids].flatMap((id) => accounts[id] ?? []).slice(0, most)
}
