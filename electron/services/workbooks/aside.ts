import { v7 as newId } from 'uuid'
import type { CommandInput } from '../../../shared/commands'
import { becomes } from '../../../shared/commands/become'
import { applyWhole, type Patch } from '../../../shared/commands/patch'
import { record } from '../../../shared/commands/recorder'
import type { Changed } from '../../../shared/contract'
import { RuleError } from '../../../shared/errors'
import type { Notice } from '../../../shared/model/notice'
import type { Plan } from '../../../shared/model/plan'
import type { SaveState } from '../../../shared/model/saving'
import type { Hash, Moment } from '../../../shared/model/scalars'
import type { AsideCount, Lost, OfferedChange } from '../../../shared/model/set-aside'
import type { Workbook } from '../../../shared/model/workbook'
import { isThereAs } from '../../../shared/rules/filed-copies'
import type { AsideFile } from '../storage/aside-file'
import { FileFault } from '../storage/files'
import type { Change } from '../storage/journal-format'
import type { AsideChange } from '../storage/set-aside'
import { touchesOf } from '../storage/touches'
import type { WorkbookStore } from '../storage/workbook-store'
import { lookBeside, type WorkbookFiles } from './arrivals'
import type { Written } from './contract'
import { isCrossed } from './crossed-plan'
import type { Adopted } from './forks'
import { applyOffered, describeLoss, describeOffered, plansObstacle, withText } from './offer'
import { roundOfAnswer } from './plan-answers'
import { askedAgain, decided, patchesOf, planAsked } from './plans-apart'
import { asItStands, bothOf, copyToFile, otherWayRound } from './signed-apart'
import { isAstray, textAsked } from './texts-apart'

/** Whether an id occurs anywhere in patches. */
const names = (patches: readonly Patch[], id: string) => JSON.stringify(patches).includes(`"${id}"`)

/** The maps of the records that commands sign. */
const signs: Readonly<Record<string, string>> = {
  'plan.sign': 'plans',
  'document.sign': 'documents',
  'document.finish': 'documents',
  'addendum.sign': 'addenda'
}

/** What is asked of the open workbook that the changes are about. */
interface Open {
  seq(): number
  saving(): SaveState
  now(): Moment
  actor(): string
  /** Throws a `RuleError` when the workbook can only be read. */
  writable(): WorkbookStore
  /** The answer to a deed that changed nothing. */
  unchanged(): Changed
  dispatch(command: CommandInput): Promise<Changed>
  /** Writes down a change that is already made to the workbook. Nothing may come between the two. */
  commit(change: Change): Promise<Changed>
}

interface Parts {
  workbook: Workbook
  store: WorkbookStore | null
  notices: Notice[]
  aside: AsideFile
}

/** What another side wrote, or what was not certain, in an open workbook: taken up, or offered and answered. */
export class Aside {
  constructor(
    private readonly parts: Parts,
    private readonly open: Open
  ) {}

  /** What was set aside, in words. */
  offered(): { changes: OfferedChange[]; losses: Lost[] } {
    const { workbook, aside } = this.parts
    return {
      changes: aside.changes.map((waiting) => describeOffered(workbook, waiting)),
      losses: aside.losses.map((loss) => describeLoss(workbook, loss))
    }
  }

  /**
   * Refuses to sign a record while changes of another side to it wait for an answer: it may be signed there, or in other
   * words.
   */
  refuseBeforeAnswer(command: { type: string; id?: unknown }): void {
    const map = signs[command.type]
    const record = `${map}/${command.id}`
    const waits = this.parts.aside.changes.some(
      ({ reason, leftOut, change }) => reason === 'fork' && !leftOut && touchesOf(change.patches).includes(record)
    )
    if (map !== undefined && waits) throw new RuleError('aside.before-signing')
  }

