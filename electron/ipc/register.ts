import type { z } from 'zod'
import { asJson, type CallError, type Carried, Packed } from '../../shared/carried'
import { answeredAsJson, type CallName, type CallOutput, calls } from '../../shared/contract'
import { isEmptied } from '../../shared/errors'
import type { Translator } from '../../shared/messages'
import { failureOf, type Log } from './failure'
import type { IpcPort, Sender } from './port'

type Inputs = { [N in CallName]: z.output<(typeof calls)[N]['input']> }
const schemas: { [N in CallName]: { input: z.ZodType<Inputs[N]>; output: z.ZodType } } = calls

/** What main does for each call; `page` is the page that asked. */
export type Handlers = {
  [N in CallName]: (input: Inputs[N], page: number) => Answer<N> | Promise<Answer<N>>
}

/** A whole workbook may be answered in the form in which it lies on the disk. */
type Answer<N extends CallName> = CallOutput<N> | (N extends 'workbook.open' ? Packed<CallOutput<N>> : never)

/** The value of an answer, and its JSON if that exists already. */
const takenApart = <T>(answer: T | Packed<T>): { value: T; json: string | null } =>
  answer instanceof Packed ? answer : { value: answer, json: null }

/** The handlers that apply at present. */
export interface InTurn {
  handlers: Partial<Handlers>
  /** Whether a call without a handler is refused because the rep has the laptop. */
  withRep: boolean
  /** Whether it is refused because the library is locked (N-5). */
  locked?: boolean
}

interface Gate {
  isTrusted(sender: Sender): boolean
  translator(): Translator
  log: Log
  /** Whether answers are checked against the contract: in development and tests, so that a wrong one is found. */
  checksOutputs: boolean
}

const isCall = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(calls, name)

/** An answer of main does not match the contract; `places` names the parts, and nothing that a person wrote. */
class OutputError extends Error {
  constructor(call: CallName, places: readonly string[]) {
    super(`${call} answers something else than its contract: ${places.join('; ')}`)
    this.name = 'OutputError'
  }
}

function checkOutput(call: CallName, value: unknown): void {
  const answer = schemas[call].output.safeParse(value)
  if (answer.success) return
  throw new OutputError(
    call,
    answer.error.issues.map(({ path, code }) => `${path.join('.') || 'all of it'} (${code})`)
  )
}

/**
 * The only way from a window into main. It checks the caller, the name and the input, then runs the handler. A refusal
 * is also returned as data, because Electron carries only the message of an error across.
 */
export function register(
  ipc: IpcPort,
  inTurn: () => InTurn,
  { isTrusted, translator, log, checksOutputs }: Gate
): void {
  type Refusal =
    | 'input.empty'
    | 'call.foreign'
    | 'call.unknown'
    | 'call.with-rep'
    | 'protection.locked'
    | 'input.malformed'
  const refuse = (code: Refusal): { ok: false; error: CallError } => ({
    ok: false,
    error: { code, message: translator().t(`errors:${code}`) }
  })

  async function run<N extends CallName>(name: N, input: unknown, page: number): Promise<Carried<CallOutput<N>>> {
    const { handlers, withRep, locked = false } = inTurn()
    const handler: Partial<Handlers>[N] = handlers[name]
    if (!handler && locked) return refuse('protection.locked')
    if (!handler) return refuse(withRep ? 'call.with-rep' : 'call.unknown')
    const parsed = schemas[name].input.safeParse(input)
    if (!parsed.success) return refuse(isEmptied(parsed.error) ? 'input.empty' : 'input.malformed')
    try {
      const { value, json } = takenApart<CallOutput<N>>(await handler(parsed.data, page))
      if (checksOutputs) checkOutput(name, value)
      if (json !== null) return { ok: true, json }
      return answeredAsJson.has(name) ? asJson(value) : { ok: true, value }
    } catch (error) {
      if (error instanceof OutputError) log(error.message)
      return { ok: false, error: failureOf(error, name, translator(), log) }
    }
  }

  ipc.onCall(async (sender, name, input) => {
    if (!isTrusted(sender)) return refuse('call.foreign')
    if (!isCall(name)) return refuse('call.unknown')
    return run(name, input, sender.page)
  })
}
