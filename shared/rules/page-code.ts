import type { Id } from '../model/scalars'
import { codedKinds } from '../model/sheets'

/** Which signed record a page shows. It says nothing about whom or what the record is about. */
export interface RecordCode {
  kind: (typeof codedKinds)[number]
  id: Id
  /** The number of the plan in its cycle, or of the addendum to its plan; 1 for a document. */
  number: number
  /** The first 16 digits of the seal, which are printed at the foot in groups of four. */
  seal: string
}

/** The code of one page of the record. */
export interface PageCode extends RecordCode {
  /** From 1. */
  page: number
  /** It is on the receipt for the record, not on one of its pages. */
  receipt?: true
  /** It is on the page with fields to answer in, which follows a plan that is sent as a file. */
  answer?: true
}

const letters = { plan: 'P', document: 'D', addendum: 'A' } as const satisfies Record<RecordCode['kind'], string>
/** The same on a receipt. There is none for an addendum. */
const onReceipt = { plan: 'R', document: 'T' } as const
const receiptKinds = ['plan', 'document'] as const
/** The same on the page to answer on. Only a plan has one. */
const onAnswer = 'F'

function letterOf({ kind, receipt, answer }: Pick<PageCode, 'kind' | 'receipt' | 'answer'>): string {
  if (answer && kind === 'plan') return onAnswer
  return receipt && kind !== 'addendum' ? onReceipt[kind] : letters[kind]
}

/** How many base 36 digits each part has; enough for its largest number. */
const digits = { id: 25, seal: 13, number: 2, page: 2 } as const
const most = 36 ** 2 - 1

const written = (value: bigint | number, length: number) => value.toString(36).toUpperCase().padStart(length, '0')
const inBase36 = (hex: string, length: number) => written(BigInt(`0x${hex}`), length)

/**
 * The text of the code, 46 characters of `0-9A-Z`: `CB`, the format `1`, a letter for the kind, then in base 36 the id
 * (25), the first eight bytes of the seal (13), the number (2) and the page (2). Such a short text gives a small code
 * with large squares.
 */
export const pageCode = ({ id, number, seal, page, ...of }: PageCode): string =>
  [
    'CB1',
    letterOf(of),
    inBase36(id.replaceAll('-', ''), digits.id),
    inBase36(seal.slice(0, 16), digits.seal),
    written(Math.min(number, most), digits.number),
    written(Math.min(page, most), digits.page)
  ].join('')

const shape = /^CB1([PDARTF])([0-9A-Z]{25})([0-9A-Z]{13})([0-9A-Z]{2})([0-9A-Z]{2})$/

/** Null when the number does not fit in this many bits. */
function inHex(digits: string, bits: 128 | 64): string | null {
  let value = 0n
  for (const digit of digits) value = value * 36n + BigInt(Number.parseInt(digit, 36))
  return value >> BigInt(bits) === 0n ? value.toString(16).padStart(bits / 4, '0') : null
}

/** Reads a code; `newer` for one of a later format, null for a text that is not the code of a page. */
export function readPageCode(text: string): PageCode | 'newer' | null {
  const [, letter, idDigits = '', sealDigits = '', number = '', page = ''] = shape.exec(text) ?? []
  const ofReceipt = receiptKinds.find((one) => onReceipt[one] === letter)
  const ofPage = letter === onAnswer ? 'plan' : codedKinds.find((one) => letters[one] === letter)
  const kind = ofReceipt ?? ofPage
  if (!kind) return /^CB[2-9A-Z][0-9A-Z]{20,}$/.test(text) ? 'newer' : null
  const id = inHex(idDigits, 128)
  const seal = inHex(sealDigits, 64)
  if (id === null || seal === null) return null
  return {
    kind,
    id: id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    number: Number.parseInt(number, 36),
    seal,
    page: Number.parseInt(page, 36),
    ...(ofReceipt && { receipt: true }),
    ...(letter === onAnswer && { answer: true })
  }
}
