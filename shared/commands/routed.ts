import { z } from 'zod'
import { Elsewhere } from '../model/field-of-work'
import { Id, Line, PlainDate, Text } from '../model/scalars'
import { newRouted } from '../model/selling'
import { isNameless } from '../written'
import { define, need, refuse, refuseAhead } from './command'

export const routedCommands = [
  /** Names a problem that coaching does not solve and where it is taken (S3-17); the same id again changes it. */
  define(
    'routed.write',
    { id: Id, on: PlainDate, where: Elsewhere, text: Text, to: Line },
    (draft, { id, on, where, text, to }, { now }) => {
      refuseAhead(on, now)
      refuse(isNameless(text), 'routed.empty')
      draft.routed[id] = { ...newRouted({ id, on, where, text, to }), settledAt: draft.routed[id]?.settledAt ?? null }
    }
  ),

  define('routed.settle', { id: Id, settled: z.boolean() }, (draft, { id, settled }, { now }) => {
    need(draft.routed, id, 'routed.gone').settledAt = settled ? now : null
  }),

  define('routed.delete', { id: Id }, (draft, { id }) => {
    need(draft.routed, id, 'routed.gone')
    delete draft.routed[id]
  })
] as const
