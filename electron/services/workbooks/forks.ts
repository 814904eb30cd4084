import { applyInPlace, copyPlain, unlessMisfit } from '../../../shared/commands/patch'
import type { Plan } from '../../../shared/model/plan'
import { Workbook as Parsed, type Workbook } from '../../../shared/model/workbook'
import { isSigned } from '../../../shared/rules/plans'
import { canonical } from '../../../shared/rules/seal'
import type { AsideFile } from '../storage/aside-file'
import type { Loss } from '../storage/chain'
import type { Files } from '../storage/files'
import type { Device } from '../storage/history'
import { isRestore, type JournalEntry } from '../storage/journal-format'
import { type OtherSide, type OtherSides, readOtherSides } from '../storage/other-sides'
import type { ReadWorkbook } from '../storage/read-workbook'
import { type AsideChange, asideOf } from '../storage/set-aside'
import { Doubtful, touchesOf } from '../storage/touches'
import { areTwoDrafts, isCrossed } from './crossed-plan'
import { crossedThere, withinCrossed } from './crossed-there'
import { applyOffered, isSoundRecord, saysWhatIsThere } from './offer'
import { answersAbout, isChoiceOfDraft } from './plan-answers'
import { isAnsweredThere, isPlanThere, isPutAwayThere, planAsked, plansBegunApart } from './plans-apart'
import { apartFrom } from './rest-of'
import { givingWayTo, offeredOver } from './restored-over'
import { atTheirEnd, isSettled, signedThere } from './signed-apart'
import { asWholes, earlierOf, isMadeAsThere, isPartHere, isWithinHere, type Units, unitsOf } from './texts-apart'

/** What other sides have and a workbook does not. */
export interface Forked extends Omit<OtherSides, 'sides' | 'led' | 'gathered'> {
  changes: (AsideChange & { leftOut?: boolean })[]
  /** The keys of changes that touch nothing that was changed here since, so that they can be combined with it. */
  fitting: string[]
  losses: Loss[]
  /** Lines that are dealt with by this and never looked at again. */
  lines: string[]
  /** The keys of waiting changes that are in the workbook by now, or were decided elsewhere. */
  settled: string[]
  /** The workbook as it was left by a side that knew all of this one; null when no side did. */
  adopted: Adopted | null
}

/** A workbook that replaces the present one, its last change, and the lines that are dealt with by this. */
export interface Adopted {
  next: Workbook
  last: JournalEntry
  lines: string[]
  /** The hashes of all changes of the side. */
  hashes: readonly string[]
}

/** Maps in which a workbook has one at a time: when both sides touched these, a person has to decide. */
const weighed = ['cycles', 'plans', 'addenda'] as const

const mapOf = (record: string) => record.slice(0, record.indexOf('/'))

/** The touched records, with the whole map added where one of its records stands for all. */
const widened = (touches: readonly string[]): string[] => [
  ...touches,
  ...weighed.filter((map) => touches.some((record) => mapOf(record) === map))
]

/**
 * Whether another computer's question about a plan need not be asked here: the plan is in this workbook, or is already
 * asked about in a form that is at least as far.
 */
const isMoot = (
  question: AsideChange,
  plan: Plan,
  workbook: Workbook,
  changes: readonly (AsideChange & { leftOut?: boolean })[]
): boolean =>
  (isCrossed(question) ? isOwnDraft(workbook, plan) : Object.hasOwn(workbook.plans, plan.id)) ||
  isPlanThere(workbook, question) ||
  changes.some((one) => {
    const asked = one.leftOut ? null : planAsked(one)
    return asked?.id === plan.id && (isSigned(asked) || !isSigned(plan))
  })

/** Whether a draft that is asked about on another computer can be an earlier state of the one here. */
function isOwnDraft({ plans }: Workbook, plan: Plan): boolean {
  const known = plans[plan.id]
  return known?.status === 'draft' && !isSigned(plan) && !areTwoDrafts(known, plan)
}

/** Whether a draft that was put away is in the workbook by now. */
const isDraftThere = (workbook: Workbook, one: AsideChange) =>
  isPlanThere(workbook, one) && workbook.plans[planAsked(one)?.id ?? '']?.status === 'draft'

