import { basename, dirname, join } from 'node:path'
import type { Ending } from './pdf-file'

/** Signs that a Windows, macOS or Linux folder refuses. */
const refused = /[<>:"/\\|?*\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu

/** Signs that nobody sees and that can turn the order of a name around. */
const invisible = /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g

/** Names of devices on Windows, with or without an ending. */
const device = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/i

/** Bytes per part, where there are three of them. */
const longest = 66

/** Bytes of all parts and their dashes: with a word that is added and a temporary ending a name stays below the 255 that Linux takes. */
const longestName = 3 * longest + 10

function cut(text: string, bytes: number): string {
  let kept = ''
  let size = 0
  for (const sign of text) {
    size += Buffer.byteLength(sign)
    if (size > bytes) break
    kept += sign
  }
  return kept
}

/** A dot at the beginning hides a file, one at the end is dropped by Windows. */
const outerDots = /^[. ]+|[. ]+$/g

const shortened = (line: string, bytes: number) => cut(line, bytes).replace(outerDots, '')

function clean(part: string, bytes = longest): string {
  const line = part.normalize('NFC').replace(invisible, '').replace(refused, ' ').replace(/\s+/g, ' ')
  return shortened(line.replace(outerDots, ''), bytes)
}

/** Between the parts of a name. */
export const dash = ' – '

/** The parts with dashes between them; where that is too long, the longest of them are cut. */
function joined(words: readonly string[]): string {
  let parts = words.map((part) => clean(part)).filter((part) => part !== '')
  for (let bytes = longest; Buffer.byteLength(parts.join(dash)) > longestName; bytes -= 2)
    parts = parts.map((part) => shortened(part, bytes))
  return parts.join(dash)
}

/** A file name that every system takes, from words a person wrote: `Jonas – Asks before telling – 2026-11-22.pdf`. */
export function fileName(words: readonly string[], ending: Ending): string {
  return `${joined(words).replace(device, '$1_') || 'Coachbook'}${ending}`
}

/** Bytes of a word that is added to a whole name, which then still fits. */
const longestWord = 26

/** A name made by `fileName` with a further word before its ending, such as what tells two people of one name apart. */
export function withWord(name: string, word: string): string {
  const at = name.lastIndexOf('.')
  const more = clean(word.replace(/(\d)\/(\d)/g, '$1-$2'), longestWord)
  return more === '' ? name : `${name.slice(0, at)}${dash}${more}${name.slice(at)}`
}

/** Where a companion of a file that a person named goes: beside it, under that name and a word more. */
export function besidePath(path: string, word: string): string {
  const name = basename(path)
  const at = name.lastIndexOf('.')
  const more = clean(word, 2 * longest)
  const stem = cut(at < 0 ? name : name.slice(0, at), longestName + longestWord - Buffer.byteLength(more))
  return join(dirname(path), `${stem}${dash}${more}${at < 0 ? '' : name.slice(at)}`)
}
