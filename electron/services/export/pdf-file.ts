import { basename, dirname, extname, join } from 'node:path'
import { RuleError } from '../../../shared/errors'
import { replaceFile } from '../storage/durable'
import { FileFault, type Files } from '../storage/files'

/** The endings of files that people save. */
export type Ending = '.pdf' | '.coachpack' | '.coachcard' | '.csv' | '.coachkey'

/**
 * Writes a file where a person wanted it, whole or not at all, and gives the path. A name without its ending gets one,
 * and then a number if that file is there already: the dialog asked only about the name it knew.
 */
export async function saveFile(files: Files, wanted: string, bytes: Uint8Array, ending: Ending): Promise<string> {
  const path = extname(wanted).toLowerCase() === ending ? wanted : await freePath(files, wanted, ending)
  try {
    // A page is there to be handed on; a key is not.
    await replaceFile(files, path, bytes, ending === '.coachkey' ? 'owner' : 'as-usual')
    return path
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    throw new RuleError(`export.${error.reason}`, { name: basename(path) })
  }
}

export const savePdf = (files: Files, wanted: string, pdf: Uint8Array): Promise<string> =>
  saveFile(files, wanted, pdf, '.pdf')

async function freePath(files: Files, wanted: string, ending: Ending): Promise<string> {
  for (let count = 1; ; count++) {
    const path = join(dirname(wanted), `${basename(wanted)}${count === 1 ? '' : ` (${count})`}${ending}`)
    if ((await files.look(path)) === null) return path
  }
}

/** The bytes of a file that a person chose; `RuleError` when it cannot be read or is larger than `most` bytes. */
export async function readChosen(files: Files, path: string, most: number): Promise<Uint8Array> {
  try {
    const entry = await files.look(path)
    if (entry && entry.size <= most) return await files.read(path)
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
  }
  throw new RuleError('file.unreadable', { name: basename(path) })
}

/** A file that claims to be a PDF of Coachbook is never larger; a disk image must not fill the memory. */
const largest = 100 * 1024 * 1024

/** The bytes of a PDF that a person chose. */
export const readPdf = (files: Files, path: string): Promise<Uint8Array> => readChosen(files, path, largest)
