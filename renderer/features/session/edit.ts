import type { CommandInput } from '../../../shared/commands'
import type { Id } from '../../../shared/model/scalars'
import { dispatch } from '../../app/replica'

type Changes = Extract<CommandInput, { type: 'session.edit' }>['changes']

/** Sends changes of one one-on-one; false when they were refused. */
export const editSession =
  (id: Id) =>
  (changes: Changes): Promise<boolean> =>
    dispatch({ type: 'session.edit', id, changes })
