import type { RhythmReport } from '../../../shared/model/rhythm-report'
import { verdictWords } from '../../../shared/rules/finding-words'
import { call } from '../../core/bridge'
import { attempt, useMessages } from '../../core/messages'
import { go, paths } from '../../core/navigation'
import { addReports, type NoReport } from '../../core/reports'
import { translatorNow } from '../../core/translator'
import { ifReadable } from '../../core/unreadable'
import { checking, type PdfFinding } from './verify-pdf'

/** Shows a rhythm report next to those that are already shown. */
export function showBeside(report: RhythmReport): void {
  addReports([report])
  void go(paths.managers)
}

/** What a file is that was dropped as a report but is none. */
const whyNone = (finding: PdfFinding): string => {
  const { t } = translatorNow()
  const { of, verdict } = finding
  const isOther = of !== null || ['cycle', 'results', 'erasure', 'erasure-here'].includes(verdict)
  return isOther ? t('rhythms:otherRecord') : verdictWords(finding, t)
}

/**
 * Reads several dropped files one after the other and shows the rhythm reports among them side by side; the others are
 * listed with what they are. `left`: those that were not read.
 */
export async function readReports(files: readonly File[], left: readonly NoReport[]): Promise<void> {
  const reading = checking()
  const reports: RhythmReport[] = []
  const first = new Map<string, string>()
  const none: NoReport[] = [...left]
  for (const file of files) {
    if (!reading.goesOn(file.name)) return
    const bytes = await ifReadable(file.arrayBuffer())
    const asked = { name: file.name.slice(0, 1000), bytes: new Uint8Array(bytes ?? []) }
    const finding = bytes && (await attempt(() => call('pdf.check', asked)))
    if (!finding) none.push({ name: file.name, why: translatorNow().t('rhythms:unread') })
    else if (finding.rhythm) {
      const same = first.get(finding.rhythm.id)
      if (same === undefined) reports.push(finding.rhythm)
      else none.push({ name: file.name, why: translatorNow().t('rhythms:twice', { name: same }) })
      first.set(finding.rhythm.id, same ?? file.name)
    } else none.push({ name: file.name, why: whyNone(finding) })
  }
  if (!reading.ends()) return
  if (reports.length === 0) {
    useMessages.getState().say({ tone: 'problem', text: translatorNow().t('verify:dropped.several') })
  }
  addReports(reports, none)
  void go(paths.managers)
}
