import { z } from 'zod'
import { BackupLine, Backups, RestoreLook } from '../model/backup'
import { Id } from '../model/scalars'
import { none } from './shapes'

const BackupName = z.string().max(300)

/** Backups of a library. */
export const backupsCalls = {
  'backups.list': { input: none, output: Backups },
  /** Asks where backups are to go from now on. */
  'backups.chooseFolder': { input: none, output: Backups.nullable() },
  'backups.showFolder': { input: none, output: none },
  /** `elsewhere` asks for a folder, such as on a stick. */
  'backups.make': { input: z.object({ elsewhere: z.boolean() }), output: BackupLine.nullable() },
  'backups.cancel': { input: none, output: none },
  /** What putting a backup back would do: one of the list, or a file that a person chooses. */
  'backups.look': { input: z.object({ name: BackupName.nullable() }), output: RestoreLook.nullable() },
  /** What was looked at is not put back. */
  'backups.drop': { input: none, output: none },
  /** Puts back what was looked at; the window is loaded anew when it is done. */
  'backups.restore': {
    input: z.object({ reps: z.array(Id).max(20_000), away: z.array(Id).max(20_000), rest: z.boolean() }),
    output: z.object({ done: z.boolean() })
  },
  /** Makes a library in a folder that a person chooses of a backup, and opens it; the window is loaded anew. */
  'backups.begin': { input: z.object({ name: BackupName.nullable() }), output: z.object({ opened: z.boolean() }) }
} as const
