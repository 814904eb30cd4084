import type { CallError } from '../../shared/contract'
import { InputError, RuleError } from '../../shared/errors'
import type { Translator } from '../../shared/messages'

/** Writes a line for the developer; words of the user must not be in it. */
export type Log = (line: string) => void

/**
 * An error as the window may see it: a rule's own words, or one general sentence. The message of an unknown error is
 * neither sent nor logged, because paths, names and words of a workbook can be in it.
 */
export function failureOf(error: unknown, call: string, translator: Translator, log: Log): CallError {
  if (error instanceof RuleError) {
    return { code: error.code, message: translator.ofCode('errors', error.code, error.params, 'errors:call.failed') }
  }
  if (error instanceof InputError) return { code: 'input.malformed', message: translator.t('errors:input.malformed') }
  log(`${call} failed: ${traceOf(error)}`)
  return { code: 'call.failed', message: translator.t('errors:call.failed') }
}

/** Kind, system code and place of an error, without its message. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const stack = (error.stack ?? '').replace(error.message, '')
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return [`${error.name}${code}`, ...places.slice(0, 8)].join('\n')
}
