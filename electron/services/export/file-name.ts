import { basename, dirname, join } from 'node:path'
import type { Ending } from './pdf-file'

/** Characters that a folder of Windows, macOS or Linux refuses. */
const refused = /[<>:"/\\|?*\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu

/** Invisible characters, some of which change the direction of a name. */
const invisible = /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g

/** Names of devices on Windows, with or without an ending. */
const device = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/i

/** The most bytes of one part of a name, when there are three. */
const longest = 66

/**
 * The most bytes of all parts and their dashes: with an added word and a temporary ending, a name stays below the 255
 * that Linux allows.
 */
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

/** A dot at the beginning hides a file; Windows drops one at the end. */
const outerDots = /^[. ]+|[. ]+$/g

const shortened = (line: string, bytes: number) => cut(line, bytes).replace(outerDots, '')

function clean(part: string, bytes = longest): string {
  const line = part.normalize('NFC').replace(invisible, '').replace(refused, ' ').replace(/\s+/g, ' ')
  return shortened(line.replace(outerDots, ''), bytes)
}

/** Between the parts of a name. */
export const dash = ' – '

/** The parts joined by dashes; when that is too long, the longest parts are cut. */
function joined(words: readonly string[]): string {
  let parts = words.map((part) => clean(part)).filter((part) => part !== '')
  for (let bytes = longest; Buffer.byteLength(parts.join(dash)) > longestName; bytes -= 2)
    parts = parts.map((part) => shortened(part, bytes))
  return parts.join(dash)
}

/**
 * A file name that every system accepts, from words that a person wrote: `Jonas – Asks before telling –
 * 2026-11-22.pdf`.
 */
export function fileName(words: readonly string[], ending: Ending): string {
  return `${joined(words).replace(device, '$1_') || 'Coachbook'}${ending}`
}

/** The most bytes of a word that is added to a name, so that the result still fits. */
const longestWord = 26

/**
 * A name made by `fileName` with another word before its ending, for instance to distinguish two people of the same
 * name.
 */
export function withWord(name: string, word: string): string {
  const at = name.lastIndexOf('.')
  const more = clean(word.replace(/(\d)\/(\d)/g, '$1-$2'), longestWord)
  return more === '' ? name : `${name.slice(0, at)}${dash}${more}${name.slice(at)}`
}

/** The path of a file that goes with one that a person named: beside it, with the same name and another word. */
export function besidePath(path: string, word: string): string {
  const name = basename(path)
  const at = name.lastIndexOf('.')
  const more = clean(word, 2 * longest)
  const stem = cut(at < 0 ? name : name.slice(0, at), longestName + longestWord - Buffer.byteLength(more))
  return join(dirname(path), `${stem}${dash}${more}${at < 0 ? '' : name.slice(at)}`)
}
