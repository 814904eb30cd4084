import type { CommandInput } from '../../../shared/commands'
import { dispatch } from '../../app/replica'
import { begin } from './begin'

type Edit = Extract<CommandInput, { type: 'observation.edit' }>
export type Changes = Edit['changes']

/** Writes into an observation; its first word makes the record. False when it was refused. */
export async function edit(id: string, changes: Changes): Promise<boolean> {
  return (await begin(id)) && dispatch({ type: 'observation.edit', id, changes })
}

export async function rate(id: string, behavior: string, rating: number | null): Promise<boolean> {
  return (await begin(id)) && dispatch({ type: 'observation.rate', id, behavior, rating })
}
