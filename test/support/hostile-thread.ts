import { GuardedThread } from '../../electron/services/outside/guarded-thread'

type Limits = ConstructorParameters<typeof GuardedThread>[2]

/**
 * A thread of the program that is asked for one file after the other, under its own limits, and begun anew where it took
 * too much. A thread that ends of anything else is a fault: the program would call it too much work, which it is not.
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

  /** Null where it took too much. */
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
