import { lstat, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Paper, sizeOf } from '../../../shared/model/settings'
import { listIfReadable } from '../storage/history'
import { at, nodeFiles } from '../storage/node-files'
import { processWith } from '../storage/process-with'
import { unlessRefused } from '../storage/refusal'
import { askCups } from './ask-cups'

/** How many milliseconds to wait: for an answer, and until a long job is in a queue. */
const patience = { answer: 3000, job: 60_000 } as const

/** The beginning of the name of a folder with PDFs to be printed; the process id follows. */
const folderStem = 'coachbook-print-'

/** Removes PDFs for printing that a killed program left. What cannot be removed, or belongs to somebody else, stays. */
export async function sweepQueued(place = tmpdir()): Promise<void> {
  for (const name of await listIfReadable(nodeFiles, place)) {
    const pid = /^coachbook-print-(\d+)-\w+$/.exec(name)?.[1]
    if (pid === undefined || processWith(Number(pid)) !== 'none') continue
    const path = join(place, name)
    const entry = await unlessRefused(
      at(path, () => lstat(path)),
      null
    )
    const isOurs = entry?.isDirectory() && (process.getuid === undefined || entry.uid === process.getuid())
    const remove = () => rm(path, { recursive: true, force: true })
    if (isOurs) await unlessRefused(at(path, remove), undefined)
  }
}

/**
 * A PDF for a printer of CUPS. Each is a job of its own, because a queue that writes files keeps only the last file of
 * a job.
 */
export interface DirectJob {
  printer: string
  /** The title in the queue. */
  title: string
  pdf: Uint8Array
  paper: Paper
}

/**
 * The result. `handed`: the queue took it. `waiting`: it did, but its printer is paused. `refused`: it takes none.
 * `unsure`: it did not answer in time, so it may have it or not. `absent`: there is no CUPS here, or no queue with this
 * name.
 */
export type QueueAnswer = 'handed' | 'waiting' | 'refused' | 'unsure' | 'absent'

/** Puts a PDF directly into a queue of CUPS, in its own size. */
export async function handToQueue({ printer, title, pdf, paper }: DirectJob): Promise<QueueAnswer> {
  const known = await askCups('lpstat', ['-v', printer], patience.answer)
  if (known?.code !== 0) return 'absent'
  const folder = await mkdtemp(join(tmpdir(), `${folderStem}${process.pid}-`))
  try {
    const path = join(folder, 'page.pdf')
    await writeFile(path, pdf, { mode: 0o600 })
    const media = sizeOf(paper) === 'a4' ? 'A4' : 'Letter'
    const how = ['-o', `media=${media}`, '-o', 'print-scaling=none']
    // When `lp` has ended, the queue has a copy of its own.
    const answer = await askCups('lp', ['-d', printer, '-t', title, ...how, '--', path], patience.job)
    if (answer === null) return 'unsure'
    if (answer.code !== 0) return 'refused'
    return (await isPaused(printer)) ? 'waiting' : 'handed'
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Whether a printer is paused: it takes pages into its queue as usual, but keeps them there. */
async function isPaused(printer: string): Promise<boolean> {
  const standing = await askCups('lpstat', ['-p', printer], patience.answer)
  return standing?.code === 0 && /^printer \S+ disabled since/.test(standing.output)
}

/** Whether CUPS is installed but says that its service is not running. */
export async function serviceIsStopped(): Promise<boolean> {
  const answer = await askCups('lpstat', ['-r'], patience.answer)
  return answer?.output.includes('scheduler is not running') === true
}
