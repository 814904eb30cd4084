import { copyPlain } from '../../../shared/commands/patch'
import type { Workbook } from '../../../shared/model/workbook'
import { canonical } from '../../../shared/rules/seal'
import type { AsideFile } from '../storage/aside-file'
import type { Loss } from '../storage/chain'
import type { Files } from '../storage/files'
import type { Device } from '../storage/history'
import type { Hole } from '../storage/holes'
import type { JournalEntry } from '../storage/journal-format'
import { type OtherSide, readOtherSides } from '../storage/other-sides'
import type { ReadWorkbook } from '../storage/read-workbook'
import { type AsideChange, asideOf } from '../storage/set-aside'
import { Doubtful, touchesOf } from '../storage/touches'
import { applyOffered, isSoundRecord } from './offer'
import { isSettled, signedThere } from './signed-apart'

/** What other sides say that a workbook does not. */
export interface Forked {
  changes: (AsideChange & { leftOut?: boolean })[]
  /** The keys of those that touch nothing which was changed here since: they go together with what is here. */
  fitting: string[]
  losses: Loss[]
  /** Lines that are taken up with this and are never looked at again. */
  lines: string[]
  /** Files of the history that only the other side's workbook came from. */
  foreign: string[]
  /** Changes in the journals of other devices that led to the workbook. */
  onTheWay: JournalEntry[]
  /** Journals of other devices of which all led to it. */
  spent: string[]
  /** The last change that lies beside the workbook. */
  reach: number
  /** Files of other sides that were not read, as all of them would be too much. */
  beyond: string[]
  /** Holes of the workbook of which everything has come. */
  filled: Hole[]
  /** The keys of changes that wait and are in the workbook by now, or were answered elsewhere. */
  settled: string[]
}

/** Of these a workbook has one at a time: what was done to them on both sides is for a person to weigh. */
const weighed = ['cycles', 'plans', 'addenda'] as const

const mapOf = (record: string) => record.slice(0, record.indexOf('/'))

/** What was touched, with the whole of a map where one of its records stands for all. */
const widened = (touches: readonly string[]): string[] => [
  ...touches,
  ...weighed.filter((map) => touches.some((record) => mapOf(record) === map))
]

/** Whether changes, one after the other, leave the workbook as it stands. */
function saysNothing(workbook: Workbook, changes: readonly AsideChange[]): boolean {
  const copy = copyPlain(workbook)
  for (const change of changes) if ('obstacle' in applyOffered(copy, { ...change, leftOut: false })) return false
  return canonical(copy) === canonical(workbook)
}

/** Adds to a workbook what goes together with it; gives those changes. */
function fittingOf(workbook: Workbook, changes: readonly AsideChange[], ownTouches: readonly string[] | null) {
  const doubtful = new Doubtful()
  doubtful.add(ownTouches && widened(ownTouches))
  return changes.filter((one) => {
    const { patches } = one.change
    const isApart =
      doubtful.reaches(patches, workbook) || 'obstacle' in applyOffered(workbook, { ...one, leftOut: false })
    if (isApart) doubtful.add(touchesOf(patches))
    return !isApart
  })
}

/** The changes of a side, with one question in place of those that signed a record which is here otherwise. */
function changesOf(workbook: Workbook, { entries, whole, ownSince, ownTouches }: OtherSide) {
  const found =
    ownSince && ownTouches ? signedThere({ workbook, entries, whole, ownSince, ownTouches }, isSoundRecord) : []
  const isInstead = ({ hash }: JournalEntry) => found.some(({ instead }) => instead.has(hash))
  const questions = found.flatMap(({ change, isAnswered }) => (change ? [{ change, isAnswered }] : []))
  return {
    plain: entries.filter((entry) => !isInstead(entry)).map(asideOf('fork')),
    asked: questions.flatMap(({ change, isAnswered }) => (isAnswered ? [] : [change])),
    answered: questions.flatMap(({ change, isAnswered }) => (isAnswered ? [change] : []))
  }
}

const together = (side: OtherSide, merged: readonly string[]) => side.ownTouches && [...side.ownTouches, ...merged]

/**
 * What was written to a workbook apart from it, each line once, and nothing of a side that comes to what the workbook says
 * already.
 */
export async function forksOf(
  files: Files,
  path: string,
  read: Pick<ReadWorkbook, 'workbook' | 'position' | 'live' | 'apart' | 'aside'>,
  aside: AsideFile,
  device: Device = null
): Promise<Forked> {
  const known = new Set([
    ...aside.forkLines,
    ...aside.changes.map(({ key }) => key),
    ...read.aside.map(({ key }) => key)
  ])
  const elsewhere = aside.waitingElsewhere()
  const waiting = [...aside.changes, ...elsewhere]
  const others = await readOtherSides(files, path, read, known, device, aside.holes, waiting)
  const { sides, foreign, onTheWay, spent, reach, filled, led, beyond } = others
  const found: Forked = {
    changes: [],
    fitting: [],
    losses: [],
    lines: [],
    foreign,
    onTheWay,
    spent,
    reach,
    filled,
    beyond,
    settled: [
      ...led,
      ...aside.changes.filter((one) => !one.leftOut && isSettled(read.workbook, one)).map(({ key }) => key)
    ]
  }
  const copy = sides.length > 0 ? copyPlain(read.workbook) : read.workbook
  const merged: string[] = []
  for (const side of sides) {
    const { plain, asked, answered } = changesOf(read.workbook, side)
    found.losses.push(...side.losses)
    found.lines.push(...side.lines)
    const fresh = [...asked, ...answered].filter(({ key }) => !known.has(key))
    if (!saysNothing(read.workbook, plain)) {
      const fitting = fittingOf(copy, plain, together(side, merged))
      merged.push(...fitting.flatMap(({ change }) => touchesOf(change.patches)))
      found.changes.push(...plain)
      found.fitting.push(...fitting.map(({ key }) => key))
    }
    found.changes.push(...fresh)
    found.fitting.push(...answered.map(({ key }) => key))
  }
  for (const change of elsewhere) {
    if (found.lines.includes(change.key) || read.aside.some(({ key }) => key === change.key)) continue
    if (led.includes(change.key) || isSettled(read.workbook, change)) continue
    found.lines.push(change.key)
    if (found.changes.some(({ key }) => key === change.key)) continue
    if (!saysNothing(read.workbook, [change])) found.changes.push(change)
  }
  return found
}
