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

/** Counts the checks; results of an earlier or dismissed one are not shown. */
let asked = 0

/**
 * Checks several files in a row. `goesOn` sets the name of the file that is read now. Both `goesOn` and `ends` return
 * false once the check was dismissed or another one has begun.
 */
export function checking(): { goesOn(name: string): boolean; ends(): boolean } {
  asked += 1
  const mine = asked
  const shows = (reading: string | null) => {
    if (mine === asked) useCheck.setState({ reading, finding: null })
    return mine === asked
  }
  return { goesOn: shows, ends: () => shows(null) }
}

/** The file has no record, so it may be a scan. */
const mayBeScan: ReadonlySet<PdfFinding['verdict']> = new Set(['not-coachbook', 'no-pdf', 'stripped', 'too-much'])

/**
 * Shows what was found: on the page of rhythm reports a report joins the others; everything else is shown in the
 * dialog.
 */
function show(finding: PdfFinding | null): void {
  const isBeside = finding?.rhythm && history.location.pathname === paths.managers
  if (isBeside && finding.rhythm) addReports([finding.rhythm])
  useCheck.setState({ reading: null, finding: isBeside ? null : finding })
}

/**
 * Checks the bytes of a PDF that is in the window, for example a dropped one, and shows what was found. A PDF without a
 * record is first tried as a scan; `asScan` returns true when it has shown something itself.
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

/** Asks for a PDF, says that it is being read, checks it and shows what was found. */
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

/** Closes what is shown; the result of a check that still runs is ignored. */
export function putAway(): void {
  asked += 1
  useCheck.setState({ reading: null, finding: null })
}
