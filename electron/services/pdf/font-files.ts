import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The faces that pages are set in. */
export type FaceName = 'regular' | 'semibold' | 'bold' | 'italic'

const files = {
  regular: 'SourceSans3_400Regular.ttf',
  semibold: 'SourceSans3_600SemiBold.ttf',
  bold: 'SourceSans3_700Bold.ttf',
  italic: 'SourceSans3_400Regular_Italic.ttf',
  // For scripts that Source Sans lacks. These fonts have one glyph per letter, so that words can be copied as text.
  arabic: 'IBMPlexSansArabic_400Regular.ttf',
  'arabic-bold': 'IBMPlexSansArabic_700Bold.ttf',
  hebrew: 'NotoSansHebrew_400Regular.ttf',
  'hebrew-bold': 'NotoSansHebrew_700Bold.ttf'
} as const
export type FontName = keyof typeof files

const fontNames = Object.keys(files)

/** The bytes of the font files, by name. Unlike parsed fonts, they can be sent to a worker thread. */
export type FontFiles = Record<FontName, Uint8Array>

export const isFontFiles = (value: unknown): value is FontFiles =>
  typeof value === 'object' &&
  value !== null &&
  fontNames.every((name) => Reflect.get(value, name) instanceof Uint8Array)

/** Reads the fonts from a folder. Fails with the system's error when one is missing. */
export async function readFontFiles(folder: string): Promise<FontFiles> {
  const read = Object.entries(files).map(async ([name, file]) => [name, await readFile(join(folder, file))] as const)
  const fonts: unknown = Object.fromEntries(await Promise.all(read))
  if (!isFontFiles(fonts)) throw new Error('not all fonts were read')
  return fonts
}
