import { RuleError } from '../../../shared/errors'
import { GuardedThread } from '../outside/guarded-thread'
import type { Answer, Question } from './job'
import type { ReadCoachbook } from './read'

/** A `.coachbook` that was read and checked, held by its thread until it is put away. */
export interface OpenCoachbook extends ReadCoachbook {
  /** One of its files, read anew and compared with its digest. */
  file(path: string): Promise<Uint8Array>
  putAway(): Promise<void>
}

/** Reads files from outside, each in a thread of its own with limits. `RuleError` for what is no sound `.coachbook`. */
export interface CoachbookReader {
  open(path: string): Promise<OpenCoachbook>
}

interface ReaderOptions {
  /** `coachbook.worker.js` as it was built. */
  workerFile: string
  /** Seconds of work that one question may take. */
  seconds?: number
  log?: (line: string) => void
}

const limits = {
  memory: 1500,
  heap: { maxOldGenerationSizeMb: 1200, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 }
} as const

export function createCoachbookReader({ workerFile, seconds = 60, log }: ReaderOptions): CoachbookReader {
  return {
    async open(path) {
      const thread = new GuardedThread<Question, Answer>(workerFile, null, limits, log)
      async function ask(question: Question): Promise<Exclude<Answer, { is: 'refused' }>> {
        const answer = await thread.ask(question, seconds)
        if (answer === null) throw new RuleError('coachbook.too-much')
        if (answer.is === 'refused') throw new RuleError(answer.why)
        return answer
      }
      try {
        const read = await ask({ ask: 'read', path })
        if (read.is !== 'read') throw new Error(`the reading thread answered ${read.is}`)
        return {
          manifest: read.manifest,
          workbook: read.workbook,
          async file(name) {
            const answer = await ask({ ask: 'file', path: name })
            if (answer.is !== 'file') throw new Error(`the reading thread answered ${answer.is}`)
            return answer.bytes
          },
          putAway: () => thread.end()
        }
      } catch (error) {
        await thread.end()
        throw error
      }
    }
  }
}
