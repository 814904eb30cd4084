import { create } from 'zustand'
import type { BatchState } from '../../shared/model/batch'
import { call } from './bridge'
import { attempt, useMessages } from './messages'
import { go, history, paths } from './navigation'
import { translatorNow } from './translator'

/** The batch of this start, as far as main told of it; null where there is none. */
export const useBatch = create<{ batch: BatchState | null }>(() => ({ batch: null }))

/** Changes come many in a second; the picture follows a few times. */
const pause = 120

const ends: readonly BatchState['state'][] = ['done', 'stopped']
/** Something is begun or still to come. */
export const isUnderWay = ({ state }: BatchState): boolean => !ends.includes(state)

/** Says on another page how it went. */
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

/** Asks main how far it is. While the rep has the laptop main does not tell. */
export async function lookAtBatch(): Promise<void> {
  const before = useBatch.getState().batch
  const batch = await call('batch.look', {}).catch(() => before)
  useBatch.setState({ batch })
  if (batch && before && isUnderWay(before) && !isUnderWay(batch)) sayEnd(batch)
}

let waits = false

/** From here on the window follows a batch. */
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

/** One of the calls that change how a batch goes on, with what came of it. */
export const tellBatch = (
  name: 'batch.pause' | 'batch.goOn' | 'batch.stop' | 'batch.again' | 'batch.putAway'
): Promise<void> =>
  attempt(async () => {
    await call(name, {})
    await lookAtBatch()
  }).then(() => undefined)
