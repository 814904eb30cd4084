import { join } from 'node:path'
import { contentHash } from '../../electron/services/storage/content-hash'
import type { Files } from '../../electron/services/storage/files'
import type { Later } from '../../electron/services/storage/later'
import { readBuiltInContent } from '../../electron/services/templates/built-in'
import { localMoment } from '../../electron/services/workbooks/clock'
import type { Library, Offers, Workbooks } from '../../electron/services/workbooks/contract'
import { openLibrary } from '../../electron/services/workbooks/library'
import { createWorkbooks } from '../../electron/services/workbooks/workbooks'
import { kindOf } from '../../shared/model/fields'
import type { Versions } from '../../shared/model/migrations'
import type { SaveState } from '../../shared/model/saving'
import type { Id, Moment } from '../../shared/model/scalars'
import type { Field, FieldValue, FieldValues } from '../../shared/model/template'

/** What the packs that come with Coachbook offer. */
export const content = await readBuiltInContent(join(process.cwd(), 'resources', 'packs'))

const templates = new Map(content.templates.map(({ hash, template }) => [hash, template]))
const behaviors = new Map(content.behaviors.map(({ key, behavior }) => [key, behavior]))
export const offers: Offers = {
  template: (hash) => templates.get(hash),
  behavior: (key) => behaviors.get(key)
}

/** The first template of a kind. */
export function templateOf(kind: string): string {
  const found = content.templates.find(({ template }) => template.kind === kind)
  if (!found) throw new Error(`no built-in template is of the kind ${kind}`)
  return found.hash
}

/** A value that a field of this type accepts. */
function answerTo(field: Field): FieldValue {
  switch (field.type) {
    case 'number':
    case 'scale':
    case 'rating':
      return 2
    case 'date':
      return { any: '2026-12-04', ahead: '2999-12-04', past: '2001-12-04' }[field.lies ?? 'any']
    case 'yes-no':
      return true
    case 'choice':
      return field.options[0]?.id ?? ''
    case 'choices':
      return field.options.map(({ id }) => id)
    case 'checklist':
      return field.items.map(({ id }) => id)
    case 'table':
      return [Object.fromEntries(field.columns.map(({ id, label }) => [id, label]))]
    default:
      return 'Asks first, then waits.'
  }
}

/** A value for every free field of a template that holds one. */
export function answersTo(hash: string): FieldValues {
  const fields = templates.get(hash)?.sections.flatMap((section) => section.fields) ?? []
  const asked = fields.filter((field) => kindOf(field).holds !== null && !('bind' in field && field.bind))
  return Object.fromEntries(asked.map((field) => [field.id, answerTo(field)]))
}

/** The template with this id that comes with Coachbook. */
export function templateNamed(id: string): string {
  const found = content.templates.find(({ template }) => template.id === id)
  if (!found) throw new Error(`there is no built-in template ${id}`)
  return found.hash
}

/** Another template of a kind; if Coachbook comes with only one, a later version of it. */
export function anotherTemplateOf(kind: string): string {
  const [first, second] = content.templates.filter(({ template }) => template.kind === kind)
  if (second) return second.hash
  if (!first) throw new Error(`no built-in template is of the kind ${kind}`)
  const later = { ...first.template, version: '9.0.0' }
  const hash = contentHash(later)
  templates.set(hash, later)
  return hash
}

/** A clock that a test sets; it advances by a second each time it is read. */
export class TestClock {
  constructor(private at = Date.parse('2026-11-22T09:30:00Z')) {}

  /** Lets time pass without reading the clock. */
  sleep(milliseconds: number): void {
    this.at += milliseconds
  }

  now = (): Moment => {
    this.at += 1000
    return localMoment(new Date(this.at))
  }
}

/** Delayed work that waits until a test lets the time pass. */
export class WaitingRoom {
  private waiting: { milliseconds: number; run: () => void }[] = []

  later: Later = (milliseconds, run) => {
    const entry = { milliseconds, run }
    this.waiting.push(entry)
    return () => {
      this.waiting = this.waiting.filter((other) => other !== entry)
    }
  }

  /** The delays of what waits, in milliseconds. */
  get pauses(): number[] {
    return this.waiting.map(({ milliseconds }) => milliseconds)
  }

  /** Runs everything that is due within this time. */
  pass(milliseconds: number): void {
    const due = this.waiting.filter((entry) => entry.milliseconds <= milliseconds)
    this.waiting = this.waiting.filter((entry) => entry.milliseconds > milliseconds)
    for (const { run } of due) run()
  }
}

interface Start {
  versions?: Versions
  checkpointAt?: number
  host?: string
  /** How much later this program starts than the default one, in milliseconds. */
  ahead?: number
  /** The process id of this program on its machine. */
  pid?: number
  /** Process ids of running programs. */
  running?: number[]
}

export interface OpenedLibrary {
  library: Library
  workbooks: Workbooks
  room: WaitingRoom
  clock: TestClock
  saving: SaveState[]
  /** How often a change of the list of reps was reported. */
  listChanges(): number
  /** Workbooks that were reported as written to from elsewhere. */
  arrived: Id[]
  /** How often it was reported that the library should be opened again. */
  handed(): number
}

/** Starts the program's services on a library in memory at `/library`. */
export async function start(files: Files, options: Start = {}): Promise<OpenedLibrary> {
  const { versions, checkpointAt, host = 'laptop', ahead = 0, pid = 100, running = [] } = options
  const clock = new TestClock()
  clock.sleep(ahead)
  const room = new WaitingRoom()
  const here = {
    host,
    pid,
    now: () => Date.parse(clock.now()),
    isRunning: (id: number) => running.includes(id),
    startedAt: () => null,
    rest: async () => {}
  }
  let handed = 0
  const onChangedHands = () => {
    handed += 1
  }
  const { now } = clock
  const library = await openLibrary({ files, folder: '/library', now, later: room.later, here, onChangedHands })
  const saving: SaveState[] = []
  let listChanges = 0
  const arrived: Id[] = []
  return {
    library,
    room,
    clock,
    handed: () => handed,
    saving,
    arrived,
    listChanges: () => listChanges,
    workbooks: createWorkbooks({
      files,
      library,
      offers,
      now: clock.now,
      actor: () => 'Jonas Ek',
      later: room.later,
      onChangedHands,
      onSaving: (_workbook, state) => void saving.push(state),
      onLibraryChanged: () => {
        listChanges += 1
      },
      onArrived: (workbook) => void arrived.push(workbook),
      ...(versions ? { versions } : {}),
      ...(checkpointAt ? { checkpointAt } : {})
    })
  }
}
