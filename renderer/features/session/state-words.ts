import type { Translate } from '../../../shared/messages'
import type { Session } from '../../../shared/model/session'

/** The state of a one-on-one. One that took place without the laptop is not called planned while it is being logged. */
export function stateInWords({ status, minutes, impromptu }: Session, t: Translate): string {
  if (status === 'held') return t('session:held', { minutes: minutes ?? 0 })
  return t(status === 'planned' && impromptu ? 'session:toLog' : `session:${status}`)
}
