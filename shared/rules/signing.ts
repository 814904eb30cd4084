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

/** True where a signature belongs on the sheet. */
export const isOnPaper = ({ repSignature, managerSignature }: Sealed) =>
  [repSignature, managerSignature].some(({ mark }) => mark.method === 'paper')

/** Sealed, but a signature is to be put on paper, and nobody has said that it is there. */
export const lacksInk = (sealed: Sealed): boolean => isOnPaper(sealed) && sealed.ink === undefined

/** The answer by file by which a record stands; undefined once ink came after it, which is its proof. */
export const answerAlone = ({ ink }: Sealed): Ink | undefined =>
  ink?.answer !== undefined && ink.later === undefined ? ink : undefined

/** What is to be said of ink on the sheet of a record; null where none is awaited. */
export interface InkAsked {
  /** The rep marks a stance on the sheet, and did not choose one on the screen. */
  byRep: boolean
  stance: Stance
  /** The first day on which there can be ink. */
  since: PlainDate
  /** The rep has written a comment that belongs to the stance. */
  commented: boolean
  /** What the rep answered by file, which ink would prove; null where the ink itself is awaited. */
  answered: Stance | null
}

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

/** The rep has said no in the window, or only that it was received: no ink of the coach makes it agreed. */
export const isRefused = ({ mark, stance }: Standpoint): boolean => mark.method !== 'paper' && stance !== 'agreed'

/**
 * Where the rep stands: as marked on the sheet where it was signed there. Null: the ink is awaited, and what is sealed
 * counts once it is there.
 */
export function stanceOf(sealed: Sealed): Stance | null {
  if (isRefused(sealed.repSignature)) return sealed.repSignature.stance
  if (lacksInk(sealed)) return null
  const { repSignature, ink } = sealed
  return repSignature.mark.method === 'paper' && ink ? ink.stance : repSignature.stance
}

/** The day of the manager's signature, or of what came to it where that is later. */
const dayWith = ({ managerSignature }: Sealed, came: { on: PlainDate } | undefined): PlainDate => {
  const sealed = dateOf(managerSignature.at)
  return came && came.on > sealed ? came.on : sealed
}

/**
 * The day from which a sealed record counts: of the manager's signature, or of the ink where that came later. Ink that came
 * after an answer by file proves it and moves no day.
 */
export const signedOn = (sealed: Sealed): PlainDate => dayWith(sealed, sealed.ink)

/** A signature as a record holds it, as far as it says how the record stands. */
export type Standpoint = Pick<Signature, 'stance' | 'at'> & { mark: Pick<Mark, 'method'> }

/** What is known once the rep signed: nothing of the stance where it is to be marked on paper. */
export const repSigned = ({ mark, stance, at }: Standpoint): SigningState => ({
  signing: 'rep-signed',
  stance: mark.method === 'paper' ? null : stance,
  on: dateOf(at)
})

/** How far the signing of a sealed record is. */
export function signingOfSealed(sealed: Sealed): SigningState {
  const stance = stanceOf(sealed)
  // What is called signed was signed on the day of the ink; what was handed over was so when the rep answered.
  const later = stance === 'agreed' ? sealed.ink?.later : undefined
  return {
    signing: stance === null ? 'awaiting-ink' : 'signed',
    stance,
    on: later ? dayWith(sealed, later) : signedOn(sealed),
    ...(answerAlone(sealed) && { byFile: true as const })
  }
}

/** The same of a record that only its two signatures are known of, such as in a PDF. */
export function signingOfRecord(rep: Standpoint, manager: Pick<Standpoint, 'at' | 'mark'>): SigningState {
  const isOnPaper = rep.mark.method === 'paper' || manager.mark.method === 'paper'
  const isAwaited = isOnPaper && !isRefused(rep)
  return {
    signing: isAwaited ? 'awaiting-ink' : 'signed',
    stance: isAwaited ? null : rep.stance,
    on: dateOf(manager.at)
  }
}
