import { GuardedThread } from '../../electron/services/outside/guarded-thread'

type Limits = ConstructorParameters<typeof GuardedThread>[2]

/**
 * A worker of the program that is given one file after the other, under its own limits, and restarted when a file took
 * too much. A worker that ends for any other reason is a failure, because the program would wrongly report it as too
 * much work.
 */
export class HostileThread<Question, Answer> {
  private thread: GuardedThread<Question, Answer> | null = null
  private said = ''

  constructor(
    private readonly file: string,
    private readonly data: unknown,
    private readonly limits: Limits,
    private readonly prepare?: (ask: (question: Question) => Promise<Answer | null>) => Promise<unknown>
  ) {}

  /** Null when it took too much. */
  async ask(question: Question, seconds: number): Promise<Answer | null> {
    if (!this.thread) {
      const fresh = new GuardedThread<Question, Answer>(this.file, this.data, this.limits, (line) => {
        this.said = line
      })
      this.thread = fresh
      await this.prepare?.((first) => fresh.ask(first, 30))
    }
    const answer = await this.thread.ask(question, seconds)
    if (answer !== null) return answer
    this.thread = null
    const said = this.said
    this.said = ''
    if (said !== '' && !/OUT_OF_MEMORY/.test(said)) throw new Error(said)
    return null
  }

  async end(): Promise<void> {
    await this.thread?.end()
  }
}