  /**
   * `because`: the reason on a draft that goes on as the next version of a signed plan. `written`: for a question about a
   * text, the text here as the person read it, and the one that they wrote, if any.
   */
  async apply(key: Hash, because = '', written: Written | null = null): Promise<Changed & { aside: AsideCount }> {
    this.open.writable()
    const { workbook, aside } = this.parts
    const offered = aside.changes.find((one) => one.key === key)
    if (!offered) throw new RuleError('aside.settled')
    if (planAsked(offered)) {
      const changed = await this.answerPlans(offered, 'there', because)
      return { ...changed, aside: this.count }
    }
    const isOwn = this.isWrittenAnew(offered, written)
    const waiting = asItStands(workbook, withText(workbook, offered, written?.text), this.open.now())
    if (isAstray(workbook, waiting)) throw new RuleError('aside.gone')
    const gaveWay = otherWayRound(workbook, offered)
    const made = applyOffered(workbook, waiting)
    if ('obstacle' in made)
      throw new RuleError(isOwn && made.obstacle === 'gone' ? 'aside.text-refused' : `aside.${made.obstacle}`)
    const as = { type: 'aside.apply', actor: this.open.actor() }
    const changed = await this.take(waiting, as, made.inverse, isOwn)
    await this.settled([key], [changed])
    if (gaveWay) await this.settle((all) => all.keepLeftOut(gaveWay, this.open.now()))
    return { ...changed, aside: this.count }
  }

  /**
   * Answers which of two independently begun plans goes on. The other one is kept among the changes that were left out,
   * and what belongs to a plan that came with this follows.
   */
  private async answerPlans(
    asked: AsideChange,
    goesOn: 'here' | 'there',
    because: string,
    as: Pick<Change, 'type' | 'actor'> = { type: 'aside.apply', actor: this.open.actor() }
  ): Promise<Changed> {
    this.open.writable()
    const { workbook, aside } = this.parts
    // The same plan can be asked about twice, as it was and as it is by now: one answer is for both.
    const same = aside.changes.filter((one) => !one.leftOut && planAsked(one)?.id === planAsked(asked)?.id)
    const offered = [asked, ...same].find((one) => planAsked(one)?.status !== 'draft') ?? asked
    const now = this.open.now()
    const round = roundOfAnswer(offered, [...aside.changes, ...aside.leftOutElsewhere()])
    const answering = { now, actor: as.actor, because, newId: newId() }
    const decide = () => {
      const obstacle = goesOn === 'there' ? plansObstacle(workbook, { ...offered, leftOut: false }) : null
      const made = obstacle ?? decided(workbook, offered, goesOn, answering)
      if (typeof made === 'string') throw new RuleError(`aside.${made}`)
      return made
    }
    const isTheirs = (plan: Plan | null) => goesOn === 'here' && plan?.id === planAsked(offered)?.id
    const keep = async (plan: Plan | null) => {
      if (!plan || isTheirs(plan)) return
      const again = askedAgain(offered, plan, this.open.now(), round)
      const words = JSON.stringify(plan)
      const twice = aside.changes.filter((one) => one.leftOut && JSON.stringify(planAsked(one)) === words)
      await this.settle((all) => all.keepLeftOut(again, now))
      if (twice.length > 0) await aside.dropHere(twice.map(({ key }) => key))
    }
    // The plan that gives way is kept before it is removed: after an interruption, both are there.
    const before = decide().gaveWay
    await keep(before)
    const made = decide()
    const patches = patchesOf(workbook, made)
    let changed: Changed = this.open.unchanged()
    if (patches.length > 0) {
      const inverse = applyWhole(workbook, patches)
      const applies = { at: offered.change.at, type: offered.change.type }
      changed = await this.open.commit({ v: workbook.schemaVersion, at: now, ...as, patches, inverse, applies })
    }
    const { gaveWay } = made
    if (JSON.stringify(gaveWay) !== JSON.stringify(before)) await keep(gaveWay)
    if (gaveWay && isTheirs(gaveWay)) await this.settle((all) => all.leaveOut([offered.key], true))
    else await this.settled([offered.key], [changed])
    const others = [asked, ...same].flatMap(({ key }) => (key === offered.key ? [] : [key]))
    if (others.length > 0) await this.settled(others, [changed])
    const { id } = planAsked(offered) ?? {}
    if (id !== undefined && Object.hasOwn(workbook.plans, id))
      await this.mergeForks(
        aside.changes
          .filter((one) => !one.leftOut && one.reason === 'fork' && !planAsked(one) && !textAsked(workbook, one))
          .filter((one) => !isAstray(workbook, one) && names(one.change.patches, id))
          .map(({ key }) => key)
      )
    return changed
  }

