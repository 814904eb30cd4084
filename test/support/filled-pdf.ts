import { type AnswerPart, answerFields } from '../../shared/model/answer'
import { outputOf, withFiles } from './pdf-tools'

/** The file to answer with typed values, as an ordinary PDF reader saves it: appended to what was there. */
export async function filled(file: Uint8Array, typed: Partial<Record<AnswerPart, string>>): Promise<Uint8Array> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({ data: new Uint8Array(file), verbosity: 0 })
  const document = await loading.promise
  const fields = (await document.getFieldObjects()) as Record<string, { id: string }[]>
  for (const [part, value] of Object.entries(typed) as [AnswerPart, string][])
    document.annotationStorage.setValue(fields[answerFields[part]]?.[0]?.id ?? '', { value })
  const saved = await document.saveDocument()
  await loading.destroy()
  return saved
}

/** Its pages as a program prints them into another PDF, from this one on: words and lines, without the record. */
export const printedAgain = (file: Uint8Array, from = 1): Promise<Uint8Array> =>
  withFiles({ 'file.pdf': file }, async ([path = ''], folder) => {
    const { readFile } = await import('node:fs/promises')
    const to = `${folder}/printed.pdf`
    const { code, output } = await outputOf('pdftocairo', ['-pdf', '-f', String(from), path, to])
    if (code !== 0) throw new Error(output)
    return new Uint8Array(await readFile(to))
  })

/** The same file as a program writes it that rewrites everything: other objects, compressed, drawn fields. */
export const writtenAnew = (file: Uint8Array): Promise<Uint8Array> =>
  withFiles({ 'file.pdf': file }, async ([path = ''], folder) => {
    const { readFile } = await import('node:fs/promises')
    const to = `${folder}/anew.pdf`
    const how = ['--object-streams=generate', '--generate-appearances', '--linearize', '--compress-streams=y']
    const { code, output } = await outputOf('qpdf', [...how, path, to])
    // 3: with warnings.
    if (code !== 0 && code !== 3) throw new Error(output)
    return new Uint8Array(await readFile(to))
  })
