import type { FaceName, FontFiles, FontName } from './font-files'
import { Typeface } from './typeface'

type Fallback = 'arabic' | 'hebrew'

/** The Unicode blocks of each fallback font. */
const blocks: readonly (readonly [first: number, last: number, font: Fallback])[] = [
  [0x0590, 0x05ff, 'hebrew'],
  [0x0600, 0x06ff, 'arabic'],
  [0x0750, 0x077f, 'arabic'],
  [0x0870, 0x08ff, 'arabic'],
  [0x200c, 0x200d, 'arabic'],
  [0xfb1d, 0xfb4f, 'hebrew'],
  [0xfb50, 0xfdff, 'arabic'],
  [0xfe70, 0xfefc, 'arabic']
]

/** Joiners change the shape of letters and have none of their own. */
const isJoiner = (codePoint: number) => codePoint === 0x200c || codePoint === 0x200d

/** The faces of a page, for the life of the process; each is parsed when it is first needed. */
export class Typefaces {
  private readonly parsed = new Map<FontName, Typeface>()

  constructor(private readonly files: FontFiles) {}

  face(name: FontName): Typeface {
    const known = this.parsed.get(name)
    if (known) return known
    const face = new Typeface(name, this.files[name])
    this.parsed.set(name, face)
    return face
  }

  /** The face that has a character: the requested one, or a fallback of similar weight; null when there is none. */
  faceFor(name: FaceName, codePoint: number): Typeface | null {
    const own = this.face(name)
    if (own.has(codePoint)) return own
    const block = blocks.find(([first, last]) => codePoint >= first && codePoint <= last)
    if (!block) return null
    const isBold = name === 'bold' || name === 'semibold'
    const fallback = this.face(isBold ? `${block[2]}-bold` : block[2])
    return fallback.has(codePoint) || isJoiner(codePoint) ? fallback : null
  }
}
