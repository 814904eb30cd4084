import { basename, dirname, extname, join } from 'node:path'
import { RuleError } from '../../../shared/errors'
import { replaceFile, sweepLeft } from '../storage/durable'
import { FileFault, type Files, TooLarge } from '../storage/files'
import { notSaved } from '../storage/not-saved'
import { unlessRefused } from '../storage/refusal'

/** The endings of files that people save. */
export type Ending =
  | '.pdf'
  | '.coachbook'
  | '.coachlibrary'
  | '.zip'
  | '.coachpack'
  | '.coachcard'
  | '.csv'
  | '.ics'
  | '.coachkey'
  | '.png'
  | '.jpg'

/** Files in which nobody wrote about a person: they are handed around. */
const handedAround: ReadonlySet<Ending> = new Set(['.coachpack', '.coachcard'])

/** Whatever can hold words about a person is only for its owner, until the owner passes it on. */
const readersOf = (ending: Ending) => (handedAround.has(ending) ? 'as-usual' : 'owner')

/**
 * Writes a file where a person wanted it, completely or not at all, and returns its path. A name without its ending
 * gets one, and then a number if such a file exists: the dialog has only asked about the name that it knew.
 */
export async function saveFile(files: Files, wanted: string, bytes: Uint8Array, ending: Ending): Promise<string> {
  const path = extname(wanted).toLowerCase() === ending ? wanted : await freePath(files, wanted, ending)
  try {
    await sweepLeft(files, dirname(path))
    await replaceFile(files, path, bytes, readersOf(ending))
    return path
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    throw notSaved(path, error.reason)
  }
}

export const savePdf = (files: Files, wanted: string, pdf: Uint8Array): Promise<string> =>
  saveFile(files, wanted, pdf, '.pdf')

/**
 * Writes a file under a name that is free, and returns its path: `plan.pdf`, otherwise `plan (2).pdf`. No existing file
 * is overwritten. If a file is there that differs only in the moment at which it was drawn, that one is kept, unless
 * this run wrote it (`written`).
 */
export async function saveUnique(
  files: Files,
  wanted: string,
  bytes: Uint8Array,
  ending: Ending,
  written: Set<string> = new Set()
): Promise<string> {
  const named = extname(wanted).toLowerCase() === ending ? wanted.slice(0, -ending.length) : wanted
  const stem = join(dirname(named), basename(named))
  for (let count = 1; ; count++) {
    const path = `${stem}${count === 1 ? '' : ` (${count})`}${ending}`
    // Skipped without comparing; otherwise the hundredth file of the same name would be compared with all before it.
    if (written.has(path)) continue
    if ((await files.look(path)) === null && (await isMade(files, path, bytes, ending))) {
      written.add(path)
      return path
    }
    if (await isSame(files, path, bytes)) return path
  }
}

/** As `saveUnique`, for a PDF in a folder; says whether the same file was there already. */
export async function saveNew(
  files: Files,
  folder: string,
  name: string,
  bytes: Uint8Array,
  written: Set<string>
): Promise<{ is: 'put' | 'already'; path: string }> {
  const before = written.size
  const path = await saveUnique(files, join(folder, name), bytes, '.pdf', written)
  return { is: written.size > before ? 'put' : 'already', path }
}

/** Makes a file, completely or not at all; false when another file has taken the name. */
async function isMade(files: Files, path: string, bytes: Uint8Array, ending: Ending): Promise<boolean> {
  try {
    await files.create(path, bytes, readersOf(ending))
    return true
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    if (error.reason === 'exists') return false
    await unlessRefused(files.remove(path), undefined)
    throw notSaved(path, error.reason)
  }
}

/** Whether a file has the same content, apart from the moment at which it was drawn. */
async function isSame(files: Files, path: string, bytes: Uint8Array): Promise<boolean> {
  const entry = await files.look(path)
  if (entry?.kind !== 'file' || entry.size !== bytes.length) return false
  const there = await files.read(path)
  return there.equals(bytes) || withoutMoment(there) === withoutMoment(bytes)
}

/** The places in a page of ours that tell when it was drawn, including the file's id, which depends on it. */
const moments = /\(D:\d{14}Z\)|<xmp:(Create|Modify)Date>[^<]{20}<\/xmp:\1Date>|\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]/g

/** A page without its moment, for pages whose content has no moment of its own, such as a blank form or a profile. */
const withoutMoment = (pdf: Uint8Array): string =>
  Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length).toString('latin1').replace(moments, '')

async function freePath(files: Files, wanted: string, ending: Ending): Promise<string> {
  for (let count = 1; ; count++) {
    const path = join(dirname(wanted), `${basename(wanted)}${count === 1 ? '' : ` (${count})`}${ending}`)
    if ((await files.look(path)) === null) return path
  }
}

/**
 * The bytes of a file that a person chose. Throws a `RuleError` when it cannot be read or is larger than `most` bytes.
 */
export async function readChosen(files: Files, path: string, most: number): Promise<Uint8Array> {
  try {
    return await files.read(path, most)
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    throw new RuleError(error instanceof TooLarge ? 'file.too-large' : 'file.unreadable', { name: basename(path) })
  }
}

/** The largest PDF that is read; those of Coachbook are smaller, and a disk image must not fill the memory. */
const largest = 100 * 1024 * 1024

/** The bytes of a PDF that a person chose. */
export const readPdf = (files: Files, path: string): Promise<Uint8Array> => readChosen(files, path, largest)
