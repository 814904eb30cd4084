import { useRef } from 'react'
import { v7 as newId } from 'uuid'
import type { Id } from '../../../shared/model/scalars'
import { useWorkbook } from '../../core/replica'
import { type Typed, useTyped } from '../../core/typing'
import { accountNamed } from './accounts'

/** What a field of an account changes; `half` is the account that was made from the first letters of the name. */
export interface AccountChange {
  account: { id: Id; name: string } | null
  half?: Id
}

/**
 * The name of an account while it is typed: that of a known one, or a new one. A new account is made from the first
 * letters and renamed as the rest is typed, so that neither lost words nor accounts with half a name remain. `send`
 * resolves to false when it was refused; `leave` is for blur and Enter.
 */
export function useAccountName(
  account: { id: Id | null; name: string } | null,
  send: (change: AccountChange) => Promise<boolean>
): Typed<string> & { leave: () => Promise<void> } {
  const { accounts } = useWorkbook()
  const made = useRef<Id | null>(null)

  async function commit(text: string): Promise<boolean> {
    const name = text.trim()
    const half = made.current
    const known = accountNamed(accounts, name, half)
    const next = name === '' ? null : { id: known?.id ?? half ?? newId(), name: known?.name ?? name }
    if (half === null && next?.id === account?.id) return true
    if (!(await send({ account: next, ...(half !== null && { half }) }))) return false
    made.current = known ? null : (next?.id ?? null)
    return true
  }
  const typed = useTyped(account?.name ?? '', commit, { held: true })
  async function leave() {
    await typed.flush()
    made.current = null
  }
  return { ...typed, leave }
}
