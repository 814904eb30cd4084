import type { Session } from '../../../../shared/model/session'

/** What a field of a one-on-one is made from. */
export interface SessionFieldProps {
  session: Session
  names: { rep: string; manager: string }
  readOnly: boolean
  label: string
  help: string | undefined
}
