import type { Id } from '../../shared/model/scalars'
import { CallFailure } from '../core/bridge'
import { loadReps } from '../core/library'
import { attempt, useMessages } from '../core/messages'
import { go, paths } from '../core/navigation'
import { closeWorkbook, refreshWorkbook, useReplica, workbookOnScreen } from '../core/replica'
import { translatorNow } from '../core/translator'

const isGone = (error: unknown) => error instanceof CallFailure && error.code === 'workbook.gone'

/**
 * Shows what main took up by itself in a workbook. The pages of one that is gone by now are left, and it is said why.
 */
export async function showArrived(workbook: Id): Promise<void> {
  const held = useReplica.getState().replica?.workbook
  const name = held?.id === workbook ? held.rep.name : ''
  const isLeft = await attempt(() =>
    refreshWorkbook(workbook).then(
      () => false,
      (error) => {
        if (isGone(error)) return true
        throw error
      }
    )
  )
  if (!isLeft || workbookOnScreen() !== workbook) return
  closeWorkbook()
  await loadReps()
  await go(paths.team)
  const text = translatorNow().t('notices:workbook.left', { name })
  useMessages.getState().say({ tone: 'problem', text, cause: `left ${workbook}` })
}
