/** The text of a file and how it was encoded, or what the file is when it is not text. */
export type Decoded =
  | { is: 'text'; text: string; encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' }
  | { is: 'xlsx' }
  | { is: 'other'; what: 'old-excel' | 'zip' | 'binary' }
  | { is: 'empty' }

const begins = (bytes: Uint8Array, ...signs: number[]) => signs.every((sign, at) => bytes[at] === sign)

const zip = [0x50, 0x4b, 0x03, 0x04] as const
/** The container of `.xls`, and of a spreadsheet with a password. */
const compound = [0xd0, 0xcf, 0x11, 0xe0] as const

/** How many bytes are read to recognize UTF-16 without a byte order mark. */
const looked = 4096

/** Recognizes UTF-16 without a byte order mark: in Latin text every other byte is zero. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0]
  const end = Math.min(bytes.length, looked)
  for (let at = 0; at < end; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const half = end / 2
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be'
  return null
}

/** Decodes UTF-16 with the larger byte first, which the decoder of the platform does not know. */
function fromBigEndian(bytes: Uint8Array): string {
  const turned = new Uint8Array(bytes.length - (bytes.length % 2))
  for (let at = 0; at < turned.length; at += 2) {
    turned[at] = bytes[at + 1] ?? 0
    turned[at + 1] = bytes[at] ?? 0
  }
  return new TextDecoder('utf-16le').decode(turned)
}

/** What Windows-1252 has between 0x80 and 0x9F; 0 marks a control character that stays as it is. */
const windows = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0,
  0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178
]

function fromWindows(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let start = 0; start < bytes.length; start += 8192) {
    const codes = Array.from(bytes.subarray(start, start + 8192), (byte) =>
      byte >= 0x80 && byte <= 0x9f ? windows[byte - 0x80] || byte : byte
    )
    parts.push(String.fromCharCode(...codes))
  }
  return parts.join('')
}

/**
 * The text of a file, whatever its name: UTF-8 and UTF-16 with or without a byte order mark, otherwise Windows-1252. A
 * spreadsheet is recognized by its first bytes; a file with zero bytes that is not UTF-16 is no text.
 */
export function decodeFile(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { is: 'empty' }
  if (begins(bytes, ...zip)) return { is: 'xlsx' }
  if (begins(bytes, ...compound)) return { is: 'other', what: 'old-excel' }
  if (begins(bytes, 0x50, 0x4b)) return { is: 'other', what: 'zip' }
  const utf16 = begins(bytes, 0xff, 0xfe) ? 'utf-16le' : begins(bytes, 0xfe, 0xff) ? 'utf-16be' : utf16Of(bytes)
  if (utf16 === 'utf-16le') return asText(new TextDecoder('utf-16le').decode(bytes), utf16)
  if (utf16 === 'utf-16be') return asText(fromBigEndian(bytes), utf16)
  if (bytes.subarray(0, looked).includes(0)) return { is: 'other', what: 'binary' }
  const text = fromUtf8(bytes)
  return text === null ? asText(fromWindows(bytes), 'windows-1252') : asText(text, 'utf-8')
}

/** Null for bytes that are no UTF-8. */
function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function asText(decoded: string, encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'): Decoded {
  const text = decoded.replace(/^\uFEFF/, '')
  return text.trim() === '' ? { is: 'empty' } : { is: 'text', text, encoding }
}
