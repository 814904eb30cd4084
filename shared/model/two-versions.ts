import { z } from 'zod'
import { Moment } from './scalars'

/** One of two files that a tool kept where one was changed on two computers: what it has and the other has not. */
const Version = z.object({
  /** When it was written. */
  at: Moment,
  /** What a form is called, and the version that was published last; null for settings, and where there is none. */
  title: z.string().nullable(),
  version: z.string().nullable(),
  /** Something of a form is still being written. */
  hasDraft: z.boolean(),
  /** Of settings what is set otherwise; of a form the words that the other has not, without a name. */
  parts: z.array(z.object({ name: z.string(), value: z.string() }))
})
export type Version = z.infer<typeof Version>

/** Settings, or a form of one's own, of which there are two versions: one of both is kept. Null for one that cannot be read. */
export const TwoVersions = z.object({
  /** The copy, from the folder of the library on. */
  copy: z.string(),
  kind: z.enum(['settings', 'form']),
  here: Version.nullable(),
  other: Version.nullable()
})
export type TwoVersions = z.infer<typeof TwoVersions>
