import { v7 as newId } from 'uuid'
import { type CommandInput, runCommand } from '../../../shared/commands'
import { copyPlain } from '../../../shared/commands/patch'
import type { Id, Moment } from '../../../shared/model/scalars'
import { newWorkbook, type Workbook } from '../../../shared/model/workbook'
import type { Change } from '../storage/journal-format'
import { sha256 } from '../storage/sha256'
import type { Past } from '../storage/workbook-store'
import type { Offers } from '../workbooks/contract'
import type { Calendar } from './calendar'
import type { Evidence, SampleGroup, SampleNumber, SampleRep, Weekly } from './content'
import { type Random, randomFrom } from './random'

/** The forms that records of the sample team are made with, by the digest of their content. */
export interface SampleForms {
  observation: string
  talk: string
  plan: string
  call: string
}

export interface TellingParts {
  offers: Offers
  forms: SampleForms
  /** The framework that all reps were trained on. */
  trainedOn: string
  evidence: Evidence
  weekly: [Weekly, ...Weekly[]]
  numbers: readonly SampleNumber[]
  group: SampleGroup
  calendar: Calendar
  manager: string
}

/** A workbook and how it came to be. */
export interface SampleWorkbook {
  workbook: Workbook
  past: Past
}

interface Step {
  when: Moment
  tell(): void
}

/**
 * The story of one rep. Steps are added in any order and run in order of time, each through the commands of the program
 * itself, so that every rule holds. The same day gives the same story.
 */
export class Telling {
  readonly workbook: Workbook
  readonly random: Random
  readonly accounts: { id: Id; name: string }[]
  readonly deals: Id[]
  /** Ids of one-on-ones by their key. */
  readonly talks = new Map<string, Id>()
  /** Ids of planned calls by their day. */
  readonly calls = new Map<number, Id>()
  private readonly start: Workbook
  private readonly changes: Change[] = []
  private readonly steps: Step[] = []
  private moment: Moment

  constructor(
    readonly rep: SampleRep,
    readonly parts: TellingParts,
    seed: number
  ) {
    this.random = randomFrom(seed)
    this.moment = parts.calendar.at(rep.joined, 8)
    const { name, role, territory } = rep
    this.workbook = {
      ...newWorkbook(this.id(), this.id(), { name, role, territory }, this.moment, {
        [parts.trainedOn]: parts.calendar.on(rep.joined)
      }),
      sample: true
    }
    this.start = copyPlain(this.workbook)
    this.accounts = rep.accounts.map((account) => ({ id: this.id(), name: account }))
    this.deals = rep.deals.map(() => this.id())
  }

  /** The next id, made from this moment of the story and its random numbers. */
  id(): Id {
    const random = Uint8Array.from({ length: 16 }, () => Math.floor(this.random() * 256))
    return newId({ msecs: Date.parse(this.moment), random, seq: Math.floor(this.random() * 0x7fffffff) })
  }

  at(when: Moment, tell: () => void): void {
    this.steps.push({ when, tell })
  }

  run(...commands: readonly CommandInput[]): void {
    const { offers, manager } = this.parts
    for (const command of commands) {
      const recording = runCommand(this.workbook, command, {
        now: this.moment,
        actor: manager,
        ...offers,
        digest: sha256
      })
      if (recording.patches.length === 0) continue
      const { type } = command
      this.changes.push({ v: this.workbook.schemaVersion, at: this.moment, actor: manager, type, ...recording })
    }
  }

  /**
   * Runs all steps in order of time, including those that are added on the way, and returns the workbook with its past.
   */
  finish(): SampleWorkbook {
    for (let next = this.takeNext(); next; next = this.takeNext()) {
      // A step that was added on the way does not happen before the step that added it.
      if (Date.parse(next.when) > Date.parse(this.moment)) this.moment = next.when
      next.tell()
    }
    const { workbook, start, changes } = this
    return { workbook, past: { start, changes } }
  }

  private takeNext(): Step | undefined {
    const epochs = this.steps.map(({ when }) => Date.parse(when))
    const first = epochs.indexOf(Math.min(...epochs))
    return this.steps.splice(first, 1)[0]
  }
}
