import { join } from 'node:path'
import fc from 'fast-check'
import { create } from 'fontkit'
import { expect, test } from 'vitest'
import { readFontFiles } from '../../../../../electron/services/pdf/font-files'
import { Typeface } from '../../../../../electron/services/pdf/typeface'

const files = await readFontFiles(join(process.cwd(), 'resources', 'fonts'))

/** A face that is used for all documents, and the same font parsed again by fontkit. */
const faces = [files.regular, files.arabic].map((file) => ({
  face: new Typeface('regular', file),
  alone: () => create(file),
  count: create(file).numGlyphs
}))

test.each(faces)(
  'a subset holds byte for byte what fontkit makes of the same glyphs, whatever was drawn before',
  (one) => {
    const { face, alone, count } = one
    let composed = 0
    const glyphs = fc.uniqueArray(fc.nat(count - 1), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(glyphs, (wanted) => {
        const [ours, theirs] = [face.font.createSubset(), alone().createSubset()]
        for (const subset of [ours, theirs]) for (const glyph of wanted) subset.includeGlyph(glyph)
        expect(Buffer.from(ours.encode())).toEqual(Buffer.from(theirs.encode()))
        // A subset with composed glyphs contains more glyphs than were asked for.
        if (ours.glyphs.length > wanted.length + 1) composed += 1
      }),
      { numRuns: 60 }
    )
    expect(composed).toBeGreaterThan(0)
  }
)
