import type { Translate } from '../../../shared/messages'
import type { Session } from '../../../shared/model/session'

/** How a one-on-one stands: one that took place without the laptop is not planned while it is being logged. */
export function stateInWords({ status, minutes, impromptu }: Session, t: Translate): string {
  if (status === 'held') return t('session:held', { minutes: minutes ?? 0 })
  return t(status === 'planned' && impromptu ? 'session:toLog' : `session:${status}`)
}
