import type { Ending } from './pdf-file'

/** Signs that a Windows, macOS or Linux folder refuses. */
const refused = /[<>:"/\\|?*\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu

/** Signs that nobody sees and that can turn the order of a name around. */
const invisible = /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g

/** Names of devices on Windows, with or without an ending. */
const device = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/i

/** Bytes per part: with three parts, their dashes and a temporary ending a name stays below the 255 that Linux takes. */
const longest = 66

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

function clean(part: string, bytes = longest): string {
  const line = part.normalize('NFC').replace(invisible, '').replace(refused, ' ').replace(/\s+/g, ' ')
  return cut(line.replace(outerDots, ''), bytes).replace(outerDots, '')
}

/** A file name that every system takes, from words a person wrote: `Jonas – Asks before telling – 2026-11-22.pdf`. */
export function fileName(words: readonly string[], ending: Ending): string {
  const stem = words
    .map((part) => clean(part))
    .filter((part) => part !== '')
    .join(' – ')
    .replace(device, '$1_')
  return `${stem || 'Coachbook'}${ending}`
}

/** Bytes of a word that is added to a whole name, which then still fits. */
const longestWord = 26

/** A name made by `fileName` with a further word before its ending, such as what tells two people of one name apart. */
export function withWord(name: string, word: string): string {
  const at = name.lastIndexOf('.')
  const more = clean(word, longestWord)
  return more === '' ? name : `${name.slice(0, at)} – ${more}${name.slice(at)}`
}
