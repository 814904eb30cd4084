/**
 * A fault of the program as it may be written down: its kind and where in the program it happened, never its message.
 */
export interface Trouble {
  /** The kind, such as `TypeError`. */
  name: string
  /** The system's code, such as `EIO`; empty where there is none. */
  code: string
  /** Places in our own files, the nearest first: `main.js:12:5`. */
  at: string[]
}

export const troubleLimits = { name: 40, code: 40, place: 80, places: 12 } as const

/** What a place looks like; main accepts nothing else from a page. */
export const placePattern = /^[\w-]+(?:\.[\w-]+)*\.[cm]?js:\d{1,9}:\d{1,9}$/

const word = /^[\w.-]+$/

/** Files that were built here, wherever the program is installed. */
const ownFile =
  /(?:app:\/\/[^/\s]+|[\\/]out[\\/](?:main|preload|renderer|cli))[\\/](?:[\w-]+[\\/])*([\w.-]+:\d+:\d+)\)?$/

const oneWord = (value: unknown, most: number, otherwise: string) =>
  typeof value === 'string' && value.length <= most && word.test(value) ? value : otherwise

/** The lines of a stack after the message, which may itself look like a stack. */
function placesOf({ message, stack = '' }: Error): string[] {
  const at = message === '' ? -1 : stack.indexOf(message)
  const lines = (at < 0 ? stack : stack.slice(at + message.length)).split('\n')
  const last = lines.findLastIndex((line) => line.trim() !== '' && !/^\s+at /.test(line))
  return lines.slice(last + 1)
}

/**
 * What may be written down of anything that was thrown. Messages, function names and paths are left out, because they
 * can hold a name, a word of a workbook or somebody's folder.
 */
export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof Error)) return { name: typeof error, code: '', at: [] }
  const at = placesOf(error).flatMap((line) => {
    const place = ownFile.exec(line)?.[1] ?? ''
    return place.length <= troubleLimits.place && placePattern.test(place) ? place : []
  })
  return {
    name: oneWord(error.name, troubleLimits.name, 'Error'),
    code: oneWord('code' in error ? error.code : '', troubleLimits.code, ''),
    at: at.slice(0, troubleLimits.places)
  }
}

/** One line: `TypeError EIO main.js:12:5 main.js:40:2`. */
export const troubleLine = ({ name, code, at }: Trouble): string => [name, code, ...at].filter(Boolean).join(' ')
