import { createHash } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { Packed } from '../../../shared/carried'
import { type CommandInput, runCommand } from '../../../shared/commands'
import { becomes } from '../../../shared/commands/become'
import { applyInPlace, applyWhole, type Patch } from '../../../shared/commands/patch'
import { type Recording, record } from '../../../shared/commands/recorder'
import type { Changed } from '../../../shared/contract'
import { RuleError } from '../../../shared/errors'
import type { ChangedRecord } from '../../../shared/model/history'
import type { Notice } from '../../../shared/model/notice'
import type { Plan } from '../../../shared/model/plan'
import type { Hash, Moment } from '../../../shared/model/scalars'
import type { AsideCount, Lost, OfferedChange } from '../../../shared/model/set-aside'
import type { Workbook } from '../../../shared/model/workbook'
import { isThereAs } from '../../../shared/rules/filed-copies'
import { coachOf } from '../../../shared/rules/own'
import { clockRuns } from '../../../shared/rules/sessions'
import type { AsideFile } from '../storage/aside-file'
import { FileFault } from '../storage/files'
import { saved } from '../storage/journal'
import type { Change } from '../storage/journal-format'
import type { AsideChange } from '../storage/set-aside'
import { touchesOf } from '../storage/touches'
import type { WorkbookStore } from '../storage/workbook-store'
import { lookBeside, type WorkbookFiles } from './arrivals'
import type { ChangeLog } from './change-log'
import type { Offers, OpenedState, OpenedWorkbook, Rehearsed, Written } from './contract'
import type { Adopted } from './forks'
import { lacksOf, noticesOfLacks } from './lacks'
import { applyOffered, describeLoss, describeOffered, plansObstacle, withText } from './offer'
import { pastWords } from './past-words'
import { roundOfAnswer } from './plan-answers'
import { askedAgain, decided, patchesOf, planAsked } from './plans-apart'
import { asItStands, bothOf, copyToFile, otherWayRound } from './signed-apart'
import { type Shown, shownOf, touchesShown } from './summary'
import { isAstray, textAsked } from './texts-apart'
import type { UndoStacks } from './undo'

const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** Whether an id occurs anywhere in patches. */
const names = (patches: readonly Patch[], id: string) => JSON.stringify(patches).includes(`"${id}"`)

/** What an open workbook is made of. Without a `store` it can only be read, and `readOnly` says why. */
interface Contents {
  /** The name of its folder. */
  folder: string
  workbook: Workbook
  /** The workbook as JSON, until it is asked for or the workbook is changed. */
  json: string | null
  seq: number
  store: WorkbookStore | null
  readOnly: Notice | null
  notices: Notice[]
  stacks: UndoStacks
  log: ChangeLog
  aside: AsideFile
}

interface Context {
  offers: Offers
  now(): Moment
  actor(): string
  /** Why the library as a whole can only be read; null when it can be written to. */
  readOnly(): Notice | null
  /** The result of `shown` has changed since it was last asked for. */
  onShownChanged(): void
}

/**
 * A workbook in memory and its store. Commands run completely one after the other, so memory and journal have the same
 * order; only the answers wait for the disk.
 */
export class OpenWorkbook {
  private cached: Shown | null = null
  private hasTold = false

  /** `known`: what the library's index shows of the workbook, if it has it. */
  constructor(
    private readonly parts: Contents,
    private readonly context: Context,
    known: Shown | null = null
  ) {
    if (known) this.cached = this.withProblem(known)
  }

  get folder(): string {
    return this.parts.folder
  }

  get store(): WorkbookStore | null {
    return this.parts.store
  }

  shown(): Shown {
    this.hasTold = false
    this.cached ??= this.withProblem(shownOf(this.parts.workbook))
    return this.cached
  }

