import type { Translate } from '../../../shared/messages'
import type { Id } from '../../../shared/model/scalars'
import { useMessages } from '../../core/messages'
import { go, paths } from '../../core/navigation'
import { offerUndo } from '../../core/offer-undo'
import { once } from '../../core/once'
import { dispatchTo, performIn, useReplica } from '../../core/replica'
import { flushTyping } from '../../core/typing'

/** Puts a draft into the log and goes there; with nothing entered it says what is missing. */
export const finish = once(async (workbook: Id, id: Id, t: Translate): Promise<void> => {
  await flushTyping()
  const { replica } = useReplica.getState()
  const { say } = useMessages.getState()
  if (replica?.workbook.id === workbook && !Object.hasOwn(replica.workbook.observations, id))
    return say({ tone: 'problem', text: t('errors:observation.empty') })
  if (!(await dispatchTo(workbook, { type: 'observation.record', id }))) return
  await go(paths.observations(workbook))
  say({ tone: 'info', text: t('observation:inLog') })
})

/** Deletes an observation, goes to the log and offers to take it back. */
export async function deleteObservation(workbook: Id, id: Id, t: Translate): Promise<void> {
  await flushTyping()
  const takeBack = await performIn(workbook, { type: 'observation.delete', id })
  if (!takeBack) return
  await go(paths.observations(workbook))
  offerUndo({ takeBack, t, text: t('observation:deleted'), undo: t('observation:undo') })
}
