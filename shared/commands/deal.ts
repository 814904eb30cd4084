import { z } from 'zod'
import { GivenLine, Id, Line } from '../model/scalars'
import { Deal, newDeal } from '../model/selling'
import type { Workbook } from '../model/workbook'
import { plansWithDeal } from '../rules/plan-state'
import { cleanName, isNameless } from '../written'
import { assign } from './assign'
import { define, need, refuse } from './command'
import { renameInPlans, unlinkDeal } from './plan-links'

/** An empty name passes the schema, so that the rule below can refuse it in words. */
const Changes = Deal.omit({ id: true })
  .extend({ name: Line.overwrite(cleanName) })
  .partial()

/** Records that may point to a deal. */
const pointing = (draft: Workbook) => [
  ...Object.values(draft.observations),
  ...Object.values(draft.sessions),
  ...Object.values(draft.calls)
]

export const dealCommands = [
  define('deal.add', { id: Id, name: GivenLine, changes: Changes.optional() }, (draft, { id, name, changes }) => {
    refuse(Object.hasOwn(draft.deals, id), 'deal.exists')
    if (changes?.account != null) need(draft.accounts, changes.account, 'account.gone')
    const deal = newDeal(id, name)
    assign(deal, { ...changes, name })
    draft.deals[id] = deal
  }),

  define('deal.edit', { id: Id, changes: Changes }, (draft, { id, changes }) => {
    const deal = need(draft.deals, id, 'deal.gone')
    refuse(changes.name !== undefined && isNameless(changes.name), 'deal.no-name')
    if (changes.account != null) need(draft.accounts, changes.account, 'account.gone')
    assign(deal, changes)
    if (changes.name !== undefined) renameInPlans(draft, 'deal', id, changes.name)
  }),

  /**
   * Deletes a deal; records that pointed to it stay and point to none (S1-2). If a sealed plan names the deal, the
   * caller must say with `evidence` that the manager knows.
   */
  define('deal.delete', { id: Id, evidence: z.literal(true).optional() }, (draft, { id, evidence }, { raw }) => {
    need(draft.deals, id, 'deal.gone')
    refuse(evidence !== true && plansWithDeal(raw, id).length > 0, 'deal.under-plan')
    delete draft.deals[id]
    for (const record of pointing(draft)) if (record.deal === id) record.deal = null
    unlinkDeal(draft, id)
  })
] as const
