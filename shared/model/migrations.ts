import { storiedPlans } from './plan-story-from-5'
import { schemaVersion } from './workbook'

/** A workbook of some version, as it lay on the disk. */
export type StoredWorkbook = Record<string, unknown>

/** One step: makes a workbook of version `from` one of the next version. Pure; gives a new workbook or the changed one. */
export interface Migration {
  from: number
  migrate(workbook: StoredWorkbook): StoredWorkbook
}

/** Adds to the private part, which every version has. */
function withAnswers(workbook: StoredWorkbook): StoredWorkbook {
  const { private: kept } = workbook
  return { ...workbook, private: { ...(typeof kept === 'object' ? kept : {}), answers: {} } }
}

/**
 * The steps there are, the oldest first. Version 2 is as version 1, but its changes can be of a part of a text, which a
 * program of version 1 would take for damage. Version 3 is as version 2, but a line of its history can stand for several
 * changes of one text (`gather.ts`), which a program of version 2 would take for damage. Version 4 keeps
 * documents, version 5 what was promised, leave, and what became of what was due, version 6 addenda, and what became of a
 * plan as records of their own (`storiedPlans`), version 7 the rep's numbers.
 */
export const migrations: readonly Migration[] = [
  { from: 1, migrate: (workbook) => workbook },
  { from: 2, migrate: (workbook) => workbook },
  { from: 3, migrate: (workbook) => ({ ...workbook, documents: {} }) },
  { from: 4, migrate: (workbook) => ({ ...withAnswers(workbook), cadences: {}, leave: {} }) },
  { from: 5, migrate: (workbook) => ({ ...workbook, addenda: {}, plans: storiedPlans(workbook) }) },
  { from: 6, migrate: (workbook) => ({ ...workbook, metrics: {} }) }
]

/** The versions that a program writes and the steps that lead there. */
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
