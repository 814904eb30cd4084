import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Paper, sizeOf } from '../../../shared/model/settings'
import { askCups } from './ask-cups'

/** How long is waited, in milliseconds: for an answer, and for a long job on its way into a queue. */
const patience = { answer: 3000, job: 60_000 } as const

/** PDFs for a printer of CUPS, one behind the other in one job. */
export interface DirectJob {
  printer: string
  /** As the queue names it. */
  title: string
  pdfs: readonly Uint8Array[]
  paper: Paper
}

/**
 * Hands the PDFs themselves to a queue of CUPS, at their size. `handed` means that the queue took them; `absent` that there
 * is no CUPS here, or no queue of this name in it.
 */
export async function handToQueue({
  printer,
  title,
  pdfs,
  paper
}: DirectJob): Promise<'handed' | 'refused' | 'absent'> {
  const known = await askCups('lpstat', ['-v', printer], patience.answer)
  if (known?.code !== 0) return 'absent'
  const folder = await mkdtemp(join(tmpdir(), 'coachbook-print-'))
  try {
    const files = pdfs.map((pdf, index) => ({ pdf, path: join(folder, `${index + 1}.pdf`) }))
    for (const { path, pdf } of files) await writeFile(path, pdf, { mode: 0o600 })
    const media = sizeOf(paper) === 'a4' ? 'A4' : 'Letter'
    const how = ['-o', `media=${media}`, '-o', 'print-scaling=none']
    // The queue has its own copy when `lp` is done.
    const words = ['-d', printer, '-t', title, ...how, '--', ...files.map(({ path }) => path)]
    const answer = await askCups('lp', words, patience.job)
    return answer?.code === 0 ? 'handed' : 'refused'
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
