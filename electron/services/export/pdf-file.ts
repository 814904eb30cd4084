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

/** A file that claims to be a PDF of Coachbook is never larger; a disk image must not fill the memory. */
const largest = 100 * 1024 * 1024

/** The bytes of a PDF that a person chose; `RuleError` when it cannot be read. */
export async function readPdf(files: Files, path: string): Promise<Uint8Array> {
  try {
    const entry = await files.look(path)
    if (entry && entry.size <= largest) return await files.read(path)
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
  }
  throw new RuleError('file.unreadable', { name: basename(path) })
}
