import { memo, useMemo, useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { Account } from '../../../shared/model/selling'
import { useDispatch, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { SectionTitle } from '../../ui/Page'
import { CellInput } from '../../ui/TextInput'
import { useFirst } from '../../ui/use-first'
import styles from './Selling.module.css'

/** How many accounts are shown at a time. */
const step = 60

/** The accounts that observations, calls and deals refer to; renaming one changes it everywhere (S1-2). */
export function Accounts({ readOnly }: { readOnly: boolean }) {
  const dispatch = useDispatch()
  const t = useT()
  const { accounts } = useWorkbook()
  // A new account can be typed into before it is on the disk; those added on this visit stay on top.
  const [pending, setPending] = useState<Account | null>(null)
  const [first, setFirst] = useState<readonly string[]>([])
  const order = useOrder(accounts)
  const all = useMemo(
    () =>
      [...first, ...order.filter((id) => !first.includes(id))].flatMap(
        (id) => accounts[id] ?? (pending?.id === id ? pending : [])
      ),
    [accounts, first, order, pending]
  )
  const { shown, more } = useFirst(all, step)
  async function add() {
    const account = { id: newId(), name: t('selling:newAccount') }
    setPending(account)
    setFirst([account.id, ...first])
    await dispatch({ type: 'account.add', ...account })
    setPending(null)
  }
  return (
    <section className={styles.section}>
      <SectionTitle aside={!readOnly && <Button onPress={add}>{t('selling:addAccount')}</Button>}>
        {t('selling:accounts')}
      </SectionTitle>
      {all.length === 0 && <p className={styles.quiet}>{t('selling:accountsText')}</p>}
      <ul className={styles.accounts}>
        {shown.map((account) => (
          <Row key={account.id} account={account} fresh={account.id === first[0]} readOnly={readOnly} />
        ))}
      </ul>
      {more}
    </section>
  )
}

/** By name, as of the last time an account was added or removed, so that none moves while its name is typed. */
function useOrder(accounts: Readonly<Record<string, Account>>): readonly string[] {
  const ids = Object.keys(accounts).join()
  const held = useRef<{ ids: string; order: readonly string[] }>({ ids: '', order: [] })
  if (held.current.ids !== ids) {
    const sorted = Object.values(accounts).sort((a, b) => a.name.localeCompare(b.name))
    held.current = { ids, order: sorted.map(({ id }) => id) }
  }
  return held.current.order
}

interface RowProps {
  account: Account
  /** It was just added: the cursor goes to its name. */
  fresh: boolean
  readOnly: boolean
}

const Row = memo(function Row({ account: { id, name }, fresh, readOnly }: RowProps) {
  const dispatch = useDispatch()
  const t = useT()
  return (
    <li>
      <CellInput
        label={t('selling:accountName')}
        value={name}
        needed
        fresh={fresh}
        onCommit={(text) => dispatch({ type: 'account.rename', id, name: text })}
        readOnly={readOnly}
      />
    </li>
  )
})
