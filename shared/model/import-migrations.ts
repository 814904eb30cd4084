import type { Migration } from './migrations'

/**
 * The steps that bring a file of `imports/` to the present version (`importVersion`). Version 2 added group sessions; a
 * file of version 1 has none and needs no change.
 */
export const importMigrations: readonly Migration[] = [{ from: 1, migrate: (stored) => stored }]
