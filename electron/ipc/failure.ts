import type { CallError } from '../../shared/carried'
import { InputError, RuleError } from '../../shared/errors'
import type { Translator } from '../../shared/messages'
import { troubleLine, troubleOf } from '../../shared/trouble'

/** Writes a line for the developer; it must not contain the user's words. */
export type Log = (line: string) => void

/**
 * An error as the window may see it: the words of a rule, or one general sentence. The message of an unknown error is
 * neither sent nor logged, because it can contain paths, names and words of a workbook.
 */
export function failureOf(error: unknown, call: string, translator: Translator, log: Log): CallError {
  if (error instanceof RuleError) {
    return { code: error.code, message: translator.ofCode('errors', error.code, error.params, 'errors:call.failed') }
  }
  if (error instanceof InputError) {
    const code = error.isEmpty ? 'input.empty' : 'input.malformed'
    return { code, message: translator.t(`errors:${code}`) }
  }
  log(`${call} failed: ${troubleLine(troubleOf(error))}`)
  return { code: 'call.failed', message: translator.t('errors:call.failed') }
}
