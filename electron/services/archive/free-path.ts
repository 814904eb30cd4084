import { basename, dirname, extname, join } from 'node:path'
import type { Files } from '../storage/files'

/** `Anna.coachbook`, and where something lies there, `Anna (2).coachbook`: nothing is written over. */
export async function freePath(files: Files, wanted: string, ending: string): Promise<string> {
  const isNamed = extname(wanted).toLowerCase() === ending
  const stem = join(dirname(wanted), isNamed ? basename(wanted, extname(wanted)) : basename(wanted))
  for (let count = 1; ; count++) {
    const path = `${stem}${count === 1 ? '' : ` (${count})`}${ending}`
    if ((await files.look(path)) === null) return path
  }
}
