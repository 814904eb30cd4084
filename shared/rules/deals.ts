import { holder } from '../folding'
import type { Id } from '../model/scalars'
import type { Account, Deal } from '../model/selling'

export const dealColumns = ['name', 'account', 'stage', 'value', 'nextStep', 'closeOn', 'outcome'] as const
export type DealColumn = (typeof dealColumns)[number]

/** How the deals are filtered and sorted. */
export interface DealView {
  /** Words of the name, the account or the next step. */
  text: string
  stage: string | null
  outcome: Deal['outcome'] | null
  /** Null puts the latest deal first. */
  sort: { by: DealColumn; down: boolean } | null
}

export const wholeView: DealView = { text: '', stage: null, outcome: null, sort: null }

interface Setting {
  deals: Readonly<Record<Id, Deal>>
  accounts: Readonly<Record<Id, Account>>
  /** The ids of the stages in the order of the sales process. */
  stages: readonly string[]
}

const outcomes = ['open', 'won', 'lost']

/** The ids of the deals that the view shows, in its order; empty cells come last in either direction. */
export function arrangeDeals({ deals, accounts, stages }: Setting, { text, stage, outcome, sort }: DealView): Id[] {
  const accountOf = (deal: Deal) => (deal.account && accounts[deal.account]?.name) || ''
  const isWanted = holder(text)
  const shown = Object.values(deals)
    .filter((deal) => (stage === null || deal.stage === stage) && (outcome === null || deal.outcome === outcome))
    .filter((deal) => isWanted(`${deal.name} ${accountOf(deal)} ${deal.nextStep}`))
    .sort((a, b) => (a.id < b.id ? 1 : -1))
  if (!sort) return shown.map(({ id }) => id)

  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
  const place = (list: readonly string[], id: string) => (list.includes(id) ? list.indexOf(id) : list.length)
  const key = (deal: Deal): string | number | null => {
    switch (sort.by) {
      case 'account':
        return accountOf(deal) || null
      case 'stage':
        return deal.stage === '' ? null : place(stages, deal.stage)
      case 'outcome':
        return place(outcomes, deal.outcome)
      case 'nextStep':
        return deal.nextStep || null
      default:
        return deal[sort.by]
    }
  }
  const keyed = shown.map((deal) => ({ id: deal.id, key: key(deal) }))
  const compare = (a: string | number, b: string | number) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null)
    return sort.down ? compare(b.key, a.key) : compare(a.key, b.key)
  })
  return keyed.map(({ id }) => id)
}
