import { Queue } from '../../shared/queue'
import { countUnsaved, untilSaved } from './unsaved'

/** How long typing must pause before the words are sent, in milliseconds. */
const pause = 500
/**
 * The longest that words wait, in milliseconds, however fast somebody types; a crash of the page can cost no more than
 * this.
 */
const longest = 2000

/** Takes a text; false when it was refused. */
export type Commit<T> = (text: T) => Promise<boolean>

interface Options<T> {
  /** The text was sent and taken. */
  onTaken(text: T): void
  /** The text was sent and refused. */
  onRefused?(text: T): void
}

/**
 * Gathers what is typed into one field and sends it at a pause, and at least every two seconds. A text goes to the
 * `commit` that came with it, so it reaches the place where it was typed. When several wait for the same place, only
 * the last is sent.
 */
export class TextGatherer<T> {
  private waiting: { text: T; commit: Commit<T>; since: number } | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly queue = new Queue()

  constructor(private readonly options: Options<T>) {}

  change(text: T, commit: Commit<T>): void {
    clearTimeout(this.timer)
    const now = performance.now()
    const since = this.waiting?.since ?? now
    if (!this.waiting) countUnsaved(1)
    this.waiting = { text, commit, since }
    this.timer = setTimeout(() => void this.flush(), Math.max(0, Math.min(pause, since + longest - now)))
  }

  /** Sends what waits. Resolves when it was taken or refused, along with everything sent before. */
  flush(): Promise<void> {
    clearTimeout(this.timer)
    const sent = this.queue.run(() => this.send())
    return this.waiting ? untilSaved(sent) : sent
  }

  private async send(): Promise<void> {
    const { waiting } = this
    if (!waiting) return
    this.waiting = null
    try {
      if (await waiting.commit(waiting.text)) this.options.onTaken(waiting.text)
      else this.options.onRefused?.(waiting.text)
    } finally {
      countUnsaved(-1)
    }
  }
}
