import { prepareZXingModule, type ReadResult, readBarcodes } from 'zxing-wasm/reader'
import { enlarged, type Picture, shrunk, type Turn } from './picture'

/** The text of a code, and how the picture has to be rotated so that the sheet is upright. */
export interface ReadCode {
  text: string
  turn: Turn
}

/** The most codes in a picture; a photo can show several sheets. */
export const mostCodes = 12

/**
 * Larger pictures are reduced first: a code that can only be read in more pixels than this is too small for a sheet.
 */
const mostForCode = 16_000_000

let ready: Promise<unknown> | null = null

/** Takes the bytes of `zxing_reader.wasm`, so that nothing is downloaded. */
export function prepareCodeReader(wasm: Uint8Array): Promise<unknown> {
  const wasmBinary = new Uint8Array(wasm).buffer
  ready = ready ?? prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
  return ready
}

/** The corners of an upright code begin at the top left, followed by the top right. */
function turnOf({ position: { topLeft, topRight } }: ReadResult): Turn {
  const degrees = (Math.atan2(topRight.y - topLeft.y, topRight.x - topLeft.x) * 180) / Math.PI
  const quarters: readonly Turn[] = [0, 270, 180, 90]
  return quarters[((Math.round(degrees / 90) % 4) + 4) % 4] ?? 0
}

async function codesIn({ width, height, data }: Picture): Promise<ReadCode[]> {
  // The reader needs only these properties, and Node has no ImageData class.
  const image = { data: new Uint8ClampedArray(data), width, height, colorSpace: 'srgb' } as const
  const found = await readBarcodes(image, {
    formats: ['QRCode'],
    tryHarder: true,
    tryRotate: true,
    tryInvert: false,
    tryDownscale: true,
    maxNumberOfSymbols: mostCodes
  })
  const codes = new Map<string, ReadCode>()
  for (const one of found)
    if (one.isValid && !codes.has(one.text)) codes.set(one.text, { text: one.text, turn: turnOf(one) })
  return [...codes.values()]
}

/**
 * The QR codes of a picture, each text once. When none is found, a small picture is tried again at twice its size: at
 * 100 dots per inch a square of the code is little more than two dots. Call `prepareCodeReader` first.
 */
export async function readCodes(picture: Picture): Promise<ReadCode[]> {
  const by = Math.ceil(Math.sqrt((picture.width * picture.height) / mostForCode))
  const fit = shrunk(picture, by)
  const codes = await codesIn(fit)
  const isSmall = fit.width * fit.height * 4 <= mostForCode
  return codes.length > 0 || !isSmall ? codes : codesIn(enlarged(fit))
}
