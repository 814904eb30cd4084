import { basename, dirname, extname, join } from 'node:path'
import type { Files } from '../storage/files'

/** A path that is free: `Anna.coachbook`, or `Anna (2).coachbook` when that exists, so that nothing is overwritten. */
export async function freePath(files: Files, wanted: string, ending: string): Promise<string> {
  const isNamed = extname(wanted).toLowerCase() === ending
  const stem = join(dirname(wanted), isNamed ? basename(wanted, extname(wanted)) : basename(wanted))
  for (let count = 1; ; count++) {
    const path = `${stem}${count === 1 ? '' : ` (${count})`}${ending}`
    if ((await files.look(path)) === null) return path
  }
}
