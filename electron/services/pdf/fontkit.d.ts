/** The part of fontkit that Coachbook uses; the package has no types of its own. */
declare module 'fontkit' {
  export interface Glyph {
    id: number
    advanceWidth: number
    codePoints: readonly number[]
  }

  export interface GlyphPosition {
    xAdvance: number
    yAdvance: number
    xOffset: number
    yOffset: number
  }

  export interface GlyphRun {
    glyphs: Glyph[]
    positions: GlyphPosition[]
    advanceWidth: number
    direction: 'ltr' | 'rtl'
  }

  export interface GlyphMetrics {
    advance: number
    bearing: number
  }

  /** The glyphs of one file; `_addGlyph` adds a glyph of the font to the tables (see `typeface.ts`). */
  export interface Subset {
    includeGlyph(id: number): number
    encode(): Uint8Array
    _addGlyph(id: number): number
    glyphs: number[]
    glyf: Uint8Array[]
    loca: { offsets: number[] }
    hmtx: { metrics: GlyphMetrics[] }
    offset: number
  }

  export interface Font {
    postscriptName: string
    unitsPerEm: number
    numGlyphs: number
    hasGlyphForCodePoint(codePoint: number): boolean
    getGlyph(id: number): Glyph & { path: { toSVG(): string } }
    layout(text: string): GlyphRun
    createSubset(): Subset
    /** The glyphs handed out so far; emptied before a word is shaped (see `typeface.ts`). */
    _glyphs: Record<number, Glyph>
  }

  export function create(file: Uint8Array): Font
}
