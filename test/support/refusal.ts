import { RuleError } from '../../shared/errors'

/** The code of the rule that refuses; null when nothing is refused. Any other error is a bug and thrown. */
export function refusal(run: () => unknown): string | null {
  try {
    run()
    return null
  } catch (error) {
    if (error instanceof RuleError) return error.code
    throw error
  }
}
