/** Where a command writes, and how it ends. */
export interface Output {
  line(text: string): void
  problem(text: string): void
}

export const standardOutput: Output = {
  line: (text) => process.stdout.write(`${text}\n`),
  problem: (text) => process.stderr.write(`${text}\n`)
}

/** What the exit status means: 0 done, 1 not as it should be, 2 used or given wrongly. */
export const exit = { done: 0, refused: 1, usage: 2 } as const
