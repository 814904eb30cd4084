import { createHash } from 'node:crypto'
import { runCommand } from '../../shared/commands'
import type { Recording } from '../../shared/commands/recorder'
import { InputError, RuleError } from '../../shared/errors'
import { newWorkbook, type Workbook } from '../../shared/model/workbook'
import type { AnyCommand } from './arbitrary-commands'
import { countedId } from './large-workbook'
import { offers } from './library-in-memory'

export const now = '2026-11-22T09:30:00+01:00'

export const freshWorkbook = (): Workbook =>
  newWorkbook(
    countedId(1),
    countedId(2),
    { name: 'Anna Berg', role: '', territory: 'North' },
    '2026-11-01T08:00:00+01:00'
  )

export type Outcome = Recording | { refused: string }

const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/**
 * Runs a command as the service does. `refused` is the code of the rule, or `malformed`; any other error is a bug and
 * thrown.
 */
export function attempt(workbook: Workbook, command: { type: string }, actor = 'Jonas Ek'): Outcome {
  const { template, behavior } = offers
  try {
    return runCommand(workbook, command, { now, actor, template, behavior, digest })
  } catch (error) {
    if (error instanceof RuleError) return { refused: error.code }
    if (error instanceof InputError) return { refused: 'malformed' }
    throw error
  }
}

/** Plain data after it was written to the disk and read back. */
export const fromDisk = <T>(data: T): T => JSON.parse(JSON.stringify(data))

/** Why a command is refused; undefined when it is carried out. */
export function refusal({ workbook }: { workbook: Workbook }, command: AnyCommand): string | undefined {
  const outcome = attempt(workbook, command)
  return 'refused' in outcome ? outcome.refused : undefined
}
