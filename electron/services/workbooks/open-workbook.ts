import { Packed } from '../../../shared/carried'
import { runCommand } from '../../../shared/commands'
import { becomes } from '../../../shared/commands/become'
import { applyInPlace } from '../../../shared/commands/patch'
import { type Recording, record } from '../../../shared/commands/recorder'
import type { Changed } from '../../../shared/contract'
import { RuleError } from '../../../shared/errors'
import type { ChangedRecord } from '../../../shared/model/history'
import type { Notice } from '../../../shared/model/notice'
import type { Moment } from '../../../shared/model/scalars'
import type { Workbook } from '../../../shared/model/workbook'
import { coachOf } from '../../../shared/rules/own'
import { clockRuns } from '../../../shared/rules/sessions'
import type { AsideFile } from '../storage/aside-file'
import { saved } from '../storage/journal'
import type { Change } from '../storage/journal-format'
import { sha256 } from '../storage/sha256'
import { touchesOf } from '../storage/touches'
import type { WorkbookStore } from '../storage/workbook-store'
import type { WorkbookFiles } from './arrivals'
import { Aside } from './aside'
import type { ChangeLog } from './change-log'
import type { Offers, OpenedState, OpenedWorkbook, Rehearsed } from './contract'
import { lacksOf, noticesOfLacks } from './lacks'
import { pastWords } from './past-words'
import { type Shown, shownOf, touchesShown } from './summary'
import type { UndoStacks } from './undo'

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
  /** What was set aside, or written by another side. */
  readonly aside: Aside
  private cached: Shown | null = null
  private hasTold = false

  /** `known`: what the library's index shows of the workbook, if it has it. */
  constructor(
    private readonly parts: Contents,
    private readonly context: Context,
    known: Shown | null = null
  ) {
    if (known) this.cached = this.withProblem(known)
    this.aside = new Aside(parts, {
      seq: () => this.seq,
      saving: () => this.saving,
      now: () => context.now(),
      actor: () => this.actor(),
      writable: () => this.writable(),
      unchanged: () => this.unchanged(),
      dispatch: (command) => this.dispatch(command),
      commit: (change) => this.commit(this.writable(), change)
    })
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
    return { seq: this.seq, saving: this.saving, readOnly, notices, aside: this.aside.count, ...this.can() }
  }

  /** Adds a notice; false when it was told before. */
  tellOnce(notice: Notice): boolean {
    const { notices } = this.parts
    if (notices.some(({ code }) => code === notice.code)) return false
    notices.push(notice)
    return true
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
    this.aside.refuseBeforeAnswer(command)
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
    this.aside.refuseBeforeAnswer(command)
    const by = this.actor()
    const recording = this.run(command, at, by)
    if (recording.patches.length === 0) return this.unchanged()
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
    return runCommand(this.parts.workbook, command, { now, actor, template, behavior, digest: sha256 })
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

  private get seq() {
    return this.store?.position.seq ?? this.parts.seq
  }

  private get saving() {
    return this.store?.saving ?? saved
  }

  private unchanged(): Changed {
    return { seq: this.seq, patches: [], saving: this.saving, ...this.can() }
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
    this.parts.json = null
    const answer = store.append(change)
    const { seq } = store.position
    this.parts.stacks.note(seq, change)
    this.parts.log.note(seq, change)
    if (touchesShown(change.patches)) this.tellShownChanged()
    const saving = await answer
    return { seq, patches: change.patches, saving, ...this.can() }
  }
}
