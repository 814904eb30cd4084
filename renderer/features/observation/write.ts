import type { CommandInput } from '../../../shared/commands'
import type { SignedPlan } from '../../../shared/model/plan'
import type { Id } from '../../../shared/model/scalars'
import { dispatchTo } from '../../core/replica'
import { untilSaved } from '../../core/unsaved'
import { begin } from './begin'
import { type Asked, askUnderPlan, mayChangeWords, underChanges, underRating } from './under-plan'

type Edit = Extract<CommandInput, { type: 'observation.edit' }>
export type Changes = Edit['changes']

/** Makes the record if needed and then changes it, as one unit that is saved or not. False when either was refused. */
const write = (workbook: Id, id: Id, command: CommandInput): Promise<boolean> =>
  untilSaved(begin(workbook, id).then((begun) => begun && dispatchTo(workbook, command)))

/**
 * Writes into an observation; the first word makes the record. False when it was refused. A change of the day or the
 * words under a sealed plan is asked about first; for words this happens once while their page is open.
 */
export function edit(workbook: Id, id: Id, changes: Changes): Promise<boolean> {
  const command = { type: 'observation.edit', id, changes } as const
  const { what, plans } = underChanges(workbook, id, changes)
  if (plans.length > 0 && what === 'words' && mayChangeWords(id))
    return write(workbook, id, { ...command, evidence: true })
  return writeAsking(workbook, id, command, what, plans)
}

async function writeAsking(
  workbook: Id,
  id: Id,
  command: Extract<CommandInput, { type: 'observation.edit' | 'observation.rate' }>,
  what: Asked['what'],
  plans: readonly SignedPlan[]
): Promise<boolean> {
  if (plans.length === 0) return write(workbook, id, command)
  return (await askUnderPlan(what, plans)) && write(workbook, id, { ...command, evidence: true })
}

/** A behavior that was missing but not trained yet is a training need, not a rating (S3-6). */
export const flag = (workbook: Id, id: Id, behavior: string, flagged: boolean): Promise<boolean> =>
  write(workbook, id, { type: 'observation.flag', id, behavior, flagged })

/** Rates a behavior or removes its rating; a rating that a sealed plan is based on is asked about first. */
export const rate = (workbook: Id, id: Id, behavior: string, rating: number | null): Promise<boolean> =>
  writeAsking(
    workbook,
    id,
    { type: 'observation.rate', id, behavior, rating },
    'rating',
    underRating(workbook, id, behavior, rating)
  )
