import { RuleError } from '../../../shared/errors'
import { GuardedThread } from '../outside/guarded-thread'
import type { Answer, Question } from './job'
import type { ReadCoachbook } from './read'

/** A `.coachbook` that was read and checked; its thread holds it until it is put away. */
export interface OpenCoachbook extends ReadCoachbook {
  /** One of its files, read again and compared with its digest. */
  file(path: string): Promise<Uint8Array>
  putAway(): Promise<void>
}

/**
 * Reads files from outside, each in a thread of its own with limits. Throws a `RuleError` for a file that is no sound
 * `.coachbook`.
 */
export interface CoachbookReader {
  /** `locked`: it is sealed and no passphrase was given. */
  open(path: string, passphrase?: string | null): Promise<OpenCoachbook | 'locked'>
  /** Seals bytes with a passphrase, in the format of age. The buffer is transferred to the thread. */
  seal(bytes: Uint8Array<ArrayBuffer>, passphrase: string): Promise<Uint8Array>
}

interface ReaderOptions {
  /** The built `coachbook.worker.js`. */
  workerFile: string
  /** The most seconds that one question may take. */
  seconds?: number
  /** The logarithm of the cost of guessing a passphrase; only tests use less. */
  work?: number
  log?: (line: string) => void
}

export const limits = {
  seconds: 60,
  memory: 2500,
  heap: { maxOldGenerationSizeMb: 1200, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 }
} as const

export function createCoachbookReader({
  workerFile,
  seconds = limits.seconds,
  work,
  log
}: ReaderOptions): CoachbookReader {
  function begin() {
    const thread = new GuardedThread<Question, Answer>(workerFile, null, limits, log)
    async function ask<Kind extends Answer['is']>(
      question: Question,
      kinds: readonly Kind[],
      given: readonly ArrayBuffer[] = []
    ): Promise<Extract<Answer, { is: Kind }>> {
      const answer = await thread.ask(question, seconds, given)
      if (answer === null) throw new RuleError('coachbook.too-much')
      if (answer.is === 'refused') throw new RuleError(answer.why)
      const isAsked = (one: Answer): one is Extract<Answer, { is: Kind }> => kinds.some((kind) => kind === one.is)
      if (!isAsked(answer)) throw new Error(`the reading thread answered ${answer.is}`)
      return answer
    }
    return { ask, end: () => thread.end() }
  }

  return {
    async open(path, passphrase = null) {
      const { ask, end } = begin()
      try {
        const read = await ask({ ask: 'read', path, passphrase }, ['read', 'locked'])
        if (read.is === 'locked') {
          await end()
          return 'locked'
        }
        return {
          manifest: read.manifest,
          workbook: read.workbook,
          file: async (name) => (await ask({ ask: 'file', path: name }, ['file'])).bytes,
          putAway: end
        }
      } catch (error) {
        await end()
        throw error
      }
    },
    async seal(bytes, passphrase) {
      const { ask, end } = begin()
      try {
        const question = { ask: 'seal', bytes, passphrase, ...(work === undefined ? {} : { work }) } as const
        return (await ask(question, ['file'], [bytes.buffer])).bytes
      } finally {
        await end()
      }
    }
  }
}
