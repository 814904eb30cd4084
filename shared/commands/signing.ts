import { z } from 'zod'
import { dateOf } from '../dates'
import { RuleError } from '../errors'
import { type Hash, Id, type Moment, PlainDate, Text } from '../model/scalars'
import {
  Answered,
  type Ink,
  type LaterInk,
  Mark,
  type Prepared,
  Scan,
  type Seal,
  type Signature,
  Stance
} from '../model/signature'
import { canonical } from '../rules/seal'
import type { Sealed } from '../rules/signing'
import { type CommandContext, refuse } from './command'

/** The input of a command that signs a record. */
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

/** A signature for the content with this digest; refused when words or a mark that the stance needs are missing. */
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

/** A record that waits for signatures. */
export interface Signable {
  repSignature: Signature | null
  prepared: Prepared | null
}

/** The refusals by kind of record, so that each names its own. */
export const refusals = {
  plan: {
    signed: 'plan.rep-has-signed',
    first: 'plan.rep-first',
    changed: 'plan.changed-since-rep',
    unsigned: 'plan.not-signed'
  },
  document: {
    signed: 'document.rep-has-signed',
    first: 'document.rep-first',
    changed: 'document.changed-since-rep',
    unsigned: 'document.not-signed'
  },
  addendum: {
    signed: 'addendum.rep-has-signed',
    first: 'addendum.rep-first',
    changed: 'addendum.changed-since-rep',
    unsigned: 'addendum.not-signed'
  }
} as const
export type SignableKind = keyof typeof refusals

/** Refuses when the rep has signed: no word under the signature changes, and nobody signs twice. */
export const refuseSigned = (kind: SignableKind, { repSignature }: Signable, name: string): void =>
  refuse(repSignature !== null, refusals[kind].signed, { name })

/** Keeps what is written in the signing form by the party whose turn it is (N-1). */
export function prepareSignature(kind: SignableKind, draft: Signable, prepared: Prepared, name: string): void {
  if (prepared.party === 'rep') refuseSigned(kind, draft, name)
  else refuse(draft.repSignature === null, refusals[kind].first, { name })
  draft.prepared = prepared
}

/** The rep signs the content as it is. */
export function signAsRep(draft: Signable, content: object, name: string, input: SigningInput, context: Signing): void {
  draft.repSignature = signatureOf('rep', name, context.digest(canonical(content)), input, context.now)
  draft.prepared = null
}

type Signing = Pick<CommandContext, 'now' | 'actor' | 'digest'>

/** The seal of plain data. */
export const sealOf = (record: object, { digest }: Pick<CommandContext, 'digest'>): Seal => ({
  algorithm: 'sha256-rfc8785',
  hash: digest(canonical(record))
})

/** The manager signs what the rep has signed, and both signatures and the content are sealed. */
export function sealAsManager(
  kind: SignableKind,
  { repSignature: rep }: Signable,
  content: { rep: { name: string } },
  input: SigningInput,
  context: Signing
): { repSignature: Signature; managerSignature: Signature; seal: Seal } {
  const { name } = content.rep
  if (!rep) throw new RuleError(refusals[kind].first, { name })
  refuse(context.actor.trim() === '', 'signing.no-name')
  const digest = context.digest(canonical(content))
  refuse(digest !== rep.content, refusals[kind].changed, { name })
  const manager = signatureOf('manager', context.actor, digest, { ...input, stance: 'agreed' }, context.now)
  return {
    repSignature: rep,
    managerSignature: manager,
    seal: sealOf({ ...content, signatures: { rep, manager } }, context)
  }
}

/** The input of a command that notes ink on the sheet. */
export const InkShape = {
  id: Id,
  on: PlainDate,
  stance: Stance,
  comment: Text,
  scan: Scan.optional()
}

/** As `InkShape`; a plan can be answered in the fields of a file instead of in ink. */
export const PlanInkShape = { ...InkShape, answer: Answered.required({ stance: true }).optional() }

interface InkInput {
  on: PlainDate
  stance: Stance
  comment: string
  scan?: Scan | undefined
  answer?: Answered | undefined
}

/** The manager's note about the ink; when the rep signed on the screen, that stance stays. */
export function inkOf(
  { repSignature }: Sealed,
  { on, stance, comment, scan, answer }: InkInput,
  { now, actor }: Pick<CommandContext, 'now' | 'actor'>
): Ink {
  refuse(on > now.slice(0, 10), 'signing.ink-in-future')
  refuse(on < dateOf(repSignature.at), 'signing.ink-before')
  // The answer is what the fields of the file say, so the file is kept with it; it can only replace the rep's ink.
  refuse(answer !== undefined && (scan?.kind !== 'pdf' || repSignature.mark.method !== 'paper'), 'signing.no-answer')
  // The noted stance is that of the file. When the file has none, the rep's words may tell it, but never a yes that
  // nobody wrote.
  const said = answer?.stance ?? null
  refuse(answer !== undefined && (said === null ? stance === 'agreed' : said !== stance), 'signing.answer-differs')
  const marked = repSignature.mark.method === 'paper' ? stance : repSignature.stance
  refuse(marked === 'disagreed' && (comment + repSignature.comment).trim() === '', 'signing.no-comment')
  refuse(actor.trim() === '', 'signing.no-name')
  return { on, stance: marked, comment, by: actor, at: now, ...(scan && { scan }), ...(answer && { answer }) }
}

/**
 * The entry for ink that came after an answer by file and proves it. Throws a `RuleError` when the sheet says something
 * else, because an answer given once never changes.
 */
export function laterInkOf(
  { repSignature }: Sealed,
  answered: Ink,
  { on, stance, comment, scan }: InkInput,
  { now, actor }: Pick<CommandContext, 'now' | 'actor'>
): LaterInk {
  refuse(on > now.slice(0, 10), 'signing.ink-in-future')
  refuse(on < dateOf(repSignature.at), 'signing.ink-before')
  refuse(stance !== answered.stance, 'signing.ink-differs')
  refuse(actor.trim() === '', 'signing.no-name')
  return { on, comment, by: actor, at: now, ...(scan && { scan }) }
}
