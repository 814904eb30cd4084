import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export const faceNames = ['regular', 'semibold', 'bold', 'italic'] as const
export type FaceName = (typeof faceNames)[number]

const files: Record<FaceName, string> = {
  regular: 'SourceSans3_400Regular.ttf',
  semibold: 'SourceSans3_600SemiBold.ttf',
  bold: 'SourceSans3_700Bold.ttf',
  italic: 'SourceSans3_400Regular_Italic.ttf'
}

/** The bytes of the font files, by face. They can cross into a worker thread, parsed fonts cannot. */
export type FontFiles = Record<FaceName, Uint8Array>

export const isFontFiles = (value: unknown): value is FontFiles =>
  typeof value === 'object' &&
  value !== null &&
  faceNames.every((name) => Reflect.get(value, name) instanceof Uint8Array)

/** Reads the fonts from a folder. Refuses with the system's error when one is missing. */
export async function readFontFiles(folder: string): Promise<FontFiles> {
  const [regular, semibold, bold, italic] = await Promise.all([
    readFile(join(folder, files.regular)),
    readFile(join(folder, files.semibold)),
    readFile(join(folder, files.bold)),
    readFile(join(folder, files.italic))
  ])
  return { regular, semibold, bold, italic }
}
