import { migrate, type StoredWorkbook, type Versions } from '../../../shared/model/migrations'

/**
 * Stored data in the form of a later version; null when it is too damaged for that. A migration relies on the form of
 * the earlier version, so whatever it throws is about the data.
 */
export function migratedOrNull(
  data: StoredWorkbook,
  from: number,
  to: number,
  migrations: Versions['migrations']
): StoredWorkbook | null {
  try {
    return migrate(data, from, to, migrations)
  } catch {
    return null
  }
}
