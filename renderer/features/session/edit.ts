import type { CommandInput } from '../../../shared/commands'
import type { Id } from '../../../shared/model/scalars'
import type { Session } from '../../../shared/model/session'
import { useDispatch } from '../../core/replica'

type Changes = Extract<CommandInput, { type: 'session.edit' }>['changes']

/**
 * Sends changes of one one-on-one; false when they were refused. Changes that depend on its contents, such as a list
 * with one more row, are passed as a function of its latest state.
 */
export function useEditSession(id: Id): (changes: Changes | ((session: Session) => Changes)) => Promise<boolean> {
  const dispatch = useDispatch()
  return (changes) =>
    dispatch(({ sessions }) => {
      const session = sessions[id]
      const made = typeof changes === 'function' ? (session ? changes(session) : {}) : changes
      return { type: 'session.edit', id, changes: made }
    })
}
