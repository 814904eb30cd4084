/** A rule of the product says no. `code` names a text under `errors` in the message catalogue. */
export class RuleError extends Error {
  constructor(
    readonly code: string,
    readonly params: Record<string, string | number> = {}
  ) {
    super(code)
    this.name = 'RuleError'
  }
}

/** A command that was asked for in a form that its schema refuses. */
export class InputError extends Error {
  constructor(readonly issues: string) {
    super(issues)
    this.name = 'InputError'
  }
}
