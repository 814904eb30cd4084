import type { Translate } from '../../../shared/messages'
import type { Id } from '../../../shared/model/scalars'
import type { Workbook } from '../../../shared/model/workbook'
import { slipBetween } from '../../../shared/rules/relapses'
import { causeOf } from '../../core/cause-of'
import { fieldsCanBeKept } from '../../core/kept-fields'
import { useMessages } from '../../core/messages'
import { go, paths } from '../../core/navigation'
import { offerUndo } from '../../core/offer-undo'
import { once } from '../../core/once'
import { dispatchTo, performIn, useReplica } from '../../core/replica'
import { flushTyping } from '../../core/typing'

/** Puts a draft into the log and opens the log; if nothing was entered, says what is missing. */
export const finish = once(async (workbook: Id, id: Id, t: Translate, refused: () => void): Promise<void> => {
  if (!fieldsCanBeKept()) return
  await flushTyping()
  const { replica } = useReplica.getState()
  const { say } = useMessages.getState()
  const record = { type: 'observation.record', id } as const
  const before = replica?.workbook.id === workbook ? replica.workbook : undefined
  if (before && !Object.hasOwn(before.observations, id))
    return say({ tone: 'problem', text: t('errors:observation.empty'), cause: causeOf(workbook, record) })
  if (!(await dispatchTo(workbook, record))) return refused()
  await go(paths.observations(workbook))
  const after = useReplica.getState().replica?.workbook
  const slip = before && after?.id === workbook ? slipWords(before, after, t) : null
  say({ tone: 'info', text: slip ?? t('observation:inLog') })
})

/** What is said when the logged observation is a relapse (S0-10). */
function slipWords(before: Workbook, after: Workbook, t: Translate): string | null {
  const slip = slipBetween(before, after)
  if (!slip) return null
  const title = after.behaviors[slip.behavior]?.title ?? ''
  return slip.slip === 'parked'
    ? t('observation:relapsedParked', { title })
    : t('observation:relapsed', { title, reached: slip.reached, count: slip.of })
}

/** Deletes an observation, opens the log and offers to undo it. */
export async function deleteObservation(workbook: Id, id: Id, t: Translate, evidence = false): Promise<void> {
  await flushTyping()
  const takeBack = await performIn(workbook, { type: 'observation.delete', id, ...(evidence && { evidence }) })
  if (!takeBack) return
  await go(paths.observations(workbook))
  offerUndo({ takeBack, t, text: t('observation:deleted'), undo: t('observation:undo') })
}
