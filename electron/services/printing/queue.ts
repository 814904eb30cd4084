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

/** A PDF for a printer of CUPS. One to a job: of several files in one, a queue that writes files keeps the last. */
export interface DirectJob {
  printer: string
  /** As the queue names it. */
  title: string
  pdf: Uint8Array
  paper: Paper
}

/**
 * What became of a page. `handed`: the queue took it; `waiting`: it did, and its printer is paused; `refused`: it takes none;
 * `unsure`: it did not answer in time, so it may have it or not; `absent`: there is no CUPS here, or no queue of this name.
 */
export type QueueAnswer = 'handed' | 'waiting' | 'refused' | 'unsure' | 'absent'

/** Hands a PDF itself to a queue of CUPS, at its size. */
export async function handToQueue({ printer, title, pdf, paper }: DirectJob): Promise<QueueAnswer> {
  const known = await askCups('lpstat', ['-v', printer], patience.answer)
  if (known?.code !== 0) return 'absent'
  const folder = await mkdtemp(join(tmpdir(), `${folderStem}${process.pid}-`))
  try {
    const path = join(folder, 'page.pdf')
    await writeFile(path, pdf, { mode: 0o600 })
    const media = sizeOf(paper) === 'a4' ? 'A4' : 'Letter'
    const how = ['-o', `media=${media}`, '-o', 'print-scaling=none']
    // The queue has its own copy when `lp` is done.
    const answer = await askCups('lp', ['-d', printer, '-t', title, ...how, '--', path], patience.job)
    if (answer === null) return 'unsure'
    if (answer.code !== 0) return 'refused'
    return (await isPaused(printer)) ? 'waiting' : 'handed'
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A paused printer takes pages into its queue like any other, and keeps them there. */
async function isPaused(printer: string): Promise<boolean> {
  const standing = await askCups('lpstat', ['-p', printer], patience.answer)
  return standing?.code === 0 && /^printer \S+ disabled since/.test(standing.output)
}

/** Whether the programs of CUPS are here and say that the service behind them is not running. */
export async function serviceIsStopped(): Promise<boolean> {
  const answer = await askCups('lpstat', ['-r'], patience.answer)
  return answer?.output.includes('scheduler is not running') === true
}
