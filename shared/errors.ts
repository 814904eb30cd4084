import type { RefusalCode } from './messages'

/** A rule of the product says no. `code` names a text under `errors` in the message catalogue, so that none is without words. */
export class RuleError extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly params: Record<string, string | number> = {}
  ) {
    super(code)
    this.name = 'RuleError'
  }
}

/** A command that was asked for in a form that its schema refuses. */
export class InputError extends Error {
  constructor(
    readonly issues: string,
    /** Nothing else is wrong than a name that is needed and empty. */
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

/** Whether all that a schema found wrong are texts that are needed and empty. */
export const isEmptied = ({ issues }: { issues: readonly Issue[] }): boolean =>
  issues.every(({ code, origin, minimum }) => code === 'too_small' && origin === 'string' && minimum === 1)