/** Whether a waiting question is about a plan of a side whose workbook was taken over. */
const isBegunIn = (records: ReadonlySet<string>, one: AsideChange) => records.has(`plans/${planAsked(one)?.id}`)

/** Whether changes, applied one after the other, leave the workbook as it is. */
function saysNothing(workbook: Workbook, changes: readonly AsideChange[]): boolean {
  const copy = copyPlain(workbook)
  for (const change of changes) if ('obstacle' in applyOffered(copy, { ...change, leftOut: false })) return false
  return canonical(copy) === canonical(workbook)
}

/**
 * Adds the changes that can be combined with a workbook, and a restore even over something that was written here since.
 * Returns these changes, and those that are offered because they gave way to the restore.
 */
function fittingOf(
  workbook: Workbook,
  changes: readonly AsideChange[],
  side: OtherSide,
  ownTouches: readonly string[] | null,
  asked: readonly string[],
  units: Units
) {
  const doubtful = new Doubtful()
  doubtful.add(ownTouches && widened(ownTouches))
  // What belongs to a plan that is asked about follows once the question is answered.
  doubtful.add(asked)
  const gaveWay: AsideChange[] = []
  const takes = (one: AsideChange) => {
    const made = applyOffered(workbook, { ...one, leftOut: false })
    if ('obstacle' in made) return false
    if (isMadeAsThere(workbook, one, units)) return true
    applyInPlace(workbook, made.inverse)
    return false
  }
  const fitting = changes.filter((one) => {
    const { patches } = one.change
    if (!doubtful.reaches(patches, workbook) && takes(one)) return true
    const offers = isRestore(one.change) ? givingWayTo(one, workbook, side, ownTouches) : null
    if (offers && takes(one)) {
      gaveWay.push(...offers)
      doubtful.settle(touchesOf(patches))
      return true
    }
    doubtful.add(touchesOf(patches))
    return false
  })
  return { fitting, gaveWay }
}

/** The changes of a side, in which a question replaces those that signed a record or began a plan that differs here. */
function changesOf(workbook: Workbook, { entries: all, whole, ownSince, ownTouches }: OtherSide) {
  // Which of two drafts was chosen there is followed by the answer itself.
  const entries = all.filter((entry) => !isChoiceOfDraft(entry))
  const planAt = (id: string) => atTheirEnd(workbook, ['plans', id], ownSince ?? [], whole)?.plans[id]
  const begun = ownSince ? plansBegunApart({ workbook, entries, ownSince }, planAt, isSoundRecord) : []
  const crossed =
    ownSince && ownTouches
      ? crossedThere({ workbook, entries, ownSince, ownTouches }, planAt, isSoundRecord).filter(isOnce(begun))
      : []
  const signed =
    ownSince && ownTouches
      ? signedThere({ workbook, entries, whole, ownSince, ownTouches }, isSoundRecord).filter(
          isOnce([...begun, ...crossed])
        )
      : []
  const found = [...signed, ...[...begun, ...crossed].map((one) => ({ ...one, isAnswered: false }))]
  const questions = found.flatMap(({ change, isAnswered }) => (change ? [{ change, isAnswered }] : []))
  return {
    plain: apartFrom(workbook, entries, found).map(asideOf('fork')),
    asked: questions.flatMap(({ change, isAnswered }) => (isAnswered ? [] : [change])),
    answered: questions.flatMap(({ change, isAnswered }) => (isAnswered ? [change] : [])),
    begun: [...begun, ...crossed].map(({ record }) => record),
    crossed
  }
}

/** Of a record one question is enough. */
const isOnce =
  (others: readonly { record: string }[]) =>
  ({ record }: { record: string }) =>
    !others.some((other) => other.record === record)

/** Whether a question that goes on waiting would do the same as another. */
const isAskedIn = (
  waiting: readonly (AsideChange & { leftOut?: boolean })[],
  { change }: AsideChange,
  settled: readonly string[] = []
) =>
  waiting.some(
    (one) =>
      !one.leftOut &&
      !settled.includes(one.key) &&
      JSON.stringify(one.change.patches) === JSON.stringify(change.patches)
  )

