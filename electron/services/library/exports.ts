import { basename, dirname, join } from 'node:path'
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { RuleError } from '../../../shared/errors'
import type { ErasableRecord } from '../../../shared/model/erasure'
import { type ExportLine, KnownExport } from '../../../shared/model/exports'
import type { Notice } from '../../../shared/model/notice'
import type { Id, Moment } from '../../../shared/model/scalars'
import { Queue } from '../../../shared/queue'
import { holdsOneOf, withHolds } from '../../../shared/rules/saved-files'
import { FileFault, type Files } from '../storage/files'
import { unlessRefused } from '../storage/refusal'
import { openSmallFile } from '../storage/small-file'
import type { Library } from '../workbooks/contract'
import { folderInWords } from './folder'

/** The version in which this program writes `exports.json`; version 1 did not note which records a file holds. */
const version = 2
export const exportsName = 'exports.json'

/** The most files that are remembered; the oldest are forgotten. */
const most = 5000

/** The milliseconds between two writes: each writes the whole file, and a batch saves many a second. */
const apart = 200
const rest = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

const Stored = z.looseObject({
  version: z.int().min(1),
  files: z.array(KnownExport.partial({ holds: true }).transform(withHolds)).max(most)
})

/** `holds`: the records in the file; missing when it was drawn from many. */
type Saved = Pick<KnownExport, 'what' | 'rep' | 'path' | 'page'> & Partial<Pick<KnownExport, 'holds'>>

/**
 * The files that were saved from a library, so that they can be found when something is erased (N-7); stored in
 * `exports.json`.
 */
export interface Exports {
  /** Remembers a file that was just written. If that fails, nothing else does. */
  note(saved: Saved): Promise<void>
  /** The files about a rep, including those about several, the latest first. */
  about(rep: Id, home: string): Promise<ExportLine[]>
  /** Those of the named files that are about a rep, or about several, and are still as they were written. */
  removable(ids: readonly Id[], rep: Id): Promise<Removable[]>
  /** The names of those of them that were changed since, and so are not removed. */
  changed(ids: readonly Id[], rep: Id): Promise<string[]>
  notices(): Notice[]
}

/** A saved file that can be removed with what is erased: its path, and what is in it. */
export type Removable = Pick<KnownExport, 'path' | 'what' | 'holds'>

/** Divides saved files into those that hold one of the erased records, and others. */
export function holding(found: readonly Removable[], records: readonly ErasableRecord[]) {
  const isOf = (one: Removable) => holdsOneOf(one, records) === true
  return { of: found.filter(isOf), others: found.filter((one) => !isOf(one)) }
}

interface Options {
  files: Files
  library: Pick<Library, 'folder' | 'readOnly'>
  now(): Moment
}

export async function openExports({ files, library, now }: Options): Promise<Exports> {
  const file = await openSmallFile({
    files,
    path: join(library.folder, exportsName),
    schema: Stored,
    defaults: () => ({ version, files: [] }),
    now,
    writable: library.readOnly === null
  })
  /** Files that wait to be remembered; the next write takes all of them. */
  const waiting: Saved[] = []
  const queue = new Queue()
  let writing: Promise<void> = Promise.resolve()
  let written = Number.NEGATIVE_INFINITY

  async function stateOf({ path, bytes, modified }: KnownExport): Promise<ExportLine['state']> {
    const entry = await unlessRefused(files.look(path), null)
    if (!entry) return 'gone'
    return entry.kind === 'file' && entry.size === bytes && entry.modified === modified ? 'there' : 'changed'
  }

  /** Those of the named files that are about a rep, or about several, and are in this state. */
  async function named(ids: readonly Id[], rep: Id, state: ExportLine['state']): Promise<KnownExport[]> {
    const found: KnownExport[] = []
    for (const one of file.get().files) {
      const isAsked = ids.includes(one.id) && (one.rep === rep || one.rep === null)
      if (isAsked && (await stateOf(one)) === state) found.push(one)
    }
    return found
  }

  async function known({ what, rep, path, page, holds = 'several' }: Saved): Promise<KnownExport[]> {
    const entry = await unlessRefused(files.look(path), null)
    if (entry?.kind !== 'file') return []
    return [
      {
        id: newId(),
        at: now(),
        what,
        rep,
        path,
        ...(page && { page }),
        holds,
        bytes: entry.size,
        modified: entry.modified
      }
    ]
  }

  async function noteAll(saved: readonly Saved[]): Promise<void> {
    if (library.readOnly || file.get().version > version) return
    // Of several files with the same path, the last one counts.
    const last = new Map((await Promise.all(saved.map(known))).flat().map((one) => [one.path, one]))
    if (last.size === 0) return
    const held = file.get()
    const others = held.files.filter(({ path }) => !last.has(path))
    await file.set({ ...held, version, files: [...others, ...last.values()].slice(-most) })
  }

  async function noteWaiting(): Promise<void> {
    const still = written + apart - performance.now()
    if (still > 0) await rest(still)
    await noteAll(waiting.splice(0)).finally(() => {
      written = performance.now()
    })
  }

  /** Remembers a file with the next write, together with all others that wait by then. */
  function noteSoon(saved: Saved): Promise<void> {
    waiting.push(saved)
    if (waiting.length > 1) return writing
    writing = queue.run(noteWaiting).catch((error) => {
      if (!(error instanceof FileFault) && !(error instanceof RuleError)) throw error
    })
    return writing
  }

  return {
    note: noteSoon,
    async about(rep, home) {
      const found = file.get().files.filter((one) => one.rep === rep || one.rep === null)
      const lines = found.map(async (one): Promise<ExportLine> => {
        const { id, at, what, path, page, holds } = one
        const folder = folderInWords(dirname(path), home)
        return { id, at, what, rep: one.rep, page, holds, name: basename(path), folder, state: await stateOf(one) }
      })
      return (await Promise.all(lines)).reverse()
    },
    async removable(ids, rep) {
      const found = await named(ids, rep, 'there')
      return found.map(({ path, what, holds }) => ({ path, what, holds }))
    },
    changed: async (ids, rep) => (await named(ids, rep, 'changed')).map(({ path }) => basename(path)),
    notices: () => file.notices
  }
}
