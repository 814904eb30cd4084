import { z } from 'zod'
import { dateOf, earliestDay } from '../dates'
import { InputError, isEmptied, RuleError } from '../errors'
import type { RefusalCode } from '../messages'
import type { Behavior, BehaviorKey } from '../model/behavior'
import type { Hash, Moment, PlainDate } from '../model/scalars'
import type { Template } from '../model/template'
import type { Workbook } from '../model/workbook'
import { copyPlain } from './patch'

/** What a command may know besides the workbook. Nothing in it changes anything. */
export interface CommandContext {
  now: Moment
  /** The name of the person at the keyboard. */
  actor: string
  /** The same workbook without the draft's cost of reading; to look at, never to change. */
  raw: Workbook
  /** A template version that the library offers. */
  template(hash: Hash): Template | undefined
  /** A behavior that the library offers. */
  behavior(key: BehaviorKey): Behavior | undefined
  /** SHA-256 of a text in UTF-8. */
  digest(text: string): Hash
}

export interface Command<Input> {
  type: string
  /** False for what people rely on once it is done: signing, sealing, erasing. */
  undoable: boolean
  /** What the input has to look like, without its `type`. */
  schema: z.ZodObject
  /** Checks the input, then changes the draft. Throws `InputError` or `RuleError`. */
  execute(draft: Workbook, input: unknown, context: CommandContext): void
  /** Only for the type: what a caller hands in. */
  readonly example?: Input
}

type InputOf<Shape extends z.ZodRawShape> = keyof Shape extends never ? unknown : z.input<z.ZodObject<Shape>>

/** Defines one change to a workbook: its input, and a pure function that changes the draft or throws a `RuleError`. */
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
      // `{ note: undefined }` is the same as `{}`: a command never stores an undefined.
      run(draft, copyPlain(parsed.data), context)
    }
  }
}

/** The record with this id, or a `RuleError` that says that it is gone. */
export function need<T>(records: Record<string, T>, id: string, code: RefusalCode): T {
  const found = Object.hasOwn(records, id) ? records[id] : undefined
  if (found === undefined) throw new RuleError(code)
  return found
}

/** What is logged as done was on a day that has come. */
export const refuseAhead = (on: PlainDate, now: Moment): void => refuse(on > now.slice(0, 10), 'day.ahead')

/** A call, an observation or a one-on-one of more than ten years ago is a slip of the pen. */
export const refuseLongAgo = (when: Moment, now: Moment): void =>
  refuse(dateOf(when) < earliestDay(dateOf(now)), 'day.long-ago')

export function refuse(condition: boolean, code: RefusalCode, params?: Record<string, string | number>): void {
  if (condition) throw new RuleError(code, params)
}
