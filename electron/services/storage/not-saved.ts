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

/** The error for a file outside the library that could not be written. */
export const notSaved = (path: string, reason: FaultReason): RuleError =>
  new RuleError(codes[reason], { name: basename(path) })
