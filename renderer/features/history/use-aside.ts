import { useCallback, useEffect, useState } from 'react'
import type { CallOutput } from '../../../shared/contract'
import type { OfferedChange } from '../../../shared/model/set-aside'
import { call } from '../../core/bridge'
import { attempt } from '../../core/messages'
import { applyAside, refreshWorkbook, takeAside, useReplica } from '../../core/replica'

type Aside = CallOutput<'workbook.aside'>

/** What was set aside, and functions for the user's answers. */
export function useAside(workbook: string) {
  const seq = useReplica(({ replica }) => replica?.seq ?? 0)
  const count = useReplica(({ replica }) => replica?.aside)
  const [aside, setAside] = useState<Aside | null>(null)
  const [working, setWorking] = useState(false)

  const read = useCallback(
    () => attempt(() => call('workbook.aside', { workbook })).then((found) => found && setAside(found)),
    [workbook]
  )
  // Read again after every change, because the preview depends on the workbook, and another program can answer, too.
  useEffect(() => {
    if (seq >= 0 && count) void read()
  }, [read, seq, count])

  /** Carries out one answer at a time; a second click meanwhile does nothing. */
  async function answer(run: () => Promise<unknown>): Promise<void> {
    if (working) return
    setWorking(true)
    await run()
    await read()
    setWorking(false)
  }

  /**
   * Opens the workbook again after an answer that can write more than it says, such as a filed copy, or what is built
   * on a plan that came.
   */
  async function lookAnew(changes: readonly OfferedChange[]): Promise<void> {
    if (changes.some(({ twice, plans }) => twice ?? plans)) await attempt(() => refreshWorkbook(workbook))
  }

  return {
    aside,
    working,
    /**
     * Applies the changes in the order in which they were made. One that is refused stays, and so do those after it.
     */
    apply: (changes: readonly OfferedChange[]) =>
      answer(async () => {
        for (const { key, text } of changes) if (!(await applyAside(workbook, key, text && { over: text.here }))) return
        await lookAnew(changes)
      }),
    /** Writes a text that was asked about anew; false when it was refused. */
    write: async ({ key, text }: OfferedChange, words: string): Promise<boolean> => {
      let isDone = false
      await answer(async () => {
        isDone = await applyAside(workbook, key, { over: text?.here ?? '', text: words })
      })
      return isDone
    },
    leaveOut: (changes: readonly OfferedChange[], out: boolean) =>
      answer(async () => {
        const keys = changes.map(({ key }) => key)
        const count = await attempt(() => call('workbook.leaveOut', { workbook, keys, out }))
        if (count) takeAside(workbook, count)
        await lookAnew(changes)
      }),
    seen: () =>
      answer(async () => {
        const count = await attempt(() => call('workbook.lossesSeen', { workbook }))
        if (count) takeAside(workbook, count)
      })
  }
}
