import type { PaperSize } from '../../../shared/model/settings'
import { askCups } from './ask-cups'

/** How many milliseconds the first start waits for a queue that does not answer. */
const patience = 3000

/**
 * The names that drivers give to the paper sizes of Coachbook: `A4.Fullbleed`, `iso_a4_210x297mm`,
 * `na_letter_8.5x11in`.
 */
const names: readonly (readonly [PaperSize, RegExp])[] = [
  ['a4', /^(iso_)?a4(?![0-9a-z])/i],
  ['letter', /^((na_)?letter|us-letter)(?![0-9a-z])/i]
]

/**
 * The paper that `lpoptions -l` marks as the default, as in `PageSize/Media Size: *A4 Letter`; null for any other size.
 */
export function markedPaper(options: string): PaperSize | null {
  const marked = /^(?:PageSize|media)\/[^:\n]*:.*?\*(\S+)/m.exec(options)?.[1] ?? ''
  return names.find(([, name]) => name.test(marked))?.[0] ?? null
}

/** The paper of the default printer by CUPS (Linux, macOS); null without CUPS or a printer, or for any other size. */
export async function paperOfPrinter(): Promise<PaperSize | null> {
  const answer = await askCups('lpoptions', ['-l'], patience)
  return answer?.code === 0 ? markedPaper(answer.output) : null
}
