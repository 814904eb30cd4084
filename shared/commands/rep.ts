import { Line, Name, Text } from '../model/scalars'
import { define, refuse } from './command'

export const repCommands = [
  define(
    'rep.describe',
    { name: Name.optional(), role: Line.optional(), territory: Line.optional() },
    (draft, { name, role, territory }) => {
      if (name !== undefined) draft.rep.name = name
      if (role !== undefined) draft.rep.role = role
      if (territory !== undefined) draft.rep.territory = territory
    }
  ),
  define('rep.archive', {}, (draft, _input, { now }) => {
    refuse(draft.rep.archivedAt !== null, 'rep.already-archived')
    draft.rep.archivedAt = now
  }),
  define('rep.restore', {}, (draft) => {
    refuse(draft.rep.archivedAt === null, 'rep.not-archived')
    draft.rep.archivedAt = null
  }),
  define('notes.write', { notes: Text }, (draft, { notes }) => {
    draft.private.notes = notes
  })
] as const
