import { randomBytes } from 'node:crypto'
import type { Id } from '../../../shared/model/scalars'
import { sha256 } from '../storage/sha256'

/** The folder of all reps in a library. */
export const repsFolder = 'reps'

/** The folder, beside the reps, through which others are removed. */
export const removing = 'removing'

/**
 * The folder of a rep: the name in a form that every file system accepts, and the end of the id, such as
 * `anna-berg-3f9c01d2`.
 */
export function folderName(name: string, workbook: Id): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .normalize('NFC')
  const words = plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const slug = Array.from(words.join('-')).slice(0, 40).join('').replace(/-+$/, '')
  return `${slug === '' ? 'rep' : slug}-${workbook.slice(-8)}`
}

/**
 * A name for a folder that alone does not belong to a rep, such as a second copy; it reveals nothing about its earlier
 * name.
 */
export const namelessFolder = (): string => `copy-${randomBytes(8).toString('hex')}`

/** A substitute for the id of a workbook that cannot be read; the same for the same folder. */
export function idOfFolder(folder: string): Id {
  const digits = sha256(folder)
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-7${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`
}
