import { largestPdf } from '../../shared/limits'

/** What is done with files that are dropped on the window; `null` for nothing at all. */
export type Dropped =
  | { do: 'check'; file: File }
  | { do: 'say'; key: 'several' | 'large' | 'other'; name: string }
  | null

/** A PDF is told by its first bytes, whatever it is called; a folder or an empty file has none. */
const isPdf = async (file: Blob): Promise<boolean> =>
  new TextDecoder('latin1').decode(await file.slice(0, 1024).arrayBuffer()).includes('%PDF-')

/** Decides what becomes of dropped files. Nothing of one that is too large is read. */
export async function decideOn(files: readonly File[]): Promise<Dropped> {
  const [file, second] = files
  if (!file) return null
  const { name } = file
  if (second) return { do: 'say', key: 'several', name }
  const readable = await isPdf(file).catch(() => false)
  if (!readable) return { do: 'say', key: 'other', name }
  return file.size > largestPdf ? { do: 'say', key: 'large', name } : { do: 'check', file }
}
