import { basename } from 'node:path'
import { RuleError } from '../../../shared/errors'
import type { RefusalCode } from '../../../shared/messages'
import type { FaultReason } from './files'

const codes: Readonly<Record<FaultReason, RefusalCode>> = {
  missing: 'export.missing',
  exists: 'export.exists',
  'disk-full': 'export.disk-full',
  'read-only': 'export.read-only',
  taken: 'export.failed',
  failed: 'export.failed'
}

/** What is said where a file could not be written that a person wanted outside of the library. */
export const notSaved = (path: string, reason: FaultReason): RuleError =>
  new RuleError(codes[reason], { name: basename(path) })
