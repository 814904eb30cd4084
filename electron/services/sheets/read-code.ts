import { prepareZXingModule, type ReadResult, readBarcodes } from 'zxing-wasm/reader'
import { enlarged, type Picture, shrunk, type Turn } from './picture'

/** What stands in a code, and by how much the picture is to be turned so that the sheet stands upright. */
export interface ReadCode {
  text: string
  turn: Turn
}

/** More than one sheet can lie in a photo. */
export const mostCodes = 12

/** Larger pictures are made smaller first: a code that is only seen in more than this is too small to be held. */
const mostForCode = 16_000_000

let ready: Promise<unknown> | null = null

/** Takes the bytes of `zxing_reader.wasm`: nothing is fetched. */
export function prepareCodeReader(wasm: Uint8Array): Promise<unknown> {
  const wasmBinary = new Uint8Array(wasm).buffer
  ready = ready ?? prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
  return ready
}

/** The corners of an upright code begin at the top left and go on to the top right. */
function turnOf({ position: { topLeft, topRight } }: ReadResult): Turn {
  const degrees = (Math.atan2(topRight.y - topLeft.y, topRight.x - topLeft.x) * 180) / Math.PI
  const quarters: readonly Turn[] = [0, 270, 180, 90]
  return quarters[((Math.round(degrees / 90) % 4) + 4) % 4] ?? 0
}

async function codesIn({ width, height, data }: Picture): Promise<ReadCode[]> {
  // It asks for no more than these, and Node has no class of that name.
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
 * The QR codes of a picture, each text once. Where there seems to be none, a small picture is looked at once more at twice
 * its size: at 100 dots an inch a square of the code is little more than two dots. `prepareCodeReader` comes before.
 */
export async function readCodes(picture: Picture): Promise<ReadCode[]> {
  const by = Math.ceil(Math.sqrt((picture.width * picture.height) / mostForCode))
  const fit = shrunk(picture, by)
  const codes = await codesIn(fit)
  const isSmall = fit.width * fit.height * 4 <= mostForCode
  return codes.length > 0 || !isSmall ? codes : codesIn(enlarged(fit))
}
