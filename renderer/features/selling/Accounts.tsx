import { v7 as newId } from 'uuid'
import { dispatch, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { SectionTitle } from '../../ui/Page'
import { CellInput } from '../../ui/TextInput'
import styles from './Selling.module.css'

/** The accounts that observations, calls and deals point to; a better name reaches them all (S1-2). */
export function Accounts({ readOnly }: { readOnly: boolean }) {
  const t = useT()
  const { accounts } = useWorkbook()
  const all = Object.values(accounts).sort((a, b) => a.name.localeCompare(b.name))
  const add = !readOnly && (
    <Button onPress={() => void dispatch({ type: 'account.add', id: newId(), name: t('selling:newAccount') })}>
      {t('selling:addAccount')}
    </Button>
  )
  return (
    <section className={styles.section}>
      <SectionTitle aside={add}>{t('selling:accounts')}</SectionTitle>
      {all.length === 0 && <p className={styles.quiet}>{t('selling:accountsText')}</p>}
      <ul className={styles.accounts}>
        {all.map(({ id, name }) => (
          <li key={id}>
            <CellInput
              label={t('selling:accountName')}
              value={name}
              onCommit={async (text) => text.trim() !== '' && dispatch({ type: 'account.rename', id, name: text })}
              readOnly={readOnly}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
