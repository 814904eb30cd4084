import { basename, dirname, extname, join } from 'node:path'
import { RuleError } from '../../../shared/commands/command'
import { replaceFile, temporary } from '../storage/durable'
import { FileFault, type Files } from '../storage/files'

/**
 * Writes a PDF where a person wanted it, whole or not at all, and gives the path. A name without its ending gets one,
 * and then a number if that file is there already: the dialog asked only about the name it knew.
 */
export async function savePdf(files: Files, wanted: string, pdf: Uint8Array): Promise<string> {
  const path = extname(wanted).toLowerCase() === '.pdf' ? wanted : await freePath(files, wanted)
  try {
    await replaceFile(files, path, pdf)
    return path
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    await files.remove(`${path}${temporary}`).catch(() => undefined)
    throw new RuleError(`export.${error.reason}`, { name: basename(path) })
  }
}

async function freePath(files: Files, wanted: string): Promise<string> {
  for (let count = 1; ; count++) {
    const path = join(dirname(wanted), `${basename(wanted)}${count === 1 ? '' : ` (${count})`}.pdf`)
    if ((await files.look(path)) === null) return path
  }
}
