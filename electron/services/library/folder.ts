import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { z } from 'zod'
import { exchanging, isDecided } from '../storage/exchange'
import type { Files } from '../storage/files'
import { listIfReadable, names as ofWorkbook } from '../storage/history'
import { readAs } from '../storage/read-as'
import { unlessRefused } from '../storage/refusal'
import { keyFileName } from '../storage/vault'

/**
 * The small files that only a library has, with a mark in each that files of the same name from other programs lack.
 */
const marks = [
  ['library.json', z.looseObject({ version: z.number() })],
  ['settings.json', z.looseObject({ managerName: z.string() })],
  // In a protected library only this one can be read before it is unlocked.
  [keyFileName, z.looseObject({ format: z.literal('coachbook.protection') })]
] as const

async function holdsWorkbooks(files: Files, reps: string): Promise<boolean> {
  for (const folder of await files.list(reps)) {
    const names = await listIfReadable(files, join(reps, folder))
    if (names.some((name) => Object.values(ofWorkbook).some((known) => known === name))) return true
  }
  return false
}

/** Whether a folder is a library, even one whose index was lost; false when it is missing or cannot be read. */
export async function isLibrary(files: Files, folder: string): Promise<boolean> {
  const names = await listIfReadable(files, folder)
  for (const [name, schema] of marks)
    if (names.includes(name) && (await readAs(schema, files, join(folder, name)))) return true
  if (names.includes(exchanging) && (await isDecided(files, folder))) return true
  if (!names.includes('reps')) return false
  // Both small files may be damaged while the workbooks are sound.
  if (marks.some(([name]) => names.includes(name))) return true
  return unlessRefused(holdsWorkbooks(files, join(folder, 'reps')), false)
}

/**
 * Whether a file counts as content of a folder. What is left of a library that was being made when the program was
 * killed does not.
 */
const isVisible = (name: string) => !name.startsWith('.') && name !== 'desktop.ini' && name !== exchanging

/**
 * The place of the library for a folder that a person chose: the library that is there, or the place where one can be
 * started. A folder with other things in it gets a subfolder. Throws a `FileFault` when the folder cannot be read.
 */
export async function placeIn(files: Files, chosen: string): Promise<{ place: string; isLibrary: boolean }> {
  const around = dirname(resolve(chosen))
  if (basename(chosen) === 'reps' && (await isLibrary(files, around))) return { place: around, isLibrary: true }
  let place = resolve(chosen)
  let names = await files.list(place)
  for (;;) {
    if (await isLibrary(files, place)) return { place, isLibrary: true }
    if (!names.some(isVisible)) return { place, isLibrary: false }
    place = join(place, 'Coachbook')
    names = (await files.look(place)) ? await files.list(place) : []
  }
}

/** Whether a path is a folder or lies in it, judged by the paths alone, without following links. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/**
 * A folder as a person knows it: relative to the home folder, such as `Documents/Coachbook`, otherwise the whole path.
 */
export function folderInWords(folder: string, home: string): string {
  const path = relative(home, folder)
  return path === '' || !isInside(home, folder) ? folder : path
}

/** The folder with a person's documents. On a Linux without named folders this is the home folder itself. */
export const documentsFolder = (found: string, home: string): string =>
  found === home ? join(home, 'Documents') : found
