import type { Migration } from './migrations'

/**
 * The steps that lead a file of `imports/` to its version (`importVersion`). A file of version 1 knows no group sessions,
 * and is a file of version 2 as it stands.
 */
export const importMigrations: readonly Migration[] = [{ from: 1, migrate: (stored) => stored }]
