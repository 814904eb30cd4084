import { z } from 'zod'
import { BackupLine, Backups, RestoreLook } from '../model/backup'
import { Id } from '../model/scalars'
import { none } from './shapes'

const BackupName = z.string().max(300)

/** Backups of a library. */
export const backupsCalls = {
  'backups.list': { input: none, output: Backups },
  /** Asks for the folder that backups go to from now on. */
  'backups.chooseFolder': { input: none, output: Backups.nullable() },
  'backups.showFolder': { input: none, output: none },
  /** `elsewhere`: asks for a folder, such as one on a stick. */
  'backups.make': { input: z.object({ elsewhere: z.boolean() }), output: BackupLine.nullable() },
  'backups.cancel': { input: none, output: none },
  /** What restoring a backup would do: one from the list, or a file that the person chooses. */
  'backups.look': { input: z.object({ name: BackupName.nullable() }), output: RestoreLook.nullable() },
  /** Cancels the restore that was looked at. */
  'backups.drop': { input: none, output: none },
  /** Restores the backup that was looked at; the window is reloaded afterwards. */
  'backups.restore': {
    input: z.object({
      reps: z.array(Id).max(20_000),
      /** Workbooks that stay as they are and get back what they lack. */
      mend: z.array(Id).max(20_000),
      away: z.array(Id).max(20_000),
      rest: z.boolean()
    }),
    output: z.object({ done: z.boolean() })
  },
  /** Makes a library from a backup, in a folder that the person chooses, and opens it; the window is reloaded. */
  'backups.begin': { input: z.object({ name: BackupName.nullable() }), output: z.object({ opened: z.boolean() }) }
} as const
