import { create } from 'zustand'
import type { BatchState } from '../../shared/model/batch'
import { call, unlessRefused } from './bridge'
import { attempt, useMessages } from './messages'
import { go, history, paths } from './navigation'
import { translatorNow } from './translator'

/** The batch of this start of the program, as main last told it; null when there is none. */
export const useBatch = create<{ batch: BatchState | null }>(() => ({ batch: null }))

/** Changes arrive many times a second; the picture follows after this many milliseconds. */
const pause = 120

const ends: readonly BatchState['state'][] = ['done', 'stopped']
/** Whether something is running or still to come. */
export const isUnderWay = ({ state }: BatchState): boolean => !ends.includes(state)

/** Says on other pages how the batch ended. */
function sayEnd(batch: BatchState): void {
  if (history.location.pathname === paths.batch) return
  const { t } = translatorNow()
  const { failed } = batch
  useMessages.getState().say({
    tone: failed.length > 0 ? 'problem' : 'info',
    text: failed.length > 0 ? t('batch:endedWith', { count: failed.length }) : t('batch:ended'),
    of: null,
    action: { label: t('batch:look'), run: () => void go(paths.batch) }
  })
}

/** Asks main for the progress. While the rep has the laptop, main does not tell it. */
export async function lookAtBatch(): Promise<void> {
  const before = useBatch.getState().batch
  const batch = await unlessRefused(call('batch.look', {}), before)
  useBatch.setState({ batch })
  if (batch && before && isUnderWay(before) && !isUnderWay(batch)) sayEnd(batch)
}

let waits = false

/** From here on the window follows the batch. */
export function followBatch(): () => void {
  void lookAtBatch()
  return window.coachbook.on('batch.changed', () => {
    if (waits) return
    waits = true
    setTimeout(() => {
      waits = false
      void lookAtBatch()
    }, pause)
  })
}

/** Makes one of the calls that steer the running batch, and shows the result. */
export const tellBatch = (
  name: 'batch.pause' | 'batch.goOn' | 'batch.stop' | 'batch.again' | 'batch.putAway'
): Promise<void> =>
  attempt(async () => {
    await call(name, {})
    await lookAtBatch()
  }).then(() => undefined)
