import { join } from 'node:path'
import type { z } from 'zod'
import { RuleError } from '../../../shared/errors'
import type { ErasedRecords, ErasedRep } from '../../../shared/model/erasure'
import type { Id, Moment } from '../../../shared/model/scalars'
import { folderInWords } from '../library/folder'
import type { LibrarySession } from '../library/session'
import { sweep } from '../storage/durable'
import { FileFault, type Files } from '../storage/files'
import { nowUnlessRefused } from '../storage/refusal'
import type { Packing } from '../storage/vault'
import type { Manifest } from './archive'
import { isBackupName, type Places, type Stored } from './places'
import { rewriteWithout } from './without-erased'

/**
 * Whether erased records can be in a backup. For backups that can be of this library, their time does not decide: a
 * clock can have been set back, and another computer has its own clock.
 */
const mayHoldRecords = (manifest: Manifest, { id, workbook, at }: ErasedRecords, isOurs: boolean): boolean =>
  !manifest.erasedRecords.includes(id) &&
  (isOurs || manifest.reps.some((rep) => rep.id === workbook) || Date.parse(manifest.madeAt) <= Date.parse(at))

/** Everything that was erased from a library. */
export interface Erased {
  reps: readonly ErasedRep[]
  records: readonly ErasedRecords[]
}

/** Whether something of an erased rep can be in a backup; copies of a rep's folder are in no list. */
const mayHold = (manifest: Manifest, { id, at }: ErasedRep, isOurs: boolean): boolean =>
  manifest.reps.some((rep) => rep.id === id) ||
  manifest.added.includes(id) ||
  (!manifest.erased.includes(id) && (isOurs || Date.parse(manifest.madeAt) <= Date.parse(at)))

/**
 * Whether something erased can still be in a place. A list of the erasures that are done there decides, because a clock
 * can have been set back since; for a place without such a list, the time does.
 */
const isBehind = (place: string, { reps, records }: Erased, { reached, done }: z.infer<typeof Stored>): boolean =>
  [...reps, ...records].some(({ digest, at }) => {
    const isDone = done[place]?.includes(digest)
    return !(isDone ?? Date.parse(at) <= Date.parse(reached[place] ?? '1970-01-01'))
  })

interface ErasedOptions {
  files: Files
  disk: Files
  packing: Packing | undefined
  session: Pick<LibrarySession, 'opened'>
  places: Places
  home: string
  now(): Moment
}

/** What was erased from the open library, in all places with backups. */
export interface ErasedInPlaces {
  /** The erasures of the open library; they also apply to another library that is made from a backup. */
  opened(): Erased
  /** As `BackupsService.withoutErased`. */
  without(name?: string): Promise<number>
  /**
   * Where erased reps may still be: backups that could not be written again, and places that were not searched since
   * the erasure.
   */
  unreached(): string[]
}

export function erasedInPlaces({ files, disk, packing, session, places, home, now }: ErasedOptions): ErasedInPlaces {
  const { file, folders, usual, isOurs, read } = places

  const listedOrWhy = (place: string): Promise<string[] | 'missing' | 'unread'> =>
    files.list(place).catch((error) => {
      if (!(error instanceof FileFault)) throw error
      return error.reason === 'missing' ? 'missing' : 'unread'
    })

  /** The backups of a place that hold something erased; otherwise why the place cannot be listed. */
  async function withErased(place: string, { reps, records }: Erased) {
    const names = await listedOrWhy(place)
    if (names === 'missing' || names === 'unread') return names
    const found: { path: string; ids: Set<Id>; records: ErasedRecords[] }[] = []
    const damaged: string[] = []
    for (const name of names.filter(isBackupName)) {
      const path = join(place, name)
      const { manifest } = await read(path)
      if (!manifest) damaged.push(path)
      else if (isMeant(manifest)) {
        const held = reps.filter((rep) => mayHold(manifest, rep, isOurs(manifest)))
        const heldRecords = records.filter((one) => mayHoldRecords(manifest, one, isOurs(manifest)))
        if (held.length > 0 || heldRecords.length > 0)
          found.push({ path, ids: new Set(held.map(({ id }) => id)), records: heldRecords })
      }
    }
    return { found, damaged }
    /**
     * Whether a backup has to be searched. Copies of a rep's folder are in no list, so all earlier backups of this
     * library are.
     */
    function isMeant(manifest: Manifest) {
      const ids = new Set([...reps.map(({ id }) => id), ...records.map(({ workbook }) => workbook)])
      return isOurs(manifest) || place === usual() || manifest.reps.some(({ id }) => ids.has(id))
    }
  }

  function opened(): Erased {
    const erased = nowUnlessRefused(() => session.opened().erased, null)
    return { reps: erased?.list() ?? [], records: erased?.records() ?? [] }
  }

  return {
    opened,
    async without(name) {
      const { library, erased } = session.opened()
      const all = { reps: erased.list(), records: erased.records() }
      if (all.reps.length + all.records.length === 0 || library.readOnly) return 0
      const missed: string[] = []
      const reached = { ...file.get().reached }
      const done = { ...file.get().done }
      const isClean = (place: string) => {
        reached[place] = now()
        done[place] = [
          ...new Set([...(done[place] ?? []), ...[...all.reps, ...all.records].map(({ digest }) => digest)])
        ]
      }
      let count = 0
      for (const place of new Set([...folders(), ...file.get().elsewhere])) {
        const there = await withErased(place, all)
        if (there === 'missing' || there === 'unread') {
          if (place === usual() && there === 'missing') isClean(place)
          else if (isBehind(place, all, file.get())) missed.push(place)
          continue
        }
        await sweep(files, place)
        const before = missed.push(...there.damaged)
        for (const { path, ids, records } of there.found)
          try {
            const names = name ? [name] : []
            await rewriteWithout({ disk, files, packing, library: library.folder, path, ids, records, names })
            count += 1
          } catch (error) {
            if (!(error instanceof FileFault) && !(error instanceof RuleError)) throw error
            missed.push(path)
          }
        if (missed.length === before) isClean(place)
      }
      await file.set({ ...file.get(), reached, done, unreached: missed.map((place) => folderInWords(place, home)) })
      return count
    },
    unreached() {
      const { elsewhere, unreached: missed } = file.get()
      const behind = [...folders(), ...elsewhere].filter((place) => isBehind(place, opened(), file.get()))
      return [...new Set([...missed, ...behind.map((place) => folderInWords(place, home))])]
    }
  }
}
