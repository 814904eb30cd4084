import { createHash } from 'node:crypto'
import type { Hash } from '../../../shared/model/scalars'
import { canonical } from '../../../shared/rules/seal'

/** SHA-256 of the RFC 8785 form of plain data: the same for the same content, whatever the order of its keys. */
export const contentHash = (value: unknown): Hash => createHash('sha256').update(canonical(value), 'utf8').digest('hex')