const hashesOf = (entries: readonly JournalEntry[]) => entries.map(({ hash }) => hash)

/**
 * The workbook as another side left it, if whoever wrote there had dealt with everything that was written here and had
 * no decisions left, while nobody here knew of theirs. What was decided there is then neither asked again, nor undone
 * because a file of this side was newer.
 */
function adoptedFrom(
  workbook: Workbook,
  { whole, ownSince, by, lines }: OtherSide,
  aside: AsideFile,
  device: Device
): Adopted | null {
  const last = whole.at(-1)
  if (!last || !ownSince || by === null || device === null) return null
  if (!aside.knows(by === device ? null : by, hashesOf(ownSince))) return null
  const isMutual = by !== device && aside.knows(null, hashesOf(whole))
  if (isMutual || [...ownSince, ...whole].some(({ change }) => change.v !== workbook.schemaVersion)) return null
  const next = copyPlain(workbook)
  const fits = unlessMisfit(() => {
    for (const { change } of [...ownSince].reverse()) applyInPlace(next, change.inverse)
    for (const { change } of whole) applyInPlace(next, change.patches)
    return true
  }, false)
  if (!fits) return null
  const parsed = Parsed.safeParse(next)
  return parsed.success ? { next: parsed.data, last, lines, hashes: hashesOf(whole) } : null
}

const together = (side: OtherSide, merged: readonly string[]) => side.ownTouches && [...side.ownTouches, ...merged]

/**
 * What was written to a workbook independently, each line once, without sides that add nothing to it. `isOpen`: it is
 * open, so anything that continues it came since.
 */
