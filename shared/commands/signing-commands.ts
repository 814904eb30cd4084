import { Id, type Moment } from '../model/scalars'
import { Prepared } from '../model/signature'
import type { Workbook } from '../model/workbook'
import { type CommandContext, define, refuse } from './command'
import { KeptOfSeal, noteKept } from './kept-pdf'
import {
  prepareSignature,
  refusals,
  type Signable,
  type SignableKind,
  type SigningInput,
  SigningShape
} from './signing'

/** The parts that differ by the kind of record. */
interface SigningOf<Draft> {
  /** The record while it is a draft; throws a `RuleError` for a signed one, which never changes. */
  draftOf(workbook: Workbook, id: Id): Draft
  signByRep(workbook: Workbook, draft: Draft, input: SigningInput, context: CommandContext): void
  signByManager(workbook: Workbook, draft: Draft, input: SigningInput, context: CommandContext): void
  /** The record with this id, which may be sealed by now. */
  recordOf(workbook: Workbook, id: Id): Parameters<typeof noteKept>[0]
  /** Keeps what the rep has said before the signature is removed. */
  beforeTakingBack(workbook: Workbook, draft: Draft, now: Moment): void
}

/** The commands that take a draft through both signatures; the same for every kind of record that is signed. */
export const signingCommands = <const Kind extends SignableKind, Draft extends Signable>(
  kind: Kind,
  { draftOf, signByRep, signByManager, recordOf, beforeTakingBack }: SigningOf<Draft>
) =>
  [
    /**
     * Keeps what is written in the signing form until it is signed or a word changes (N-1). It cannot be undone: the
     * manager must not take back what the rep wrote.
     */
    define(
      `${kind}.prepareSignature` as const,
      { id: Id, prepared: Prepared },
      (workbook, { id, prepared }) => prepareSignature(kind, draftOf(workbook, id), prepared, workbook.rep.name),
      { undoable: false }
    ),

    /** One party signs: the rep first, then the manager, whose signature seals it. */
    define(
      `${kind}.sign` as const,
      { ...SigningShape, kept: KeptOfSeal },
      (workbook, { id, party, kept, ...input }, context) => {
        const draft = draftOf(workbook, id)
        if (party === 'rep') signByRep(workbook, draft, input, context)
        else signByManager(workbook, draft, input, context)
        noteKept(recordOf(workbook, id), kept)
      },
      { undoable: false }
    ),

    /**
     * Takes the rep's signature back, so that words can change before the manager signs. A note that it was there
     * remains.
     */
    define(
      `${kind}.withdrawSignature` as const,
      { id: Id },
      (workbook, { id }, { now }) => {
        const draft = draftOf(workbook, id)
        refuse(draft.repSignature === null, refusals[kind].unsigned)
        beforeTakingBack(workbook, draft, now)
        draft.repSignature = null
        draft.prepared = null
      },
      { undoable: false }
    )
  ] as const
