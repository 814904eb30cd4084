import { extname, join } from 'node:path'
import type { Notice } from '../../../shared/model/notice'
import { FileFault, type Files } from '../storage/files'
import { listIfThere } from '../storage/history'
import { settingsFileName } from '../storage/sealed-settings'

/** Words that tools put behind a name, or between it and its ending, where a file was changed on two computers. */
const marked = [
  // Dropbox, Nextcloud, ownCloud, Seafile, pCloud
  /\([^()]*(?:conflict|konflikt|in konflikt stehende)[^()]*\)/i,
  // Syncthing
  /\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{7})?\./,
  // Resilio
  /\.conflict\d*\./i
]

/** What is no word of a tool by itself, and is one behind the name of a file that is there. */
const behind = [
  // Google Drive, and browsers
  /^ \(\d{1,3}\)$/,
  // iCloud
  /^ \d{1,3}$/,
  // OneDrive: the name of the computer
  /^-[A-Z0-9][A-Z0-9-]{2,62}$/
]

const stemOf = (name: string) => name.slice(0, name.length - extname(name).length)

/** Whether a name is that of a copy which a known tool made of a file in the same folder. */
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

/** The file that a copy was made of, where it lies beside it. */
export function originalOf(copy: string, beside: readonly string[]): string | null {
  const ending = extname(copy)
  const found = beside.filter(
    (other) =>
      other !== copy && extname(other) === ending && copy.startsWith(stemOf(other)) && !isConflictCopy(other, beside)
  )
  return found.sort((a, b) => b.length - a.length)[0] ?? null
}

/** What lies in the root of a library, is made by a person, and may have a copy: what is made anew by itself is not told. */
const inRoot = [settingsFileName, 'rhythm.json', 'published.json', 'exports.json', 'left-words.json']

/** Copies of settings and forms that a tool made which keeps a library alike on several computers. No folder is a copy. */
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

/** One line for all of them: they are neither used nor touched. Nothing where they cannot be looked for now. */
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