  private withProblem({ summary, ...rest }: Shown): Shown {
    const { readOnly } = this.parts
    // If the whole library cannot be written to, that is said once and not for each workbook.
    const problem = readOnly?.code.startsWith('workbook.') ? readOnly : null
    // The same object if nothing changes: the index is compared by identity first, and in full only if that fails.
    return { summary: summary.problem === problem ? summary : { ...summary, problem }, ...rest }
  }

  opened(): OpenedWorkbook {
    this.parts.json = null
    return { workbook: this.parts.workbook, ...this.state() }
  }

  /** The workbook in the form in which it is sent to the window. */
  packed(): Packed<OpenedWorkbook> {
    const { json } = this.parts
    const opened = this.opened()
    const { workbook, ...state } = opened
    return new Packed(opened, `{"workbook":${json ?? JSON.stringify(workbook)},${JSON.stringify(state).slice(1)}`)
  }

  /** The workbook as JSON while it is as it was read and nobody has opened it; null otherwise. */
  get asRead(): string | null {
    return this.parts.json
  }

  /** As `opened` for a window that has this text of the workbook; null when the workbook is another by now. */
  openedAs(text: string): OpenedState | null {
    if (this.parts.json !== text) return null
    this.parts.json = null
    return this.state()
  }

  private state(): OpenedState {
    const { notices } = this.parts
    const readOnly = this.parts.readOnly ?? this.context.readOnly()
    return { seq: this.seq, saving: this.saving, readOnly, notices, aside: this.asideCount, ...this.can() }
  }

  /** Who acts here: the manager, or in the manager's own workbook the manager's coach (S3-1). */
  private actor(): string {
    return coachOf(this.parts.workbook, this.context.actor())
  }

  /**
   * What a command would make of plans and documents, without carrying it out; `dispatch` with this moment has the same
   * result.
   */
  rehearse(command: { type: string }): Rehearsed {
    this.writable()
    const at = this.context.now()
    const { workbook } = this.parts
    const { inverse } = this.run(command, at, this.actor())
    // A command replaces a record by a new object, so these maps keep it when the command is undone.
    const { plans, documents, addenda } = workbook
    const made = { ...workbook, plans: { ...plans }, documents: { ...documents }, addenda: { ...addenda } }
    applyInPlace(workbook, inverse)
    return { at, workbook: made }
  }

  async dispatch(command: { type: string }, at = this.context.now()): Promise<Changed> {
    const store = this.writable()
    const by = this.actor()
    const recording = this.run(command, at, by)
    if (recording.patches.length === 0) return { seq: this.seq, patches: [], saving: this.saving, ...this.can() }
    const v = this.parts.workbook.schemaVersion
    return this.commit(store, { v, at, actor: by, type: command.type, ...recording })
  }

  /**
   * Replaces the workbook by what was worked out from it, as one change that can be undone. Refused when anything was
   * changed since the `seq` that it was worked out from.
   */
  async become(seq: number, type: string, next: Workbook): Promise<Changed> {
    const store = this.writable()
    if (this.seq !== seq) throw new RuleError('merge.changed-here')
    const { workbook } = this.parts
    this.parts.json = null
    const recording = record(workbook, (draft) => becomes(draft, next))
    const change = { v: workbook.schemaVersion, at: this.context.now(), actor: this.actor(), type, ...recording }
    return this.commit(store, change)
  }