  /**
   * Adds what another side wrote and what can be combined with the present workbook, each as a change of its own by its
   * author. What no longer fits stays offered. A notice says how many were added.
   */
  async mergeForks(keys: readonly Hash[]): Promise<void> {
    const { aside, notices, workbook } = this.parts
    const taken: { key: Hash; answer: Promise<Changed> }[] = []
    for (const key of keys) {
      const offered = aside.changes.find((one) => one.key === key)
      if (offered && planAsked(offered)) continue
      const waiting = offered && asItStands(workbook, offered, this.open.now())
      const made = waiting && applyOffered(workbook, waiting)
      if (!waiting || !made || 'obstacle' in made) continue
      const as = { type: 'aside.merge', actor: waiting.change.actor }
      taken.push({ key, answer: this.take(waiting, as, made.inverse) })
    }
    if (taken.length > 0) {
      const answers = await Promise.all(taken.map(({ answer }) => answer))
      const done = taken.map(({ key }) => key)
      await this.settled(done, answers)
      notices.push({ code: 'fork.merged', params: { count: taken.length } })
    }
    await this.followAnswers(keys)
  }

  /** Follows the answers that another computer gave about independently begun plans. */
  private async followAnswers(keys: readonly Hash[]): Promise<void> {
    const { aside, notices } = this.parts
    for (const one of aside.changes.filter(({ key }) => keys.includes(key))) {
      if (!planAsked(one) || plansObstacle(this.parts.workbook, one)) continue
      await this.answerPlans(one, 'there', '', { type: 'aside.merge', actor: one.change.actor })
      notices.push({ code: 'fork.merged', params: { count: 1 } })
    }
  }

  /**
   * Takes over the workbook of another side that knew all of this one. Until that is saved, the present workbook is
   * kept.
   */
  async adopt({ next, last, lines }: Adopted): Promise<void> {
    this.open.writable()
    const { workbook, notices, aside } = this.parts
    const recording = record(workbook, (draft) => becomes(draft, next))
    if (recording.patches.length > 0) {
      const { at, type, actor } = last.change
      const applies = { at, type }
      const v = workbook.schemaVersion
      const { saving } = await this.open.commit({
        v,
        at: this.open.now(),
        actor,
        type: 'aside.merge',
        applies,
        ...recording
      })
      notices.push({ code: 'fork.adopted', params: {} })
      if (saving.state !== 'saved') return
    }
    await aside.add([], [], this.open.now(), lines)
  }

  /**
   * Adds what another device wrote since the workbook was opened, in the same way as the opening does. `nothing`: there
   * is nothing; `later`: it cannot be told at present, because something is being changed here.
   */
  async takeArrived(place: WorkbookFiles, fresh: readonly string[]): Promise<'nothing' | 'later' | 'taken'> {
    const { store, aside, workbook, notices } = this.parts
    if (!store || store.isForked || this.open.saving().state !== 'saved') return 'later'
    const { position } = store
    const isStill = () => this.open.seq() === position.seq
    const found = await lookBeside(place, workbook, position, aside, fresh)
    if (!isStill()) return 'later'
    if (found.settled.length > 0) await aside.dropHere(found.settled)
    if (found.adopted) await this.adopt(found.adopted)
    if (found.lines.length + found.changes.length + found.fitting.length === 0)
      return found.adopted ? 'taken' : 'nothing'
    const holes = { told: [], filled: found.filled }
    await aside.add(found.changes, found.losses, this.open.now(), found.lines, holes)
    if (found.filled.length > 0) notices.push({ code: 'losses.back', params: {} })
    // If something was typed in between, a person has to decide, and everything is offered until then.
    if (isStill()) await this.mergeForks(found.fitting)
    return 'taken'
  }

