import { z } from 'zod'
import { Hash, Moment } from '../../../shared/model/scalars'
import { canonical } from '../../../shared/rules/seal'
import { attachedFiles, isPdf } from './attached-files'

/** Plain data that came from outside: checked for depth, not for meaning. */
export type PlainData = Readonly<Record<string, unknown>>

/** What is shown of a record, and what its digests are. All else in it is looked at only through its digest. */
const Shown = z.object({
  format: z.literal('coachbook.plan'),
  plan: z.object({ template: Hash, behavior: z.object({ title: z.string().max(200) }) }),
  rep: z.object({ name: z.string().max(500) }),
  template: z.record(z.string(), z.unknown()),
  signatures: z.object({
    rep: z.object({ content: Hash }),
    manager: z.object({ name: z.string().max(500), at: Moment, content: Hash })
  }),
  seal: z.object({ algorithm: z.literal('sha256-rfc8785'), hash: Hash })
})
export type Shown = z.infer<typeof Shown>

/** A record of Coachbook: its data as it was found, and what of it is shown. */
export interface FoundRecord {
  data: PlainData
  shown: Shown
  /** False when the bytes are not the RFC 8785 form that Coachbook writes: spaces were added, or a name stands twice. */
  asWritten: boolean
}

export type ReadRecord =
  | { found: 'record'; record: FoundRecord }
  /** Two different records in one file: nobody can say which of them the page shows. */
  | { found: 'several' }
  /** A record that is damaged or was made by a newer Coachbook. */
  | { found: 'damaged' }
  /** A draft or a blank form. */
  | { found: 'unsealed' }
  | { found: 'nothing' }

const deepest = 64

const isPlain = (value: unknown): value is PlainData =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Refuses data nested so deeply that walking it would end the process. */
function isShallow(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return false
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return true
}

function dataOf(file: Buffer): unknown {
  try {
    return JSON.parse(file.toString('utf8'))
  } catch {
    return null
  }
}

const isRecord = (data: unknown): data is PlainData => isPlain(data) && data.format === 'coachbook.plan'

function recordOf(file: Buffer, data: PlainData): FoundRecord | null {
  if (!isShallow(data)) return null
  const shown = Shown.safeParse(data)
  if (!shown.success) return null
  return { data, shown: shown.data, asWritten: Buffer.from(canonical(data), 'utf8').equals(file) }
}

/** Every page of ours says so in its metadata, which is never compressed. */
const isOurs = (pdf: Uint8Array) =>
  Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length).includes('<xmp:CreatorTool>Coachbook<')

/** Reads back the record that travels in a PDF. The file is hostile until it is read; nothing in it is run. */
export function readRecord(pdf: Uint8Array): ReadRecord {
  const files = attachedFiles(pdf)
  const whole = files.filter((file): file is Buffer => file !== null)
  const different = whole.filter((file, index) => whole.findIndex((other) => other.equals(file)) === index)
  const records = different.flatMap((file) => {
    const data = dataOf(file)
    return isRecord(data) ? [{ file, data }] : []
  })
  const [first, second] = records
  if (second) return { found: 'several' }
  if (first) {
    const record = recordOf(first.file, first.data)
    return record ? { found: 'record', record } : { found: 'damaged' }
  }
  if (!isPdf(pdf)) return { found: 'nothing' }
  if (files.length > 0 && isOurs(pdf)) return { found: 'damaged' }
  return { found: isOurs(pdf) ? 'unsealed' : 'nothing' }
}
