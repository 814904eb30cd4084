import { dateOf } from '../dates'
import type { SigningState } from '../model/plan-state'
import type { PlainDate } from '../model/scalars'
import type { Ink, Mark, Signature, Stance } from '../model/signature'

/** What both signatures leave in a record. */
export interface Sealed {
  repSignature: Signature
  managerSignature: Signature
  ink?: Ink | undefined
}

/** Whether at least one signature is on the paper sheet. */
export const isOnPaper = ({ repSignature, managerSignature }: Sealed) =>
  [repSignature, managerSignature].some(({ mark }) => mark.method === 'paper')

/** Whether a signature belongs on paper and has not been noted yet. */
export const lacksInk = (sealed: Sealed): boolean => isOnPaper(sealed) && sealed.ink === undefined

/** The ink entry of a record that is signed only by an answer in a file; undefined once ink came after it as its proof. */
export const answerAlone = ({ ink }: Sealed): Ink | undefined =>
  ink?.answer !== undefined && ink.later === undefined ? ink : undefined

/** What the manager is asked about ink on the sheet of a record. */
export interface InkAsked {
  /** The rep marks a stance on the sheet and did not choose one on the screen. */
  byRep: boolean
  stance: Stance
  /** The first day on which it can have been signed in ink. */
  since: PlainDate
  /** The rep has written a comment that belongs to the stance. */
  commented: boolean
  /** What the rep answered by file, which ink would prove; null when the ink itself is awaited. */
  answered: Stance | null
}

/** What the manager is asked about ink on the sheet of a record; null when none is awaited. */
export function inkFor(sealed: Sealed): InkAsked | null {
  const answer = answerAlone(sealed)
  if (!answer && !lacksInk(sealed)) return null
  const { mark, stance, at, comment } = sealed.repSignature
  return {
    byRep: mark.method === 'paper',
    stance,
    since: dateOf(at),
    commented: comment.trim() !== '' || (answer?.comment ?? '').trim() !== '',
    answered: answer?.stance ?? null
  }
}

/** Whether the rep said no on the screen, or only that it was received: no ink of the coach can make it agreed. */
export const isRefused = ({ mark, stance }: Standpoint): boolean => mark.method !== 'paper' && stance !== 'agreed'

/**
 * The rep's stance; for a signature on paper, the one that was noted from the sheet. Null while the ink is missing: the
 * sealed record then does not count yet.
 */
export function stanceOf(sealed: Sealed): Stance | null {
  if (isRefused(sealed.repSignature)) return sealed.repSignature.stance
  if (lacksInk(sealed)) return null
  const { repSignature, ink } = sealed
  return repSignature.mark.method === 'paper' && ink ? ink.stance : repSignature.stance
}

/** The day of the manager's signature, or that of something that came later. */
const dayWith = ({ managerSignature }: Sealed, came: { on: PlainDate } | undefined): PlainDate => {
  const sealed = dateOf(managerSignature.at)
  return came && came.on > sealed ? came.on : sealed
}

/**
 * The day since when a sealed record counts: that of the manager's signature, or of the ink if that came later. Ink that
 * came after an answer by file proves the answer and changes no day.
 */
export const signedOn = (sealed: Sealed): PlainDate => dayWith(sealed, sealed.ink)

/** The parts of a signature that decide the state of a record. */
export type Standpoint = Pick<Signature, 'stance' | 'at'> & { mark: Pick<Mark, 'method'> }

/** The state once the rep has signed; without a stance when that is to be marked on paper. */
export const repSigned = ({ mark, stance, at }: Standpoint): SigningState => ({
  signing: 'rep-signed',
  stance: mark.method === 'paper' ? null : stance,
  on: dateOf(at)
})

/** The state of a sealed record's signing. */
export function signingOfSealed(sealed: Sealed): SigningState {
  const stance = stanceOf(sealed)
  // An agreed record counts as signed on the day of the ink; any other on the day of the rep's answer.
  const later = stance === 'agreed' ? sealed.ink?.later : undefined
  return {
    signing: stance === null ? 'awaiting-ink' : 'signed',
    stance,
    on: later ? dayWith(sealed, later) : signedOn(sealed),
    ...(answerAlone(sealed) && { byFile: true as const })
  }
}

/** The same for a record of which only the two signatures are known, as in a PDF. */
export function signingOfRecord(rep: Standpoint, manager: Pick<Standpoint, 'at' | 'mark'>): SigningState {
  const isOnPaper = rep.mark.method === 'paper' || manager.mark.method === 'paper'
  const isAwaited = isOnPaper && !isRefused(rep)
  return {
    signing: isAwaited ? 'awaiting-ink' : 'signed',
    stance: isAwaited ? null : rep.stance,
    on: dateOf(manager.at)
  }
}