  /**
   * Undoes a merge by its change, even after a restart. Throws a `RuleError` when a record that it touched was changed
   * since, or when the change cannot be found any more.
   */
  async takeMergeBack(seq: number): Promise<Changed> {
    const store = this.writable()
    if (this.parts.stacks.nextUndo === seq) return this.undo(seq)
    const now = this.seq
    const entries = await this.parts.log.from(seq)
    const made = entries.find((entry) => entry.seq === seq)?.change
    const { workbook } = this.parts
    if (made?.type !== 'workbook.merged' || made.v !== workbook.schemaVersion) throw new RuleError('merge.past')
    // A map that came with it stays, because others may have put something into it.
    const [patches, inverse] = [made.patches, made.inverse].map((all) => all.filter(({ path }) => path.length > 1))
    if (!patches || !inverse) throw new RuleError('merge.past')
    const touched = touchesOf(patches)
    const notes = patches.filter(({ path }) => path[0] === 'merged').map(({ path }) => String(path[1]))
    const isNoted = notes.some((id) => Object.hasOwn(workbook.merged ?? {}, id))
    if (!isNoted) throw new RuleError('merge.taken-back')
    const later = entries
      .filter((entry) => entry.seq > seq && entry.change.undoes !== seq && entry.change.redoes !== seq)
      .flatMap(({ change }) => touchesOf(change.patches))
    if (later.some((path) => touched.includes(path))) throw new RuleError('merge.touched-since')
    if (this.seq !== now) throw new RuleError('merge.changed-here')
    return this.again(store, { type: 'undo', patches: inverse, inverse: patches, undoes: seq })
  }

  /** Stops each clock that ran when the program ended, as of the last change: nobody knows how long it went on. */
  async stopClocks(): Promise<void> {
    const running = Object.values(this.parts.workbook.sessions).filter(clockRuns)
    if (!this.parts.store || running.length === 0) return
    const [last] = await this.history({ before: null, limit: 1 })
    for (const { id } of running) {
      const pause = { type: 'session.pause', id, ...(last && { at: last.at }) }
      await this.dispatch(pause)
    }
  }

  private run(command: { type: string }, now: Moment, actor: string): Recording {
    const { template, behavior } = this.context.offers
    this.parts.json = null
    return runCommand(this.parts.workbook, command, { now, actor, template, behavior, digest })
  }

  async undo(change: number): Promise<Changed> {
    const store = this.writable()
    const step = this.parts.stacks.toUndo(change)
    return this.again(store, { type: 'undo', patches: step.inverse, inverse: step.patches, undoes: step.seq })
  }

  async redo(change: number): Promise<Changed> {
    const store = this.writable()
    const step = this.parts.stacks.toRedo(change)
    return this.again(store, { type: 'redo', patches: step.patches, inverse: step.inverse, redoes: step.seq })
  }

  /** What stood in the records before the changes `first` to `last`, and after them; null when that is not certain. */
  async pastWords(of: { first: number; last: number }): Promise<ChangedRecord[] | null> {
    const entries = await this.parts.log.from(of.first)
    return pastWords(this.parts.workbook, this.seq, entries, of)
  }

  history(page: { before: number | null; limit: number }) {
    return this.parts.log.read(page)
  }

  /** What was set aside, in words. */
  offered(): { changes: OfferedChange[]; losses: Lost[] } {
    const { workbook, aside } = this.parts
    return {
      changes: aside.changes.map((waiting) => describeOffered(workbook, waiting)),
      losses: aside.losses.map((loss) => describeLoss(workbook, loss))
    }
  }

  /**
   * `because`: the reason on a draft that goes on as the next version of a signed plan. `written`: for a question about a
   * text, the text here as the person read it, and the one that they wrote, if any.
   */
  async applyAside(key: Hash, because = '', written: Written | null = null): Promise<Changed & { aside: AsideCount }> {
    this.writable()
    const { workbook, aside } = this.parts
    const offered = aside.changes.find((one) => one.key === key)
    if (!offered) throw new RuleError('aside.settled')
    if (planAsked(offered)) {
      const changed = await this.answerPlans(offered, 'there', because)
      return { ...changed, aside: this.asideCount }
    }
    const isOwn = this.isWrittenAnew(offered, written)
    const waiting = asItStands(workbook, withText(workbook, offered, written?.text), this.context.now())
    if (isAstray(workbook, waiting)) throw new RuleError('aside.gone')
    const gaveWay = otherWayRound(workbook, offered)
    this.parts.json = null
    const made = applyOffered(workbook, waiting)
    if ('obstacle' in made)
      throw new RuleError(isOwn && made.obstacle === 'gone' ? 'aside.text-refused' : `aside.${made.obstacle}`)
    const as = { type: 'aside.apply', actor: this.actor() }
    const changed = await this.take(waiting, as, made.inverse, isOwn)
    await this.settled([key], [changed])
    if (gaveWay) await this.settle((all) => all.keepLeftOut(gaveWay, this.context.now()))
    return { ...changed, aside: this.asideCount }
  }

