import { InputError } from '../errors'
import type { Workbook } from '../model/workbook'
import { accountCommands } from './account'
import { actionCommands } from './action'
import { addendumCommands } from './addendum'
import { agreedDateCommands } from './agreed-date'
import { behaviorCommands } from './behavior'
import { bringCommands } from './bring'
import { callCommands } from './call'
import type { Command, CommandContext } from './command'
import { confidenceCommands } from './confidence'
import { cycleCommands } from './cycle'
import { dealCommands } from './deal'
import { documentCommands } from './document'
import { filedCopyCommands } from './filed-copy'
import { groupCommands } from './group'
import { metricCommands } from './metric'
import { observationCommands } from './observation'
import { applyInPlace } from './patch'
import { planCommands } from './plan'
import { practiceCommands } from './practice'
import { type Recording, record } from './recorder'
import { repCommands } from './rep'
import { rhythmCommands } from './rhythm'
import { routedCommands } from './routed'
import { noteChanged, saidBefore, touchedBy } from './said-to'
import { sessionCommands } from './session'
import { statementCommands } from './statement'
import { trainingCommands } from './training'

const all = [
  ...repCommands,
  ...observationCommands,
  ...behaviorCommands,
  ...cycleCommands,
  ...planCommands,
  ...actionCommands,
  ...practiceCommands,
  ...agreedDateCommands,
  ...addendumCommands,
  ...documentCommands,
  ...statementCommands,
  ...filedCopyCommands,
  ...sessionCommands,
  ...confidenceCommands,
  ...accountCommands,
  ...dealCommands,
  ...callCommands,
  ...routedCommands,
  ...trainingCommands,
  ...rhythmCommands,
  ...metricCommands,
  ...bringCommands,
  ...groupCommands
] as const

type InputOf<C> = C extends Command<infer Input> ? Input : never

/**
 * Any change to a workbook, as plain data with its `type`. `said`: the person was told that the rep has written a
 * statement to the record that changes; without it such a change is refused.
 */
export type CommandInput = InputOf<(typeof all)[number]> & { said?: true }

const byType: ReadonlyMap<string, Command<unknown>> = new Map(all.map((command) => [command.type, command]))

export const commandTypes: readonly string[] = all.map((command) => command.type)

/** The shape of the input of a command; undefined when there is no such command. */
export const inputSchema = (type: string) => byType.get(type)?.schema

/** False for signing and everything else that stands once it is done. */
export const isUndoable = (type: string): boolean => byType.get(type)?.undoable ?? false

/**
 * Runs a command on the workbook in place and returns its patches and their inverse. Throws a `RuleError` when a rule
 * refuses it and an `InputError` when it does not exist or is malformed; in both cases the workbook is unchanged.
 */
export function runCommand(
  workbook: Workbook,
  input: { type: string; said?: true },
  context: Omit<CommandContext, 'raw'>
): Recording {
  const command = byType.get(input.type)
  if (!command) throw new InputError(`there is no command ${input.type}`)
  const run = (draft: Workbook) => command.execute(draft, input, { ...context, raw: workbook })
  const made = record(workbook, run)
  if (Object.keys(workbook.statements ?? {}).length === 0) return made
  const changed = touchedBy(workbook, made.patches)
  if (changed.length === 0) return made
  // What stood there has to be read before it changes.
  applyInPlace(workbook, made.inverse)
  const before = saidBefore(workbook, changed)
  return record(workbook, (draft) => {
    run(draft)
    noteChanged(draft, before, { by: input, now: context.now })
  })
}
