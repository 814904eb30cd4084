import type { Row } from '../../../shared/bring/cells'
import type { KnownRep } from '../../../shared/bring/people'
import type { Circumstances, PlannedObservation } from '../../../shared/bring/plan'
import type { Around } from '../../../shared/bring/propose'
import { RuleError } from '../../../shared/errors'
import { largestTable } from '../../../shared/limits'
import type { BringPreview, Mapping } from '../../../shared/model/bring'
import type { Id } from '../../../shared/model/scalars'
import { Queue } from '../../../shared/queue'
import { GuardedThread } from '../outside/guarded-thread'
import type { FoundTable, GroupHead, InSheet, TableAnswer, TableQuestion } from './job'

/**
 * A table that was read; its thread holds it until it is put away. A question that costs too much ends with a
 * `RuleError`.
 */
export interface OpenTable {
  found: FoundTable
  sheet: number
  /** Chooses another sheet, or another row for the names of the columns. */
  look(place: InSheet, around: Around): Promise<FoundTable>
  /** The reps of the library whom rows belong to. */
  people(mapping: Mapping, reps: KnownRep[]): Promise<Id[]>
  plan(mapping: Mapping, circumstances: Circumstances): Promise<BringPreview>
  /** What each rep gets by the last plan. */
  groups(): Promise<GroupHead[]>
  part(group: number, from: number, count: number): Promise<PlannedObservation[]>
  /** The rows that cannot be read, after the row with the names of the columns. */
  unread(): Promise<Row[]>
  putAway(): Promise<void>
}

/** Reads tables from outside, each in a thread of its own with limits. */
export interface TableReader {
  open(bytes: Uint8Array, around: Around): Promise<OpenTable>
}

interface TableReaderOptions {
  /** The built `table.worker.js`. */
  workerFile: string
  /** The most seconds that one question may take. */
  seconds?: number
  log?: (line: string) => void
}

export const limits = {
  seconds: 60,
  memory: 1200,
  heap: { maxOldGenerationSizeMb: 900, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 }
} as const

export function createTableReader({ workerFile, seconds = limits.seconds, log }: TableReaderOptions): TableReader {
  return {
    async open(bytes, around) {
      if (bytes.length > largestTable) throw new RuleError('bring.too-large')
      const thread = new GuardedThread<TableQuestion, TableAnswer>(workerFile, null, limits, log)
      // The thread answers one question at a time.
      const queue = new Queue()
      async function ask<Kind extends TableAnswer['is']>(
        kind: Kind,
        question: TableQuestion,
        given: readonly ArrayBuffer[] = []
      ): Promise<Extract<TableAnswer, { is: Kind }>> {
        const answer = await queue.run(() => thread.ask(question, seconds, given))
        if (answer === null) throw new RuleError('bring.too-much')
        if (answer.is === 'refused') throw new RuleError(`bring.${answer.why}`)
        const isAsked = (one: TableAnswer): one is Extract<TableAnswer, { is: Kind }> => one.is === kind
        if (!isAsked(answer)) throw new Error(`the reading thread answered ${answer.is}`)
        return answer
      }
      const copy = new Uint8Array(bytes)
      try {
        const first = await ask('table', { ask: 'look', bytes: copy, place: { sheet: 0, header: null }, around }, [
          copy.buffer
        ])
        return {
          found: first.table,
          sheet: first.sheet,
          look: async (place, now) => (await ask('table', { ask: 'look', bytes: null, place, around: now })).table,
          people: async (mapping, reps) => (await ask('people', { ask: 'people', mapping, reps })).ids,
          plan: async (mapping, circumstances) => (await ask('plan', { ask: 'plan', mapping, circumstances })).preview,
          groups: async () => (await ask('groups', { ask: 'groups' })).groups,
          part: async (group, from, count) => (await ask('part', { ask: 'part', group, from, count })).observations,
          unread: async () => (await ask('unread', { ask: 'unread' })).rows,
          putAway: () => thread.end()
        }
      } catch (error) {
        await thread.end()
        throw error
      }
    }
  }
}
