import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'

/** A file of a pack that cannot be used. `file` is its path from the packs folder, with forward slashes. */
export class PackFileError extends Error {
  constructor(
    readonly file: string,
    readonly reason: string
  ) {
    super(`${file}: ${reason}`)
    this.name = 'PackFileError'
  }
}

/** The largest file that is read, in bytes: none of ours is nearly as large, and parsing one would delay the start. */
const largest = 4 * 1024 * 1024

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

const issueText = (issue: z.core.$ZodIssue) =>
  issue.path.length === 0 ? issue.message : `${issue.path.join('.')}: ${issue.message}`

/** The text of a pack's file. Throws an error with its name when it is missing, unreadable or too large. */
export async function readPackText(root: string, file: string): Promise<string> {
  const path = join(root, file)
  try {
    if ((await stat(path)).size > largest) throw new PackFileError(file, 'larger than 4 MB')
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof PackFileError) throw error
    if (isMissing(error)) throw new PackFileError(file, 'is missing')
    throw new PackFileError(file, error instanceof Error ? error.message : String(error))
  }
}

/**
 * The parsed content of a JSON file of a pack. Throws an error with the place when it is not JSON or does not have this
 * shape.
 */
export async function readPackJson<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema
): Promise<z.output<Schema>> {
  const text = await readPackText(root, file)
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    throw new PackFileError(file, `is not JSON (${error instanceof Error ? error.message : String(error)})`)
  }
  const parsed = schema.safeParse(data)
  if (!parsed.success) throw new PackFileError(file, parsed.error.issues.slice(0, 3).map(issueText).join('; '))
  return parsed.data
}

/** The names of the files with this ending in a folder of a pack, sorted; empty when there is no such folder. */
export async function packFiles(root: string, folder: string, ending: string): Promise<string[]> {
  try {
    const names = await readdir(join(root, folder))
    return names.filter((name) => name.endsWith(ending)).sort()
  } catch (error) {
    if (isMissing(error)) return []
    throw new PackFileError(folder, error instanceof Error ? error.message : String(error))
  }
}

/** The pack that everybody begins with is offered first; the others follow by name. */
const firstPack = 'four-step'
const byOffer = (a: string, b: string) => Number(b === firstPack) - Number(a === firstPack) || (a < b ? -1 : 1)

/** The names of the pack folders, in the order in which they are offered. Files beside them are ignored. */
export async function packFolders(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort(byOffer)
}
