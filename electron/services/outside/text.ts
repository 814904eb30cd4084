import { RuleError } from '../../../shared/errors'
import { packLimits } from '../../../shared/model/pack'
import { jsonShape } from './json-shape'

/** Keys that every object has; as data they could change what objects share. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Characters that hide or reverse what a person reads: bidirectional overrides and isolates, zero-width spaces, tags,
 * and control characters except line feed and tab. Marks and joiners that Arabic, Hebrew and Indic texts need are
 * allowed.
 */
const hiding = /[\u202A-\u202E\u2066-\u2069\u200B\u2060-\u2064\uFEFF\u{E0000}-\u{E007F}\p{Cs}]|(?![\n\t])\p{Cc}/u

/** Characters that end a line. */
const brokenLine = /[\n\t\u2028\u2029]/

/**
 * Whether a text is as packs must have it: composed (NFC), with line feeds, without characters that hide or reverse
 * words.
 */
const isOpenText = (text: string): boolean => !hiding.test(text) && text.normalize('NFC') === text

/** The text of a file of a pack, in UTF-8 without its byte order mark. */
export function textOf(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new RuleError('pack.not-text', { file })
  }
}

/**
 * Properties that hold running text; every other text must be one line, so that a name cannot forge the line after it.
 */
const runningText = new Set(['description', 'help', 'text', 'why'])

function checkWords(file: string, value: unknown, setting: string): void {
  if (typeof value === 'string') {
    if (!isOpenText(value)) throw new RuleError('pack.hidden-signs', { file })
    if (!runningText.has(setting) && brokenLine.test(value)) throw new RuleError('pack.not-one-line', { file, setting })
  } else if (Array.isArray(value)) for (const item of value) checkWords(file, item, setting)
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) {
      if (forbiddenKeys.has(key)) throw new RuleError('pack.forbidden-name', { file, name: key })
      if (!isOpenText(key)) throw new RuleError('pack.hidden-signs', { file })
      if (brokenLine.test(key)) throw new RuleError('pack.hidden-signs', { file })
      checkWords(file, item, key)
    }
}

/** Plain data from the text of a JSON file; its shape is checked before parsing, its words and keys after. */
export function jsonOf(file: string, text: string): unknown {
  const shape = jsonShape(text, packLimits.depth)
  if (shape.is === 'too-deep') throw new RuleError('pack.too-deep', { file, limit: packLimits.depth })
  if (shape.is === 'twice') throw new RuleError('pack.setting-twice', { file, setting: shownReason(shape.name) })
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    throw new RuleError('pack.not-json', { file, why: error instanceof SyntaxError ? shownReason(error.message) : '' })
  }
  checkWords(file, data, '')
  return data
}

/** The parser quotes the text where it failed, which may contain anything. */
const shownReason = (reason: string): string => reason.replace(/[\p{C}]/gu, '?').slice(0, 120)

/** A Markdown file of a pack. */
export function markdownOf(file: string, text: string): string {
  if (!isOpenText(text)) throw new RuleError('pack.hidden-signs', { file })
  return text
}
