import { z } from 'zod'
import { type Hash, Id, type Moment, PlainDate, Text } from '../model/scalars'
import { type Ink, Mark, Scan, type Signature, Stance } from '../model/signature'
import type { Sealed } from '../rules/signing'
import { type CommandContext, refuse } from './command'

/** What a command that signs a record is told. */
export const SigningShape = {
  id: Id,
  party: z.enum(['rep', 'manager']),
  stance: Stance,
  comment: Text,
  mark: Mark
}

export interface SigningInput {
  stance: Stance
  comment: string
  mark: Mark
}

/** A signature under the content of this digest; refused where words or the mark that belong to the stance are missing. */
export function signatureOf(
  party: Signature['party'],
  name: string,
  content: Hash,
  input: SigningInput,
  now: Moment
): Signature {
  refuse(input.stance === 'disagreed' && input.comment.trim() === '', 'signing.no-comment')
  refuse((input.stance === 'declined') !== (input.mark.method === 'none'), 'signing.no-signature')
  return { party, name, stance: input.stance, comment: input.comment, mark: input.mark, at: now, content }
}

/** What a command that notes ink on the sheet is told. */
export const InkShape = { id: Id, on: PlainDate, stance: Stance, comment: Text, scan: Scan.optional() }

interface InkInput {
  on: PlainDate
  stance: Stance
  comment: string
  scan?: Scan | undefined
}

/** The manager's word about the ink; where the rep signed on the screen, that stance stays. */
export function inkOf(
  { repSignature }: Sealed,
  { on, stance, comment, scan }: InkInput,
  { now, actor }: Pick<CommandContext, 'now' | 'actor'>
): Ink {
  refuse(on > now.slice(0, 10), 'signing.ink-in-future')
  const marked = repSignature.mark.method === 'paper' ? stance : repSignature.stance
  refuse(marked === 'disagreed' && (comment + repSignature.comment).trim() === '', 'signing.no-comment')
  refuse(actor.trim() === '', 'signing.no-name')
  return { on, stance: marked, comment, by: actor, at: now, ...(scan && { scan }) }
}
