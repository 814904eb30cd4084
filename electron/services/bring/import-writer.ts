import { v7 as newId } from 'uuid'
import type { PlannedObservation } from '../../../shared/bring/plan'
import type { PlannedNumber } from '../../../shared/bring/sums'
import { RuleError } from '../../../shared/errors'
import { nameKey, spellingKey } from '../../../shared/folding'
import type { BringKind, BroughtCell, BroughtMetric, BroughtObservation, Import } from '../../../shared/model/bring'
import type { ObservationKind } from '../../../shared/model/field-of-work'
import type { Hash, Id } from '../../../shared/model/scalars'
import type { Workbook } from '../../../shared/model/workbook'
import { behaviorThing } from '../../../shared/rules/languages'
import type { Workbooks } from '../workbooks/contract'
import type { GroupHead } from './job'
import { pause } from './known'

/** The records of one change; other calls get their turn between two changes. */
const lot = 100

/** How many changes are being written while the next is computed; more would only use memory. */
const mostUnderWay = 4

/** What is brought, rep by rep. */
export interface ImportSource {
  file: string
  what: BringKind
  /** The form of the observations; null when there are none. */
  template: Hash | null
  kind: ObservationKind | null
  /** The frameworks that new reps were trained on. */
  frameworks: string[]
  records: number
  groups: readonly GroupHead[]
  part(group: number, from: number, count: number): Promise<readonly PlannedObservation[]>
}

export interface Watch {
  /** How many of the records are on the disk. */
  onProgress(done: number, all: number): void
  isCancelled(): boolean
}

export class Cancelled extends Error {}

interface Options {
  workbooks: Pick<Workbooks, 'create' | 'open'>
  /** Makes a change; resolves when it is on the disk. */
  dispatch(workbook: Id, command: Parameters<Workbooks['dispatch']>[1]): Promise<void>
}

/** The promise is awaited later, so a rejection until then is not reported as unhandled. */
function later<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined)
  return work
}

/**
 * Writes what an import brings into the workbooks of its manifest, each change worked out while those before it are
 * written, and the next workbook made meanwhile. When it answers or throws, nothing of it is under way any more.
 */
export function createImportWriter({ workbooks, dispatch }: Options) {
  return async (manifest: Import, source: ImportSource, { onProgress, isCancelled }: Watch): Promise<void> => {
    let done = 0
    const step = (count: number) => {
      done += count
      onProgress(done, source.records)
      if (isCancelled()) throw new Cancelled()
    }

    async function make(at: number): Promise<void> {
      const [group, target] = [source.groups[at], manifest.workbooks[at]]
      if (!group || !target || target.made === null) return
      const { name, role, territory } = group
      await workbooks.create({ id: target.id, name, role, territory, frameworks: source.frameworks })
    }

    const underWay: Promise<void>[] = []
    let next = later(make(0))

    async function take(into: Id, more: Parts): Promise<void> {
      const count = more.observations.length + more.cells.length
      const command = { type: 'bring.take', import: manifest.id, template: source.template, ...more }
      underWay.push(later(dispatch(into, command).then(() => step(count))))
      if (underWay.length > mostUnderWay) await underWay.shift()
      await pause()
    }

    async function fill(at: number, into: Id, group: GroupHead): Promise<void> {
      const { workbook, readOnly } = await workbooks.open(into)
      if (readOnly) throw new RuleError('workbook.read-only')
      const { metrics, cells } = numbersOf(workbook, group.numbers)
      for (let from = 0; from < cells.length; from += lot)
        await take(into, {
          observations: [],
          metrics: from === 0 ? metrics : [],
          cells: cells.slice(from, from + lot)
        })
      const accounts = new Map(Object.values(workbook.accounts).map((one) => [spellingKey(one.name), one]))
      const twins = new Map(Object.keys(workbook.behaviors).map((key) => [behaviorThing(key), key]))
      for (let from = 0; from < group.observations; from += lot) {
        const planned = await source.part(at, from, lot)
        if (planned.length !== Math.min(lot, group.observations - from)) throw new RuleError('bring.not-ready')
        const observations = planned.map((one) => observationOf(one, source.kind, accounts, twins))
        await take(into, { observations, metrics: [], cells: [] })
      }
    }

    try {
      for (const [at, group] of source.groups.entries()) {
        const target = manifest.workbooks[at]
        if (!target) continue
        await next
        if (source.what === 'reps') step(1)
        next = later(make(at + 1))
        await fill(at, target.id, group)
      }
      await Promise.all(underWay)
    } finally {
      await Promise.allSettled([next, ...underWay])
    }
  }
}

interface Parts {
  observations: BroughtObservation[]
  metrics: BroughtMetric[]
  cells: BroughtCell[]
}

/** Numbers with the ids that they have in a workbook, or will get there. */
function numbersOf(workbook: Workbook, numbers: readonly PlannedNumber[]): Pick<Parts, 'metrics' | 'cells'> {
  const metrics: BroughtMetric[] = []
  const cells: BroughtCell[] = []
  for (const { id: meant, name, unit, period, cells: planned } of numbers) {
    const all = Object.values(workbook.metrics)
    const there =
      all.find((metric) => metric.id === meant) ?? all.find((metric) => nameKey(metric.name) === nameKey(name))
    const id = there?.id ?? newId()
    if (!there) metrics.push({ id, name, unit, period, kind: 'other' })
    for (const { on, value } of planned) cells.push({ metric: id, on, value })
  }
  return { metrics, cells }
}

/** An observation with the accounts and behaviors of its workbook; a new account gets its id once. */
function observationOf(
  { account, ratings, ...planned }: PlannedObservation,
  kind: ObservationKind | null,
  accounts: Map<string, { id: Id; name: string }>,
  twins: ReadonlyMap<string, string>
): BroughtObservation {
  const key = spellingKey(account)
  const at = account === '' ? null : (accounts.get(key) ?? { id: newId(), name: account })
  if (at) accounts.set(key, at)
  return {
    id: newId(),
    kind,
    ...planned,
    account: at && { id: at.id, name: at.name },
    ratings: ratings.map(({ behavior, rating }) => ({
      behavior: twins.get(behaviorThing(behavior)) ?? behavior,
      rating
    }))
  }
}
