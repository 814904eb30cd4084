import { extname, join } from 'node:path'
import type { Notice } from '../../../shared/model/notice'
import { FileFault, type Files } from '../storage/files'
import { listIfThere } from '../storage/history'
import { settingsFileName } from '../storage/sealed-settings'

/** Words that sync tools add after a name, or between it and its ending, when a file was changed on two computers. */
const marked = [
  // Dropbox, Nextcloud, ownCloud, Seafile, pCloud
  /\([^()]*(?:conflict|konflikt|in konflikt stehende)[^()]*\)/i,
  // Syncthing
  /\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{7})?\./,
  // Resilio
  /\.conflict\d*\./i
]

/** Additions that only mean a copy if the file without them is there, too. */
const behind = [
  // Google Drive, and browsers
  /^ \(\d{1,3}\)$/,
  // iCloud
  /^ \d{1,3}$/,
  // OneDrive: the name of the computer
  /^-[A-Z0-9][A-Z0-9-]{2,62}$/
]

const stemOf = (name: string) => name.slice(0, name.length - extname(name).length)

/** Whether a name is that of a copy which a known sync tool made of a file in the same folder. */
export function isConflictCopy(name: string, beside: readonly string[]): boolean {
  if (marked.some((word) => word.test(name))) return true
  const ending = extname(name)
  const stem = name.slice(0, name.length - ending.length)
  return beside.some((other) => {
    if (extname(other) !== ending || other === name) return false
    const first = other.slice(0, other.length - ending.length)
    return stem.startsWith(first) && behind.some((word) => word.test(stem.slice(first.length)))
  })
}

/** The file that a copy was made of, if it is in the same folder; otherwise null. */
export function originalOf(copy: string, beside: readonly string[]): string | null {
  const ending = extname(copy)
  const found = beside.filter(
    (other) =>
      other !== copy && extname(other) === ending && copy.startsWith(stemOf(other)) && !isConflictCopy(other, beside)
  )
  return found.sort((a, b) => b.length - a.length)[0] ?? null
}

/**
 * Files in the root of a library that hold what a person entered; copies of files that the program makes again by
 * itself do not matter.
 */
const inRoot = [settingsFileName, 'rhythm.json', 'published.json', 'exports.json', 'left-words.json']

/** Copies of settings and forms made by a sync tool. Folders do not count. */
export async function conflictCopies(files: Files, library: string): Promise<string[]> {
  const names = async (folder: string) => (await listIfThere(files, folder)).filter((name) => !name.startsWith('.'))
  const copiesAmong = (all: readonly string[]) =>
    all.filter((name) => extname(name) !== '' && isConflictCopy(name, all))
  const root = await names(library)
  const found = copiesAmong(root).filter((name) => inRoot.some((known) => name.startsWith(stemOf(known))))
  const templates = join(library, 'templates')
  for (const folder of await names(templates)) {
    if ((await files.look(join(templates, folder)))?.kind !== 'folder') continue
    found.push(...copiesAmong(await names(join(templates, folder))).map((name) => `templates/${folder}/${name}`))
  }
  return found.sort()
}

/** One notice for all of them: they are neither used nor changed. Empty when they cannot be looked for at present. */
export async function noticeOfCopies(files: Files, library: string): Promise<Notice[]> {
  try {
    const copies = await conflictCopies(files, library)
    if (copies.length === 0) return []
    return [{ code: 'file.conflict', params: { count: copies.length, files: copies.join(', ') } }]
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    return []
  }
}
