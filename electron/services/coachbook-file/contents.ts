import { z } from 'zod'
import { RuleError } from '../../../shared/errors'
import { coachbookFileVersion, NotesIn, RecordDigests } from '../../../shared/model/coachbook-file'
import { Lineage } from '../../../shared/model/merge'
import { Id, Line, Moment } from '../../../shared/model/scalars'
import type { Workbook } from '../../../shared/model/workbook'
import { type ArchiveKind, Listed } from '../archive/read'
import type { Attachment } from '../storage/attachments'
import { attachmentsOf } from '../workbooks/scans'

const manifestName = 'coachbook.json'

/** The workbook in the file, and the folder of the files that are kept with it. */
export const workbookName = 'workbook.json'

/** `coachbook.json`: the manifest of a `.coachbook`, with the SHA-256 of each file in it (`docs/coachbook-file.md`). */
const Manifest = z.object({
  format: z.literal('coachbook.file'),
  version: z.literal(coachbookFileVersion),
  madeAt: Moment,
  /** The name of the person who made the file. */
  by: Line,
  /** The version of Coachbook that made it. */
  program: z.string().max(60),
  notes: NotesIn,
  workbook: z.object({ id: Id, schemaVersion: z.int().min(1) }),
  /** Digests of the open part of each record: the common ancestor for merging when the workbook comes back. */
  records: RecordDigests,
  /** Digests of what is only for the manager; in a file with private notes. */
  own: RecordDigests.optional(),
  /** Earlier digests of the records, from when they were passed on or taken in. */
  earlier: Lineage.optional(),
  files: z.array(Listed).max(100_000)
})
export type Manifest = z.infer<typeof Manifest>

const AnyVersion = z.object({ format: z.literal('coachbook.file'), version: z.int().min(1) })

const damaged = () => new RuleError('coachbook.damaged')

export const coachbookFile: ArchiveKind<Manifest> = {
  manifest: manifestName,
  inside: '',
  limits: { entries: 100_000, manifest: 64 * 1024 ** 2, bytes: 4 * 1024 ** 3 },
  parse(data) {
    const any = AnyVersion.safeParse(data)
    if (any.success && any.data.version > coachbookFileVersion) throw new RuleError('coachbook.newer')
    const manifest = Manifest.safeParse(data)
    if (!manifest.success) throw damaged()
    return manifest.data
  },
  damaged
}

/** The largest workbook as JSON, in bytes. */
export const largestWorkbook = 256 * 1024 ** 2

/** The largest file with a passphrase, in bytes: it is held in memory together with its content. */
export const largestSealed = 512 * 1024 ** 2

/** The path, in the archive, of a file that is kept with the workbook. */
export const pathOf = ({ hash, ending }: Pick<Attachment, 'hash' | 'ending'>): string => `attachments/${hash}.${ending}`

/** The files that a workbook names, each once, by their paths in the archive. */
export const filesOf = (workbook: Workbook): ReadonlyMap<string, Attachment> =>
  new Map(attachmentsOf(workbook).map((file) => [pathOf(file), file]))
