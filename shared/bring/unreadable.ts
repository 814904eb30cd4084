import type { RowProblem } from '../model/bring'

/** A row that cannot be read, and why: the name of its column, and what the cell holds. */
export class Unreadable extends Error {
  constructor(
    readonly problem: RowProblem['problem'],
    readonly column: string,
    readonly text: string
  ) {
    super(problem)
  }
}
