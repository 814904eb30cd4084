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

/** The day from which a sealed record counts: of the manager's signature, or of the ink where that came later. */
export function signedOn({ managerSignature, ink }: Sealed): PlainDate {
  const sealed = dateOf(managerSignature.at)
  return ink && ink.on > sealed ? ink.on : sealed
}

/** A signature as a record holds it, as far as it says how the record stands. */
export type Standpoint = Pick<Signature, 'stance' | 'at'> & { mark: Pick<Mark, 'method'> }

/** What is known once the rep signed: nothing of the stance where it is to be marked on paper. */
export const repSigned = ({ mark, stance, at }: Standpoint): SigningState => ({
  signing: 'rep-signed',
  stance: mark.method === 'paper' ? null : stance,
  on: dateOf(at)
})

/** How far the signing of a sealed record is. */
export const signingOfSealed = (sealed: Sealed): SigningState => ({
  signing: stanceOf(sealed) === null ? 'awaiting-ink' : 'signed',
  stance: stanceOf(sealed),
  on: signedOn(sealed),
  ...(sealed.ink?.answer && { byFile: true as const })
})

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
