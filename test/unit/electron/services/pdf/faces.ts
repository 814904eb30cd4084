import { join } from 'node:path'
import { readFontFiles } from '../../../../../electron/services/pdf/font-files'
import type { Rendered } from '../../../../../electron/services/pdf/pdf-service'
import { renderPdf } from '../../../../../electron/services/pdf/render'
import { Typefaces } from '../../../../../electron/services/pdf/typefaces'
import type { Paper } from '../../../../../shared/model/settings'
import type { PrintDocument } from '../../../../../shared/print/blocks'

export const fontsFolder = join(import.meta.dirname, '../../../../../resources/fonts')
export const createdAt = '2026-11-12T16:44:05+01:00'

export const freshFaces = async (): Promise<Typefaces> => new Typefaces(await readFontFiles(fontsFolder))

const shared = freshFaces()

/** Draws with fonts that are parsed once per test file. */
export const draw = async (document: PrintDocument, paper: Paper = 'a4', moment = createdAt): Promise<Rendered> =>
  renderPdf(document, { paper, createdAt: moment }, await shared)
