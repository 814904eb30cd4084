import type { Hash } from '../../../shared/model/scalars'
import { canonical } from '../../../shared/rules/seal'
import { sha256 } from './sha256'

/** SHA-256 of the RFC 8785 form of plain data: the same for the same content, whatever the order of its keys. */
export const contentHash = (value: unknown): Hash => sha256(canonical(value))
