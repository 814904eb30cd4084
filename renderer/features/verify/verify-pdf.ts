import { create } from 'zustand'
import type { CallOutput } from '../../../shared/contract'
import { call } from '../../core/bridge'
import { attempt } from '../../core/messages'
import { history, paths } from '../../core/navigation'
import { addReports } from '../../core/reports'

export type PdfFinding = NonNullable<CallOutput<'pdf.verify'>>

interface Check {
  /** The name of the file that is being read. */
  reading: string | null
  /** What the last check found, while it is shown. */
  finding: PdfFinding | null
}

export const useCheck = create<Check>(() => ({ reading: null, finding: null }))

/** Counts the checks that were asked for; what an earlier one or one that was put away finds is not shown. */
let asked = 0

/** Several files in a row. `goesOn` says which is read now; false, as `ends`, once that was put away or something else is read. */
export function checking(): { goesOn(name: string): boolean; ends(): boolean } {
  asked += 1
  const mine = asked
  const shows = (reading: string | null) => {
    if (mine === asked) useCheck.setState({ reading, finding: null })
    return mine === asked
  }
  return { goesOn: shows, ends: () => shows(null) }
}

/** It has no record, so it may be a scan. */
const mayBeScan: ReadonlySet<PdfFinding['verdict']> = new Set(['not-coachbook', 'no-pdf', 'stripped', 'too-much'])

/** Shows what was found: a rhythm report among the others where these are on the screen, all else by itself. */
function show(finding: PdfFinding | null): void {
  const isBeside = finding?.rhythm && history.location.pathname === paths.managers
  if (isBeside && finding.rhythm) addReports([finding.rhythm])
  useCheck.setState({ reading: null, finding: isBeside ? null : finding })
}

/**
 * Checks the bytes of a PDF that is in the window, such as one that was dropped, and shows what was found. One without a
 * record is first looked at as a scan: where that shows something itself, it says true.
 */
export async function checkBytes(name: string, bytes: Uint8Array, asScan: () => Promise<boolean>): Promise<void> {
  asked += 1
  const mine = asked
  useCheck.setState({ reading: name, finding: null })
  const finding = await attempt(() => call('pdf.check', { name: name.slice(0, 1000), bytes }))
  if (mine !== asked) return
  if (finding && mayBeScan.has(finding.verdict)) {
    useCheck.setState({ reading: null })
    if ((await asScan()) || mine !== asked) return
  }
  show(finding ?? null)
}

/** Asks for a PDF, says that it is read, checks what is in it and shows what was found. */
export async function verifyPdf(): Promise<void> {
  asked += 1
  const mine = asked
  const end = window.coachbook.on('pdf.reading', ({ name }) => {
    if (mine === asked) useCheck.setState({ reading: name, finding: null })
  })
  const finding = await attempt(() => call('pdf.verify', {}))
  end()
  if (mine !== asked) return
  if (finding) show(finding)
  else useCheck.setState({ reading: null })
}

/** Puts away what is shown; a check that still runs is not waited for. */
export function putAway(): void {
  asked += 1
  useCheck.setState({ reading: null, finding: null })
}
