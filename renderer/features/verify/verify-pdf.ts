import { create } from 'zustand'
import type { CallOutput } from '../../../shared/contract'
import { call } from '../../core/bridge'
import { attempt } from '../../core/messages'

export type PdfFinding = NonNullable<CallOutput<'pdf.verify'>>

/** What the last check found, while it is shown. */
export const useFinding = create<{ finding: PdfFinding | null }>(() => ({ finding: null }))

/** Asks for a PDF, checks what is in it and shows what was found. */
export async function verifyPdf(): Promise<void> {
  const finding = await attempt(() => call('pdf.verify', {}))
  if (finding) useFinding.setState({ finding })
}

export const putFindingAway = () => useFinding.setState({ finding: null })
