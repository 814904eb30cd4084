import { dateOf } from '../../../shared/dates'
import type { Holds, PageKind } from '../../../shared/model/exports'
import type { Id, Moment } from '../../../shared/model/scalars'
import type { Workbook } from '../../../shared/model/workbook'
import { isSigned } from '../../../shared/rules/plans'
import { statementIn } from '../../../shared/rules/statements'

interface Ref {
  kind: PageKind
  id: Id
}

/**
 * The records that a page was drawn from, so that the file is offered for removal when one of them is erased (N-7), and
 * only then.
 */
export function heldRecords(workbook: Workbook, { kind, id }: Ref): Holds {
  switch (kind) {
    case 'addendum': {
      const plan = workbook.addenda[id]?.original.plan
      return plan === undefined ? [id] : [id, plan]
    }
    case 'statement': {
      const about = statementIn(workbook, id)?.of.id
      return about === undefined ? [id] : [id, about]
    }
    case 'story': {
      const cycle = workbook.plans[id]?.cycle
      const plans = Object.values(workbook.plans).filter((one) => one.id === id || one.cycle === cycle)
      const ids = plans.map((one) => one.id)
      const addenda = Object.values(workbook.addenda).filter(({ original }) => ids.includes(original.plan))
      return [...ids, ...addenda.map((one) => one.id)]
    }
    // The profile also shows ratings, statements and agreements.
    case 'profile':
    case 'cycle':
    case 'kit':
    case 'preparation':
      return 'several'
    case 'plan':
    case 'document':
    case 'observation':
    case 'call':
    case 'receipt':
    case 'session':
    case 'group':
      return [id]
  }
}

const ofDay = (all: Readonly<Record<Id, { when: Moment }>>, id: Id): Id[] => {
  const day = all[id] && dateOf(all[id].when)
  return Object.keys(all).filter((one) => all[one] && dateOf(all[one].when) === day)
}

/** All records of a kind whose files could have the same name as this record's, including itself. */
export function namesakesOf(workbook: Workbook, { kind, id }: Ref): Id[] {
  const { plans, documents, addenda, observations, calls, sessions, groups = {}, cycles, statements = {} } = workbook
  switch (kind) {
    case 'plan':
    case 'story':
      return Object.keys(plans)
    case 'document':
      return Object.keys(documents)
    case 'addendum':
      return Object.keys(addenda)
    case 'receipt':
      return [...Object.values(plans).filter(isSigned), ...Object.values(documents).filter(isSignedDocument)].map(
        (one) => one.id
      )
    case 'statement':
      return Object.values(statements).flatMap((one) => (one.status === 'given' ? [one.id] : []))
    case 'observation':
      return ofDay(observations, id)
    case 'call':
      return ofDay(calls, id)
    case 'session':
    case 'kit':
    case 'preparation':
      return ofDay(sessions, id)
    case 'group':
      return ofDay(groups, id)
    case 'cycle':
      return Object.keys(cycles)
    case 'profile':
      return [id]
  }
}

const isSignedDocument = ({ status }: { status: string }) => status === 'signed'
