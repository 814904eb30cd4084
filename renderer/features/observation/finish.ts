import type { Translate } from '../../../shared/messages'
import type { Id } from '../../../shared/model/scalars'
import { useMessages } from '../../core/messages'
import { go, paths } from '../../core/navigation'
import { once } from '../../core/once'
import { dispatch, undo, useReplica } from '../../core/replica'
import { flushTyping } from '../../core/typing'

const held = () => useReplica.getState().replica

/** Puts a draft into the log and goes there; with nothing entered it says what is missing. */
export const finish = once(async (id: Id, t: Translate): Promise<void> => {
  await flushTyping()
  const workbook = held()?.workbook
  if (!workbook) return
  const { say } = useMessages.getState()
  if (!Object.hasOwn(workbook.observations, id)) return say({ tone: 'problem', text: t('errors:observation.empty') })
  if (!(await dispatch({ type: 'observation.record', id }))) return
  await go(paths.observations(workbook.id))
  say({ tone: 'info', text: t('observation:inLog') })
})

/** Deletes an observation, goes to the log and offers to take it back. */
export async function deleteObservation(id: Id, t: Translate): Promise<void> {
  await flushTyping()
  const workbook = held()?.workbook.id
  if (!workbook || !(await dispatch({ type: 'observation.delete', id }))) return
  const seq = held()?.seq
  await go(paths.observations(workbook))
  const { say } = useMessages.getState()
  const takeBack = () => {
    const now = held()
    // Undo takes back the last change, which is this one only while nothing came after it.
    if (now?.workbook.id === workbook && now.seq === seq) void undo()
    else say({ tone: 'problem', text: t('observation:undoLate') })
  }
  say({ tone: 'info', text: t('observation:deleted'), action: { label: t('observation:undo'), run: takeBack } })
}