  /** Whether the person wrote a text that is neither of the two. Refused when the text here changed since it was read. */
  private isWrittenAnew(offered: AsideChange, written: Written | null): boolean {
    const text = textAsked(this.parts.workbook, offered)?.asked
    if (!text) return false
    if (written && written.over !== text.here) throw new RuleError('aside.text-changed')
    if (text.isPart && written?.text === undefined) throw new RuleError('aside.gone')
    return written?.text !== undefined && (text.isPart || written.text !== text.there)
  }

  /** Writes down a change that was set aside and is in the workbook by now. `isOwn`: its text was written here. */
  private take({ change }: AsideChange, as: Pick<Change, 'type' | 'actor'>, inverse: Change['inverse'], isOwn = false) {
    const { v, at, type, patches, restores } = change
    const now = this.open.now()
    const of = { applies: { at: isOwn ? now : at, type }, ...(restores !== undefined && { restores }) }
    return this.open.commit({ v, at: now, ...as, patches, inverse, ...of })
  }

  /** Until a change that was set aside is on the disk, the next start offers it again. */
  private async settled(keys: readonly Hash[], answers: readonly Changed[]): Promise<void> {
    const { aside } = this.parts
    if (answers.every(({ saving }) => saving.state === 'saved')) await aside.drop(keys)
    else aside.forget(keys)
  }

  /**
   * Leaves changes out, or offers them again. Of a record that was signed on two sides, the signing that gives way is
   * filed with the one here.
   */
  async leaveOut(keys: readonly Hash[], out: boolean, because = ''): Promise<AsideCount> {
    const { workbook, aside } = this.parts
    const plans = aside.changes.filter((one) => keys.includes(one.key) && planAsked(one))
    for (const one of out ? plans : []) await this.answerPlans(one, 'here', because)
    await this.settle((all) =>
      all.leaveOut(
        keys.filter((key) => !plans.some((one) => one.key === key)),
        out
      )
    )
    for (const one of out ? aside.changes.filter(({ key }) => keys.includes(key)) : []) {
      const both = bothOf(workbook, one)
      const scan = both && copyToFile(both.theirs)
      const isFiled = both?.ours && isThereAs(both.ours, both.theirs.kept?.hash ?? '') !== null
      if (!scan || !both.ours || isFiled) continue
      const command: CommandInput = { type: 'copy.file', id: both.id, scan, differs: true, signing: true }
      await this.open.dispatch(command)
    }
    return this.count
  }

  lossesSeen(): Promise<AsideCount> {
    return this.settle((aside) => aside.forgetLosses())
  }

  offer(changes: readonly AsideChange[]): Promise<AsideCount> {
    return this.settle((aside) => aside.add(changes, [], this.open.now()))
  }

  private async settle(change: (aside: AsideFile) => Promise<void>): Promise<AsideCount> {
    this.open.writable()
    try {
      await change(this.parts.aside)
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
      throw new RuleError('aside.not-saved')
    }
    return this.count
  }

  get count(): AsideCount {
    const { changes, losses } = this.parts.aside
    const waiting = changes.filter(({ leftOut }) => !leftOut)
    const twice = waiting.filter((one) => bothOf(this.parts.workbook, one) !== null).length
    const asked = waiting.filter((one) => planAsked(one) !== null)
    const crossed = asked.filter(isCrossed).length
    const plans = asked.length - crossed
    return {
      waiting: waiting.length,
      losses: losses.length,
      ...(twice > 0 && { twice }),
      ...(plans > 0 && { plans }),
      ...(crossed > 0 && { crossed })
    }
  }
}
