import type { CommandInput } from '../../../shared/commands'
import type { Id } from '../../../shared/model/scalars'
import { dispatchTo } from '../../core/replica'
import { untilSaved } from '../../core/unsaved'
import { begin } from './begin'

type Edit = Extract<CommandInput, { type: 'observation.edit' }>
export type Changes = Edit['changes']

/** Makes the record if need be and then changes it, as one thing that is saved or not. False when either was refused. */
const write = (workbook: Id, id: Id, command: CommandInput): Promise<boolean> =>
  untilSaved(begin(workbook, id).then((begun) => begun && dispatchTo(workbook, command)))

/** Writes into an observation; its first word makes the record. False when it was refused. */
export const edit = (workbook: Id, id: Id, changes: Changes): Promise<boolean> =>
  write(workbook, id, { type: 'observation.edit', id, changes })

/** A behavior that was missed but not trained yet is a training need, not a rating (S3-6). */
export const flag = (workbook: Id, id: Id, behavior: string, flagged: boolean): Promise<boolean> =>
  write(workbook, id, { type: 'observation.flag', id, behavior, flagged })

export const rate = (workbook: Id, id: Id, behavior: string, rating: number | null): Promise<boolean> =>
  write(workbook, id, { type: 'observation.rate', id, behavior, rating })