  /**
   * Answers which of two independently begun plans goes on. The other one is kept among the changes that were left out,
   * and what belongs to a plan that came with this follows.
   */
  private async answerPlans(
    asked: AsideChange,
    goesOn: 'here' | 'there',
    because: string,
    as: Pick<Change, 'type' | 'actor'> = { type: 'aside.apply', actor: this.actor() }
  ): Promise<Changed> {
    const store = this.writable()
    const { workbook, aside } = this.parts
    // The same plan can be asked about twice, as it was and as it is by now: one answer is for both.
    const same = aside.changes.filter((one) => !one.leftOut && planAsked(one)?.id === planAsked(asked)?.id)
    const offered = [asked, ...same].find((one) => planAsked(one)?.status !== 'draft') ?? asked
    const now = this.context.now()
    const round = roundOfAnswer(offered, [...aside.changes, ...aside.leftOutElsewhere()])
    const answering = { now, actor: as.actor, because, newId: newId() }
    const decide = () => {
      const obstacle = goesOn === 'there' ? plansObstacle(workbook, { ...offered, leftOut: false }) : null
      const made = obstacle ?? decided(workbook, offered, goesOn, answering)
      if (typeof made === 'string') throw new RuleError(`aside.${made}`)
      return made
    }
    const isTheirs = (plan: Plan | null) => plan?.id === planAsked(offered)?.id
    const keep = async (plan: Plan | null) => {
      if (!plan || isTheirs(plan)) return
      const again = askedAgain(offered, plan, this.context.now(), round)
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
    let changed: Changed = { seq: this.seq, patches: [], saving: this.saving, ...this.can() }
    if (patches.length > 0) {
      this.parts.json = null
      const inverse = applyWhole(workbook, patches)
      const applies = { at: offered.change.at, type: offered.change.type }
      changed = await this.commit(store, { v: workbook.schemaVersion, at: now, ...as, patches, inverse, applies })
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
      const waiting = offered && asItStands(workbook, offered, this.context.now())
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
    const store = this.writable()
    const { workbook, notices, aside } = this.parts
    this.parts.json = null
    const recording = record(workbook, (draft) => becomes(draft, next))
    if (recording.patches.length > 0) {
      const { at, type, actor } = last.change
      const applies = { at, type }
      const v = workbook.schemaVersion
      const { saving } = await this.commit(store, {
        v,
        at: this.context.now(),
        actor,
        type: 'aside.merge',
        applies,
        ...recording
      })
      notices.push({ code: 'fork.adopted', params: {} })
      if (saving.state !== 'saved') return
    }
    await aside.add([], [], this.context.now(), lines)
  }

  /**
   * Adds what another device wrote since the workbook was opened, in the same way as the opening does. `nothing`: there
   * is nothing; `later`: it cannot be told at present, because something is being changed here.
   */
  async takeArrived(place: WorkbookFiles, fresh: readonly string[]): Promise<'nothing' | 'later' | 'taken'> {
    const { store, aside, workbook, notices } = this.parts
    if (!store || store.isForked || this.saving.state !== 'saved') return 'later'
    const { position } = store
    const isStill = () => this.seq === position.seq
    const found = await lookBeside(place, workbook, position, aside, fresh)
    if (!isStill()) return 'later'
    if (found.settled.length > 0) await aside.dropHere(found.settled)
    if (found.adopted) await this.adopt(found.adopted)
    if (found.lines.length + found.changes.length + found.fitting.length === 0)
      return found.adopted ? 'taken' : 'nothing'
    const holes = { told: [], filled: found.filled }
    await aside.add(found.changes, found.losses, this.context.now(), found.lines, holes)
    if (found.filled.length > 0) notices.push({ code: 'losses.back', params: {} })
    // If something was typed in between, a person has to decide, and everything is offered until then.
    if (isStill()) await this.mergeForks(found.fitting)
    return 'taken'
  }

  /**
   * Reads the whole past of the workbook and the files that its records name, and adds a notice when something is
   * damaged or missing. Returns whether all of it was looked at, and whether something was told.
   */
  async lookAtPast({ files, path, device }: WorkbookFiles): Promise<{ isLooked: boolean; isTold: boolean }> {
    const { store, workbook, notices } = this.parts
    const lacks = await store?.still((position) => lacksOf(files, path, { workbook, position }, device))
    if (!lacks) return { isLooked: false, isTold: false }
    const found = noticesOfLacks(lacks)
    notices.push(...found)
    return { isLooked: true, isTold: found.length > 0 }
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
    this.parts.json = null
    const now = this.context.now()
    const of = { applies: { at: isOwn ? now : at, type }, ...(restores !== undefined && { restores }) }
    return this.commit(this.writable(), { v, at: now, ...as, patches, inverse, ...of })
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
      await this.dispatch(command)
    }
    return this.asideCount
  }

  lossesSeen(): Promise<AsideCount> {
    return this.settle((aside) => aside.forgetLosses())
  }

  offer(changes: readonly AsideChange[]): Promise<AsideCount> {
    return this.settle((aside) => aside.add(changes, [], this.context.now()))
  }

  private async settle(change: (aside: AsideFile) => Promise<void>): Promise<AsideCount> {
    this.writable()
    try {
      await change(this.parts.aside)
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
      throw new RuleError('aside.not-saved')
    }
    return this.asideCount
  }

  private get asideCount(): AsideCount {
    const { changes, losses } = this.parts.aside
    const waiting = changes.filter(({ leftOut }) => !leftOut)
    const twice = waiting.filter((one) => bothOf(this.parts.workbook, one) !== null).length
    const plans = waiting.filter((one) => planAsked(one) !== null).length
    return { waiting: waiting.length, losses: losses.length, ...(twice > 0 && { twice }), ...(plans > 0 && { plans }) }
  }

  private get seq() {
    return this.store?.position.seq ?? this.parts.seq
  }

  private get saving() {
    return this.store?.saving ?? saved
  }

  private can() {
    const { stacks, store } = this.parts
    return { nextUndo: store && stacks.nextUndo, nextRedo: store && stacks.nextRedo }
  }

  /** The store for writing; once another program holds the library, it keeps changes beside the workbook. */
  private writable(): WorkbookStore {
    if (!this.parts.store) throw new RuleError('workbook.read-only')
    return this.parts.store
  }

  private again(store: WorkbookStore, change: Omit<Change, 'v' | 'at' | 'actor'>): Promise<Changed> {
    const { workbook } = this.parts
    this.parts.json = null
    applyInPlace(workbook, change.patches)
    return this.commit(store, {
      v: workbook.schemaVersion,
      at: this.context.now(),
      actor: this.actor(),
      ...change
    })
  }

  private tellShownChanged() {
    this.cached = null
    if (this.hasTold) return
    this.hasTold = true
    this.context.onShownChanged()
  }

  /** Writes down a change that is already made to the workbook. Nothing may come between the two. */
  private async commit(store: WorkbookStore, change: Change): Promise<Changed> {
    const answer = store.append(change)
    const { seq } = store.position
    this.parts.stacks.note(seq, change)
    this.parts.log.note(seq, change)
    if (touchesShown(change.patches)) this.tellShownChanged()
    const saving = await answer
    return { seq, patches: change.patches, saving, ...this.can() }
  }
}
