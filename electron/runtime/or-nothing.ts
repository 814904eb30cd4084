import { rm } from 'node:fs/promises'

/**
 * Runs something that makes a folder; when it fails, the folder is removed, so that nobody takes a part for the whole.
 */
export async function orNothing(folder: () => string, make: () => Promise<void>): Promise<void> {
  try {
    await make()
  } catch (error) {
    if (folder() !== '') await rm(folder(), { recursive: true, force: true })
    throw error
  }
}
