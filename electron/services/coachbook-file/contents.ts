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

/** The workbook in the file, and the folder of what is kept beside it. */
export const workbookName = 'workbook.json'

/** `coachbook.json`: what a `.coachbook` is, with the SHA-256 of each file in it (`docs/coachbook-file.md`). */
const Manifest = z.object({
  format: z.literal('coachbook.file'),
  version: z.literal(coachbookFileVersion),
  madeAt: Moment,
  /** The name of the person who made it. */
  by: Line,
  /** The version of Coachbook that did. */
  program: z.string().max(60),
  notes: NotesIn,
  workbook: z.object({ id: Id, schemaVersion: z.int().min(1) }),
  /** Of the open part of each record: the ancestor for who merges what comes back. */
  records: RecordDigests,
  /** Of what is only for the manager; in a file with private notes. */
  own: RecordDigests.optional(),
  /** What the parts of records were before, as far as they were passed on or came in. */
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

/** The most bytes that the workbook itself takes as JSON. */
export const largestWorkbook = 256 * 1024 ** 2

/** The most bytes of a file under a passphrase: it is held whole, and so is what is in it. */
export const largestSealed = 512 * 1024 ** 2

/** Where a file beside the workbook lies in the archive. */
export const pathOf = ({ hash, ending }: Pick<Attachment, 'hash' | 'ending'>): string => `attachments/${hash}.${ending}`

/** The files that a workbook names, each once, by where they lie in the archive. */
export const filesOf = (workbook: Workbook): ReadonlyMap<string, Attachment> =>
  new Map(attachmentsOf(workbook).map((file) => [pathOf(file), file]))
