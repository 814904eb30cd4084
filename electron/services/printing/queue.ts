import { lstat, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Paper, sizeOf } from '../../../shared/model/settings'
import { askCups } from './ask-cups'

/** How long is waited, in milliseconds: for an answer, and for a long job on its way into a queue. */
const patience = { answer: 3000, job: 60_000 } as const

/** Begins the name of a folder of PDFs on their way, which goes on with the number of the program. */
const folderStem = 'coachbook-print-'

const isRunning = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Removes what a program that was killed left of PDFs on their way to a queue. What cannot be removed, and what belongs to
 * somebody else, stays.
 */
export async function sweepQueued(place = tmpdir()): Promise<void> {
  for (const name of await readdir(place).catch((): string[] => [])) {
    const pid = /^coachbook-print-(\d+)-\w+$/.exec(name)?.[1]
    if (pid === undefined || isRunning(Number(pid))) continue
    const path = join(place, name)
    const entry = await lstat(path).catch(() => null)
    const isOurs = entry?.isDirectory() && (process.getuid === undefined || entry.uid === process.getuid())
    if (isOurs) await rm(path, { recursive: true, force: true }).catch(() => undefined)
  }
}

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
  const folder = await mkdtemp(join(tmpdir(), `${folderStem}${process.pid}-`))
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