export async function forksOf(
  files: Files,
  path: string,
  read: Pick<ReadWorkbook, 'workbook' | 'position' | 'live' | 'apart' | 'aside'>,
  aside: AsideFile,
  device: Device = null,
  isOpen = false
): Promise<Forked> {
  const known = new Set([
    ...aside.forkLines,
    ...aside.changes.map(({ key }) => key),
    ...read.aside.map(({ key }) => key)
  ])
  const elsewhere = aside.waitingElsewhere()
  const waiting = [...aside.changes, ...elsewhere]
  const others = await readOtherSides(files, path, read, known, device, aside.holes, waiting, isOpen)
  const { sides, foreign, onTheWay, spent, reach, filled, led, gathered, beyond } = others
  const isDone = (one: (typeof aside.changes)[number]) =>
    led.includes(one.key) ||
    (gathered.includes(one.key) && isWithinHere(read.workbook, one)) ||
    isSettled(read.workbook, one) ||
    (planAsked(one) ? isPlanThere(read.workbook, one) : saysWhatIsThere(read.workbook, one))
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
    adopted: null,
    // What was left out is kept, even if it led here: another side that left it out may have been taken over since.
    settled: aside.changes
      .filter((one) => (one.leftOut ? isDraftThere(read.workbook, one) : isDone(one)))
      .map(({ key }) => key)
  }
  const copy = sides.length > 0 ? copyPlain(read.workbook) : read.workbook
  const merged: string[] = []
  const decidedPlans = new Set<string>()
  for (const side of sides) {
    const adopted = found.adopted ? null : adoptedFrom(read.workbook, side, aside, device)
    if (adopted) {
      found.adopted = adopted
      const touched = side.whole.flatMap(({ change }) => touchesOf(change.patches))
      merged.push(...touched)
      for (const record of touched) decidedPlans.add(record)
      continue
    }
    const { plain, asked, answered, begun, crossed } = changesOf(read.workbook, side)
    found.losses.push(...side.losses)
    found.lines.push(...side.lines)
    const fresh = [...asked, ...answered].filter(({ key }) => !known.has(key))
    if (!saysNothing(read.workbook, plain)) {
      const units = unitsOf(read.workbook, side, plain)
      const { fitting, gaveWay } = fittingOf(copy, plain, side, together(side, merged), begun, units)
      merged.push(...fitting.flatMap(({ change }) => touchesOf(change.patches)))
      const fits = new Set(fitting.map(({ key }) => key))
      const over = offeredOver(
        read.workbook,
        side,
        plain.filter(({ key }) => !fits.has(key))
      )
      const isNews = (one: AsideChange) =>
        !known.has(one.key) &&
        !aside.wasSettled(one.key) &&
        !isAskedIn(aside.changes, one, found.settled) &&
        !isPartHere(copy, one) &&
        !saysWhatIsThere(copy, { ...one, leftOut: false })
      const rest = asWholes(over.rest, units)
      found.changes.push(...fitting)
      for (const one of [...rest, ...over.offers, ...gaveWay].filter(isNews))
        if (!isAskedIn(found.changes, one)) found.changes.push(one)
      found.settled.push(...earlierOf(rest.filter(isNews), aside.changes, side))
      found.settled.push(...over.instead.filter((key) => aside.changes.some((one) => one.key === key && !one.leftOut)))
      found.fitting.push(...fits)
    }
    found.changes.push(...fresh)
    // A plan that was changed since it was asked about is asked about in its present form.
    const again = new Set(fresh.flatMap((one) => planAsked(one)?.id ?? []))
    for (const one of aside.changes) if (again.has(planAsked(one)?.id ?? '')) found.settled.push(one.key)
    found.settled.push(...withinCrossed(aside.changes, crossed, side.whole))
    found.fitting.push(...answered.map(({ key }) => key))
  }
  const leftOut = aside.leftOutElsewhere()
  const decided = new Set(found.adopted?.hashes)
  if (found.adopted) {
    const there = found.adopted.next
    // What waits here of that side is in its workbook; a draft that is put away on both stays to be read.
    const isDraft = (one: AsideChange) => planAsked(one)?.status === 'draft'
    const isGone = (one: AsideChange & { leftOut: boolean }) =>
      decided.has(one.key) ||
      isPlanThere(there, one) ||
      (isBegunIn(decidedPlans, one) && !(one.leftOut && isDraft(one)))
    found.settled = aside.changes.flatMap((one) => (isGone(one) ? [one.key] : []))
  } else {
    const answers = answersAbout(read.workbook, [...aside.changes, ...found.changes], leftOut)
    found.fitting.push(...answers.follows)
    found.settled.push(...answers.settled)
    found.changes.push(...answers.again)
  }
  // What was said here about one plan holds for what another device goes on asking.
  const said = [...leftOut, ...aside.changes.filter((one) => one.leftOut)]
  for (const change of elsewhere.filter(({ key }) => !decided.has(key))) {
    if (found.lines.includes(change.key) || read.aside.some(({ key }) => key === change.key)) continue
    if (led.includes(change.key) || isSettled(read.workbook, change)) continue
    // It is dealt with once that draft gives way here.
    if ((change.round !== undefined || change.leftOut) && isDraftThere(read.workbook, change)) continue
    found.lines.push(change.key)
    if (found.changes.some(({ key }) => key === change.key) || isAskedIn(aside.changes, change, found.settled)) continue
    const plan = planAsked(change)
    // A plan that was put away there is also kept here to be read, even if it is the present one.
    const isKept = plan !== null && change.leftOut === true
    const isHere = (one: AsideChange) => planAsked(one)?.id === plan?.id && !found.settled.includes(one.key)
    if (isKept && aside.changes.some(isHere)) continue
    const waits = [...aside.changes, ...found.changes].filter(({ key }) => !found.settled.includes(key))
    const standing = found.adopted?.next ?? read.workbook
    if (plan && !isKept && isMoot(change, plan, standing, waits)) continue
    if (!isKept && isPutAwayThere(standing, change, said)) continue
    if (isKept || !saysNothing(read.workbook, [change])) found.changes.push(change)
  }
  if (found.adopted) return found
  const open = [...aside.changes, ...found.changes].filter((one) => !one.leftOut)
  const answersTo = (one: AsideChange) => (isCrossed(one) ? said : leftOut)
  found.fitting.push(...open.flatMap((one) => (isAnsweredThere(read.workbook, one, answersTo(one)) ? [one.key] : [])))
  found.settled.push(...open.flatMap((one) => (isPutAwayThere(read.workbook, one, said) ? [one.key] : [])))
  return found
}
