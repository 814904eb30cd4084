import { dirname, join } from 'node:path'
import { setImmediate as pause } from 'node:timers/promises'
import { RuleError } from '../../../shared/errors'
import { coachbookFileVersion, type NotesIn } from '../../../shared/model/coachbook-file'
import type { Lineage } from '../../../shared/model/merge'
import type { Moment } from '../../../shared/model/scalars'
import type { Workbook } from '../../../shared/model/workbook'
import { withoutBegun } from '../../../shared/rules/statements'
import { withoutPrivate } from '../../../shared/rules/without-private'
import { freePath } from '../archive/free-path'
import type { Listed } from '../archive/read'
import { archiveBytes, type Put, writeArchive } from '../archive/write'
import { digestOf, findAttachment } from '../storage/attachments'
import { removeUnfinished, sweepLeft, temporaryName } from '../storage/durable'
import { FileFault, type Files } from '../storage/files'
import { notSaved } from '../storage/not-saved'
import { coachbookFile, filesOf, type Manifest, workbookName } from './contents'
import { partDigestsOf } from './digests'
import { mustKnowAll } from './known-whole'

export interface Making {
  workbook: Workbook
  /** The folder with the workbook's files. */
  folder: string
  notes: NotesIn
  by: string
  program: string
  now: Moment
  /** The digests that its records had earlier, when they were passed on or taken in (`passed.ts`). */
  known?: Lineage
}

/**
 * Puts a workbook and its files into an archive; returns how many files could not be read and are missing in it. The
 * workbook is used as it is at the call.
 */
export async function packCoachbook(files: Files, of: Making, put: Put): Promise<number> {
  await mustKnowAll(files, of.folder)
  const workbook = of.notes === 'with' ? withoutBegun(of.workbook) : withoutPrivate(of.workbook)
  const text = Buffer.from(JSON.stringify(workbook))
  const listed: Listed[] = []
  const add = async (path: string, bytes: Uint8Array) => {
    await put(path, bytes)
    listed.push({ path, bytes: bytes.length, digest: digestOf(bytes) })
  }
  await add(workbookName, text)
  const named = filesOf(workbook)
  for (const [path, file] of named) {
    const found = await findAttachment(files, of.folder, file)
    if (found.is === 'same') await add(path, found.bytes)
    await pause()
  }
  const digests = await partDigestsOf(JSON.parse(text.toString('utf8')))
  const manifest: Manifest = {
    format: 'coachbook.file',
    version: coachbookFileVersion,
    madeAt: of.now,
    by: of.by,
    program: of.program,
    notes: of.notes,
    workbook: { id: workbook.id, schemaVersion: workbook.schemaVersion },
    records: digests.open,
    ...(of.notes === 'with' ? { own: digests.own } : {}),
    ...(of.known ? { earlier: { open: of.known.open, own: of.notes === 'with' ? of.known.own : {} } } : {}),
    files: listed
  }
  await put(coachbookFile.manifest, Buffer.from(JSON.stringify(manifest)))
  return named.size + 1 - listed.length
}

interface Writing<T> {
  wanted: string
  ending: '.coachbook' | '.zip'
  now: Moment
  fill(put: Put): Promise<T>
  /** Seals the archive while it is written, so that nothing lies unsealed on the disk. */
  seal?: ((bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>) | undefined
  /** Checks the file before it gets its name. */
  check?(path: string): Promise<void>
}

async function write<T>(files: Files, path: string, { now, fill, seal }: Writing<T>): Promise<T> {
  if (!seal) return writeArchive(path, { mtime: new Date(now) }, fill)
  const archive = await archiveBytes(new Date(now), fill)
  if (!archive) throw new RuleError('coachbook.too-large')
  await files.create(path, await seal(archive.bytes))
  return archive.made
}

/**
 * Writes an archive to the place that a person chose, completely or not at all, under a name that is free, and returns
 * its path. Throws a `RuleError` when the disk refuses.
 */
export async function writeBeside<T>(files: Files, of: Writing<T>): Promise<{ path: string; made: T }> {
  const { wanted, ending, check } = of
  const fresh = join(dirname(wanted), temporaryName())
  try {
    await sweepLeft(files, dirname(wanted))
    const made = await write(files, fresh, of)
    await check?.(fresh)
    const path = await freePath(files, wanted, ending)
    await files.rename(fresh, path)
    await files.syncFolder(dirname(path))
    return { path, made }
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    throw notSaved(wanted, error.reason)
  } finally {
    await removeUnfinished(files, fresh)
  }
}
