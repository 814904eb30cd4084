import { join } from 'node:path'
import type { Hash } from '../../../shared/model/scalars'
import { FileFault, type Files } from './files'
import { unlessRefused } from './refusal'
import { sha256 } from './sha256'

/** The folder with the files of a workbook, inside its own folder. */
export const attachments = 'attachments'

export const digestOf = (bytes: Uint8Array): Hash => sha256(bytes)

/** A file that belongs to a workbook. Its name is made from its digest, so that no part of it comes from outside. */
export interface Attachment {
  hash: Hash
  bytes: number
  ending: 'pdf' | 'png' | 'jpg'
}

export const attachmentPath = (folder: string, { hash, ending }: Omit<Attachment, 'bytes'>): string =>
  join(folder, attachments, `${hash}.${ending}`)

/**
 * Keeps bytes in the folder of a workbook so that they survive a power loss; false when they were there before. An
 * existing file is never overwritten.
 */
export async function keepAttachment(
  files: Files,
  folder: string,
  kept: Attachment,
  bytes: Uint8Array
): Promise<boolean> {
  const path = attachmentPath(folder, kept)
  if ((await files.look(path)) !== null) return false
  try {
    await files.makeFolder(join(folder, attachments))
    await files.create(path, bytes)
    await files.syncFolder(join(folder, attachments))
    await files.syncFolder(folder)
    return true
  } catch (error) {
    // Another call has just kept the same bytes.
    if (error instanceof FileFault && error.reason === 'exists') return false
    await unlessRefused(files.remove(path), undefined)
    throw error
  }
}

/** What is in the place of a kept file: the same bytes, other bytes, or nothing that can be read. */
export type FoundAttachment = { is: 'same'; bytes: Uint8Array } | { is: 'changed'; path: string } | { is: 'gone' }

/** Looks for a kept file. A file of another size is not read. */
export async function findAttachment(files: Files, folder: string, kept: Attachment): Promise<FoundAttachment> {
  const path = attachmentPath(folder, kept)
  try {
    const entry = await files.look(path)
    if (entry === null) return { is: 'gone' }
    if (entry.kind !== 'file' || entry.size !== kept.bytes) return { is: 'changed', path }
    const bytes = await files.read(path)
    return digestOf(bytes) === kept.hash ? { is: 'same', bytes } : { is: 'changed', path }
  } catch (error) {
    if (error instanceof FileFault) return { is: 'gone' }
    throw error
  }
}
