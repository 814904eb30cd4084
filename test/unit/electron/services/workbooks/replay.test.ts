import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError, RuleError } from '../../../../../shared/errors'
import type { Workbook } from '../../../../../shared/model/workbook'
import { anna, libraryWithAnna } from '../../../../support/annas-library'
import { type AnyCommand, sequences } from '../../../../support/arbitrary-commands'
import { type OpenedLibrary, start } from '../../../../support/library-in-memory'
import type { MemoryFiles } from '../../../../support/memory-files'
import { redoLast, undoLast } from '../../../../support/undo'

type Between = 'undo' | 'redo' | 'close' | 'restart' | 'kill'
const between = fc.array(
  fc.tuple(fc.nat(60), fc.constantFrom<Between>('undo', 'undo', 'redo', 'close', 'restart', 'kill')),
  { maxLength: 12 }
)

/** A copy without the clocks of one-on-ones: a clock measures real time, so no undo turns it back. */
function withoutClocks(workbook: Workbook): Workbook {
  const copy = structuredClone(workbook)
  for (const session of Object.values(copy.sessions)) session.clock = { seconds: 0, since: null }
  return copy
}

/** What a user and the machine do with one workbook, one thing after the other. */
class Session {
  private constructor(
    readonly files: MemoryFiles,
    readonly folder: string,
    private opened: OpenedLibrary,
    private readonly checkpointAt: number
  ) {}

  static async begin(checkpointAt: number): Promise<Session> {
    const { files, folder, ...opened } = await libraryWithAnna({ checkpointAt })
    return new Session(files, folder, opened, checkpointAt)
  }

  async workbook(): Promise<Workbook> {
    return (await this.opened.workbooks.open(anna)).workbook
  }

  /** False when it was refused. */
  async does(step: AnyCommand | Between): Promise<boolean> {
    const { workbooks, library } = this.opened
    try {
      if (typeof step !== 'string') await workbooks.dispatch(anna, step)
      else if (step === 'undo') await undoLast(workbooks, anna)
      else if (step === 'redo') await redoLast(workbooks, anna)
      else {
        if (step !== 'kill') await workbooks.closeAll()
        if (step === 'restart') await library.close()
        if (step !== 'close') this.opened = await start(this.files, { checkpointAt: this.checkpointAt })
      }
      return true
    } catch (error) {
      if (error instanceof RuleError || error instanceof InputError) return false
      throw error
    }
  }

  /** The workbook as a program that starts on this disk would read it. */
  async afterKill(): Promise<{ workbook: Workbook; notices: unknown[] }> {
    const { workbooks } = await start(this.files)
    const { workbook, notices } = await workbooks.open(anna)
    return { workbook: withoutClocks(workbook), notices }
  }
}

const stepsOf = (commands: readonly AnyCommand[], more: readonly (readonly [number, Between])[]) =>
  commands.flatMap((command, place): (AnyCommand | Between)[] => [
    command,
    ...more.flatMap(([at, what]) => (at % commands.length === place ? [what] : []))
  ])

describe('for any sequence of commands', () => {
  test('N-1 snapshot and journal give the workbook that was in memory, with undo, restarts and kills in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        sequences,
        between,
        fc.constantFrom(1, 4000, 1_000_000),
        async (sequence, more, checkpointAt) => {
          const session = await Session.begin(checkpointAt)
          for (const step of stepsOf(sequence.commands, more)) await session.does(step)
          // A program that starts stops every clock that ran.
          const inMemory = withoutClocks(await session.workbook())
          expect(await session.afterKill()).toStrictEqual({ workbook: inMemory, notices: [] })

          await session.files.remove(`${session.folder}/workbook.json`)
          const rebuilt = await session.afterKill()
          expect(rebuilt.workbook).toStrictEqual(inMemory)
        }
      ),
      { numRuns: 40 }
    )
  })

  test('a command that is refused changes nothing on the disk', async () => {
    await fc.assert(
      fc.asyncProperty(sequences, async ({ commands }) => {
        const session = await Session.begin(1_000_000)
        for (const command of commands) {
          const before = session.files.snapshot()
          if (!(await session.does(command))) expect(session.files.snapshot()).toEqual(before)
        }
      }),
      { numRuns: 25 }
    )
  })

  test('N-2 undo after any command brings the workbook back, and redo brings the command back', async () => {
    await fc.assert(
      fc.asyncProperty(sequences, async ({ commands }) => {
        const session = await Session.begin(4000)
        for (const command of commands) {
          const before = withoutClocks(await session.workbook())
          const accepted = await session.does(command)
          const after = withoutClocks(await session.workbook())
          const changed = accepted && JSON.stringify(before) !== JSON.stringify(after)
          if (!changed || !(await session.does('undo'))) continue
          expect(withoutClocks(await session.workbook())).toStrictEqual(before)
          expect(await session.does('redo')).toBe(true)
          expect(withoutClocks(await session.workbook())).toStrictEqual(after)
        }
      }),
      { numRuns: 25 }
    )
  })
})
