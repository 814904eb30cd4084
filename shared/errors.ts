import type { RefusalCode } from './messages'

/**
 * A rule of the product refuses something. `code` names a text under `errors` in the message catalog, so that no
 * refusal is without words.
 */
export class RuleError extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly params: Record<string, string | number> = {}
  ) {
    super(code)
    this.name = 'RuleError'
  }
}

/** The input of a command does not fit its schema. */
export class InputError extends Error {
  constructor(
    readonly issues: string,
    /** Whether nothing is wrong but a required name that is empty. */
    readonly isEmpty = false
  ) {
    super(issues)
    this.name = 'InputError'
  }
}

interface Issue {
  code?: string | undefined
  origin?: string
  minimum?: number | bigint
}

/** Whether every fault that a schema found is a required text that is empty. */
export const isEmptied = ({ issues }: { issues: readonly Issue[] }): boolean =>
  issues.every(({ code, origin, minimum }) => code === 'too_small' && origin === 'string' && minimum === 1)
