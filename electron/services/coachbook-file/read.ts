import { RuleError } from '../../../shared/errors'
import type { Counts, RecordDigests } from '../../../shared/model/coachbook-file'
import { migrate, versions } from '../../../shared/model/migrations'
import { Workbook } from '../../../shared/model/workbook'
import { isSigned } from '../../../shared/rules/plans'
import { recordCollections } from '../../../shared/rules/record-parts'
import { withoutBegun } from '../../../shared/rules/statements'
import { withoutPrivate } from '../../../shared/rules/without-private'
import type { OpenArchive } from '../archive/read'
import { jsonShape } from '../outside/json-shape'
import { contentHash } from '../storage/content-hash'
import { endings, kindOf } from '../workbooks/scans'
import { filesOf, largestWorkbook, type Manifest, workbookName } from './contents'
import { digestsOf, partDigestsOf } from './digests'

const damaged = () => new RuleError('coachbook.damaged')

/** The deepest nesting of a workbook's JSON; real ones are never as deep. */
export const mostDepth = 100

/** A workbook of any version up to ours, in the form of our version. */
function workbookOf(text: string, version: number): Workbook {
  if (version > versions.current) throw new RuleError('coachbook.newer')
  if (jsonShape(text, mostDepth).is !== 'sound') throw damaged()
  const parsed = Workbook.safeParse(migrate(JSON.parse(text), version, versions.current, versions.migrations))
  if (!parsed.success) throw damaged()
  return parsed.data
}

/** Whether every record is stored under its own id, and every form under the digest of its content. */
function isConsistent(workbook: Workbook): boolean {
  const isOwn = ([id, record]: [string, object]) => !('id' in record) || record.id === id
  return (
    recordCollections.every((name) => Object.entries(workbook[name] ?? {}).every(isOwn)) &&
    Object.entries(workbook.templates).every(([hash, template]) => contentHash(template) === hash)
  )
}

const isSame = (found: RecordDigests, said: RecordDigests): boolean =>
  Object.keys(found).length === Object.keys(said).length &&
  Object.entries(found).every(([path, digest]) => said[path] === digest)

/**
 * Digests without those of statements that are only begun: earlier files contain them, although such statements are not
 * part of a file.
 */
function withoutBegunOnes(digests: RecordDigests, { statements = {} }: Workbook): RecordDigests {
  const begun = new Set(
    Object.values(statements).flatMap(({ id, status }) => (status === 'begun' ? [`statements/${id}`] : []))
  )
  return Object.fromEntries(Object.entries(digests).filter(([path]) => !begun.has(path)))
}

/** Whether the digests of what was read are those in the manifest, so that nothing was misunderstood or left out. */
async function isAsDigested(workbook: Workbook, { records: said, own }: Manifest): Promise<boolean> {
  const records = withoutBegunOnes(said, workbook)
  if (own === undefined) return isSame(await digestsOf(workbook), records)
  const found = await partDigestsOf(workbook)
  return isSame(found.open, records) && isSame(found.own, own)
}

/** The checked content of a file. */
export interface ReadCoachbook {
  manifest: Manifest
  workbook: Workbook
}

/**
 * Reads the workbook of an archive and each file beside it. Every file must be listed, named by the workbook, have its
 * digest, and begin with the bytes of its kind. Throws a `RuleError` otherwise.
 */
export async function readCoachbook({ manifest, bytesOf }: OpenArchive<Manifest>): Promise<ReadCoachbook> {
  const listed = new Map(manifest.files.map((file) => [file.path, file]))
  const main = listed.get(workbookName)
  if (!main || main.bytes > largestWorkbook) throw damaged()
  const text = new TextDecoder('utf-8', { fatal: true }).decode(await bytesOf(main))
  const workbook = workbookOf(text, manifest.workbook.schemaVersion)
  if (workbook.id !== manifest.workbook.id || !isConsistent(workbook)) throw damaged()
  if (manifest.workbook.schemaVersion === versions.current && !(await isAsDigested(workbook, manifest))) throw damaged()
  const named = filesOf(workbook)
  for (const file of manifest.files) {
    if (file === main) continue
    const expected = named.get(file.path)
    if (!expected || expected.bytes !== file.bytes || expected.hash !== file.digest) throw damaged()
    const kind = kindOf(await bytesOf(file))
    if (kind === null || endings[kind] !== expected.ending) throw damaged()
  }
  return { manifest, workbook: manifest.notes === 'with' ? withoutBegun(workbook) : withoutPrivate(workbook) }
}

export function countsOf({ workbook, manifest }: ReadCoachbook): Counts {
  const { observations, sessions, plans, documents } = workbook
  return {
    observations: Object.keys(observations).length,
    sessions: Object.keys(sessions).length,
    plans: Object.keys(plans).length,
    signed: Object.values(plans).filter(isSigned).length,
    documents: Object.keys(documents).length,
    files: manifest.files.length - 1
  }
}
