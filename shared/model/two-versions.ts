import { z } from 'zod'
import { Moment } from './scalars'

/**
 * One of two versions that a sync tool kept after a file was changed on two computers, and how it differs from the
 * other.
 */
const Version = z.object({
  /** When it was written. */
  at: Moment,
  /** The title of a form, and the version that was published last; null for settings, and when there is none. */
  title: z.string().nullable(),
  version: z.string().nullable(),
  /** Whether the form has a draft. */
  hasDraft: z.boolean(),
  /**
   * For settings, those that are set differently; for a form, the words that the other version lacks, with empty names.
   */
  parts: z.array(z.object({ name: z.string(), value: z.string() }))
})
export type Version = z.infer<typeof Version>

/**
 * Settings, or a form of the manager's own, in two versions of which one has to be kept. A version that cannot be read
 * is null.
 */
export const TwoVersions = z.object({
  /** The path of the copy within the folder of the library. */
  copy: z.string(),
  kind: z.enum(['settings', 'form']),
  here: Version.nullable(),
  other: Version.nullable()
})
export type TwoVersions = z.infer<typeof TwoVersions>
