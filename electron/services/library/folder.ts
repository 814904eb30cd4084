import { isAbsolute, join, relative } from 'node:path'
import type { Files } from '../storage/files'

const libraryFiles = ['library.json', 'settings.json']

/** Whether a folder is a library, also one whose index was lost; false for what is not there or cannot be read. */
export async function isLibrary(files: Files, folder: string): Promise<boolean> {
  const names = await files.list(folder).catch(() => [])
  return names.some((name) => libraryFiles.includes(name) || name === 'reps')
}

/** The folder for a library inside the one a person chose: a folder with other things in it gets one of its own. */
export function libraryFolderIn(chosen: string, names: readonly string[]): string {
  const visible = names.filter((name) => !name.startsWith('.') && name !== 'desktop.ini')
  return visible.length === 0 || visible.some((name) => libraryFiles.includes(name))
    ? chosen
    : join(chosen, 'Coachbook')
}

/** A folder as a person knows it: from the home folder on, such as `Documents/Coachbook`, otherwise whole. */
export function folderInWords(folder: string, home: string): string {
  const path = relative(home, folder)
  return path === '' || path.startsWith('..') || isAbsolute(path) ? folder : path
}

/** Where a person's documents lie. A Linux without named folders gives the home folder itself. */
export const documentsFolder = (found: string, home: string): string =>
  found === home ? join(home, 'Documents') : found
