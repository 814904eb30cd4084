import { z } from 'zod'
import { dateOf, earliestDay } from '../dates'
import { InputError, isEmptied, RuleError } from '../errors'
import type { RefusalCode } from '../messages'
import type { Behavior, BehaviorKey } from '../model/behavior'
import type { Hash, Moment, PlainDate } from '../model/scalars'
import type { Template } from '../model/template'
import type { Workbook } from '../model/workbook'
import { copyPlain } from './patch'

/** What a command may know besides the workbook. It is only read. */
export interface CommandContext {
  now: Moment
  /** The name of the person at the keyboard. */
  actor: string
  /** The same workbook without the overhead of reading through the draft; only to be read, never changed. */
  raw: Workbook
  /** A version of a template that the library offers. */
  template(hash: Hash): Template | undefined
  /** A behavior that the library offers. */
  behavior(key: BehaviorKey): Behavior | undefined
  /** SHA-256 of a text in UTF-8. */
  digest(text: string): Hash
}

export interface Command<Input> {
  type: string
  /** False for what people rely on once it is done, such as signing, sealing and erasing. */
  undoable: boolean
  /** The shape of the input, without its `type`. */
  schema: z.ZodObject
  /** Checks the input, then changes the draft. Throws `InputError` or `RuleError`. */
  execute(draft: Workbook, input: unknown, context: CommandContext): void
  /** Exists only for the type of the input. */
  readonly example?: Input
}

type InputOf<Shape extends z.ZodRawShape> = keyof Shape extends never ? unknown : z.input<z.ZodObject<Shape>>

/**
 * Defines one change to a workbook: the shape of its input, and a pure function that changes the draft or throws a
 * `RuleError`.
 */
export function define<const Name extends string, Shape extends z.ZodRawShape>(
  type: Name,
  shape: Shape,
  run: (draft: Workbook, input: z.output<z.ZodObject<Shape>>, context: CommandContext) => void,
  options: { undoable?: boolean } = {}
): Command<{ type: Name } & InputOf<Shape>> {
  const schema = z.object(shape)
  return {
    type,
    undoable: options.undoable ?? true,
    schema,
    execute(draft, input, context) {
      const parsed = schema.safeParse(input)
      if (!parsed.success) throw new InputError(z.prettifyError(parsed.error), isEmptied(parsed.error))
      // A command never stores an undefined: `{ note: undefined }` is the same as `{}`.
      run(draft, copyPlain(parsed.data), context)
    }
  }
}

/** The record with this id; throws a `RuleError` with this code when there is none. */
export function need<T>(records: Record<string, T>, id: string, code: RefusalCode): T {
  const found = Object.hasOwn(records, id) ? records[id] : undefined
  if (found === undefined) throw new RuleError(code)
  return found
}

/** Refuses a day in the future for something that was done. */
export const refuseAhead = (on: PlainDate, now: Moment): void => refuse(on > now.slice(0, 10), 'day.ahead')

/** Refuses a moment more than ten years ago: for a call, an observation or a one-on-one it is a slip of the pen. */
export const refuseLongAgo = (when: Moment, now: Moment): void =>
  refuse(dateOf(when) < earliestDay(dateOf(now)), 'day.long-ago')

export function refuse(condition: boolean, code: RefusalCode, params?: Record<string, string | number>): void {
  if (condition) throw new RuleError(code, params)
}
