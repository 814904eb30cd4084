import type { CommandInput } from '../../../shared/commands'
import { dispatch } from '../../core/replica'
import { begin } from './begin'

type Edit = Extract<CommandInput, { type: 'observation.edit' }>
export type Changes = Edit['changes']

/** Writes into an observation; its first word makes the record. False when it was refused. */
export async function edit(id: string, changes: Changes): Promise<boolean> {
  return (await begin(id)) && dispatch({ type: 'observation.edit', id, changes })
}

/** A behavior that was missed but not trained yet is a training need, not a rating (S3-6). */
export async function flag(id: string, behavior: string, flagged: boolean): Promise<boolean> {
  return (await begin(id)) && dispatch({ type: 'observation.flag', id, behavior, flagged })
}

export async function rate(id: string, behavior: string, rating: number | null): Promise<boolean> {
  return (await begin(id)) && dispatch({ type: 'observation.rate', id, behavior, rating })
}
