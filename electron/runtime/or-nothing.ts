import { rm } from 'node:fs/promises'

/** Runs what makes a folder; when that fails, nothing of the folder is left, so that nobody takes half of it for whole. */
export async function orNothing(folder: () => string, make: () => Promise<void>): Promise<void> {
  try {
    await make()
  } catch (error) {
    if (folder() !== '') await rm(folder(), { recursive: true, force: true })
    throw error
  }
}
