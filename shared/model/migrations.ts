import { storiedPlans } from './plan-story-from-5'
import { schemaVersion } from './workbook'

/** A workbook of any version, as it was on the disk. */
export type StoredWorkbook = Record<string, unknown>

/**
 * One step: turns a workbook of version `from` into one of the next version. Pure; returns the workbook, changed or
 * new.
 */
export interface Migration {
  from: number
  migrate(workbook: StoredWorkbook): StoredWorkbook
}

/** Adds `answers` to the private part, which every version has. */
function withAnswers(workbook: StoredWorkbook): StoredWorkbook {
  const { private: kept } = workbook
  return { ...workbook, private: { ...(typeof kept === 'object' ? kept : {}), answers: {} } }
}

/**
 * All steps, the oldest first. What the versions added:
 * - 2: a change can be of a part of a text, which a program of version 1 would take for damage.
 * - 3: one line of the history can stand for several changes of one text (`gather.ts`), which a program of version 2
 *   would take for damage.
 * - 4: documents.
 * - 5: what was promised, leave, and what became of what was due.
 * - 6: addenda, and what became of a plan as records of its own (`storiedPlans`).
 * - 7: the rep's numbers.
 * - 8: what a record said when a statement to it was handed in, which is under the seal of the statement: a program of
 *   version 7 would leave it out and find the seal broken. Also that a copy is of a page to answer on.
 */
export const migrations: readonly Migration[] = [
  { from: 1, migrate: (workbook) => workbook },
  { from: 2, migrate: (workbook) => workbook },
  { from: 3, migrate: (workbook) => ({ ...workbook, documents: {} }) },
  { from: 4, migrate: (workbook) => ({ ...withAnswers(workbook), cadences: {}, leave: {} }) },
  { from: 5, migrate: (workbook) => ({ ...workbook, addenda: {}, plans: storiedPlans(workbook) }) },
  { from: 6, migrate: (workbook) => ({ ...workbook, metrics: {} }) },
  { from: 7, migrate: (workbook) => workbook }
]

/** The version that a program writes and the steps that lead to it. */
export interface Versions {
  current: number
  migrations: readonly Migration[]
}

export const versions: Versions = { current: schemaVersion, migrations }

/** Brings a workbook from one version to a later one, step by step. Throws when a step is missing. */
export function migrate(
  workbook: StoredWorkbook,
  from: number,
  to: number,
  steps: readonly Migration[]
): StoredWorkbook {
  let migrated = workbook
  for (let version = from; version < to; version++) {
    const step = steps.find((candidate) => candidate.from === version)
    if (!step) throw new Error(`no migration leads on from version ${version}`)
    migrated = { ...step.migrate(migrated), schemaVersion: version + 1 }
  }
  return migrated
}
