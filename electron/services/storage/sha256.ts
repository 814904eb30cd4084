import { createHash } from 'node:crypto'
import type { Hash } from '../../../shared/model/scalars'

/** The SHA-256 of bytes, or of a text in UTF-8. */
export const sha256 = (of: string | Uint8Array): Hash => createHash('sha256').update(of).digest('hex')
