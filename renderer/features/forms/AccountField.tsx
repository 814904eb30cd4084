import { useId, useMemo } from 'react'
import { v7 as newId } from 'uuid'
import { limits } from '../../../shared/limits'
import type { Id } from '../../../shared/model/scalars'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { useTyped } from '../../core/typing'
import { Field } from '../../ui/Field'
import { SelectInput } from '../../ui/SelectInput'
import { WrittenLine } from '../../ui/Written'
import styles from './AccountField.module.css'
import { accountNamed, recentAccounts } from './accounts'

interface AccountFieldProps {
  label: string
  help: string | undefined
  account: { id: Id | null; name: string } | null
  deal: { id: Id | null; name: string } | null
  /** False when it was refused. */
  onAccount: (account: { id: Id; name: string } | null) => Promise<boolean>
  onDeal: (deal: Id | null) => Promise<boolean>
  readOnly: boolean
}

const mostSuggested = 200
const mostChips = 3

/** The account by its name: one that is known, whatever the case of its letters, or a new one; and the deal (S1-2). */
export function AccountField({ label, help, account, deal, onAccount, onDeal, readOnly }: AccountFieldProps) {
  const t = useT()
  const workbook = useWorkbook()
  const list = useId()

  async function commit(text: string) {
    const name = text.trim()
    const known = accountNamed(workbook, name)
    const next = name === '' ? null : { id: known?.id ?? newId(), name: known?.name ?? name }
    return next?.id === account?.id || (next === null && account === null) ? true : onAccount(next)
  }
  const typed = useTyped(account?.name ?? '', commit, { whole: true })
  const { accounts, observations } = workbook
  const recently = useMemo(() => recentAccounts({ accounts, observations }, mostChips + 1), [accounts, observations])
  const chips = readOnly ? [] : recently.filter((recent) => recent.id !== account?.id)
  return (
    <div className={styles.field}>
      <div>
        <Field label={label} help={help}>
          {({ id: inputId, describedBy }) => (
            <>
              <WrittenLine
                id={inputId}
                list={list}
                aria-describedby={describedBy}
                most={limits.line}
                readOnly={readOnly}
                value={typed.text}
                onChange={typed.change}
                onBlur={() => void typed.flush()}
                onKeyDown={(event) => event.key === 'Enter' && void typed.flush()}
              />
              <datalist id={list}>
                {Object.values(workbook.accounts)
                  .slice(0, mostSuggested)
                  .map(({ id: known, name }) => (
                    <option key={known} value={name} />
                  ))}
              </datalist>
            </>
          )}
        </Field>
        {chips.length > 0 && (
          <ul aria-label={t('observation:recentAccounts')} className={styles.chips}>
            {chips.slice(0, mostChips).map((recent) => (
              <li key={recent.id}>
                <button
                  type="button"
                  className={styles.chip}
                  onClick={() => {
                    typed.change(recent.name)
                    void typed.flush()
                  }}
                >
                  <bdi>{recent.name}</bdi>
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <DealSelect account={account?.id ?? null} deal={deal} onDeal={onDeal} readOnly={readOnly} />
    </div>
  )
}

const gone = 'gone'
const collator = new Intl.Collator()

interface DealSelectProps extends Pick<AccountFieldProps, 'deal' | 'onDeal' | 'readOnly'> {
  account: Id | null
}

/** The deal it was about, of those at this account first (S1-2); nothing where the rep has no deals. */
function DealSelect({ account, deal, onDeal, readOnly }: DealSelectProps) {
  const t = useT()
  const { deals } = useWorkbook()
  const known = useMemo(() => {
    const here = (of: { account: string | null }) => (of.account !== null && of.account === account ? 0 : 1)
    return Object.values(deals).sort((a, b) => here(a) - here(b) || collator.compare(a.name, b.name))
  }, [deals, account])
  if (known.length === 0 && deal === null) return null
  // A deal that is gone keeps its name where it was signed.
  const choices = known.map(({ id, name }) => ({ value: id, label: name }))
  const value = deal === null ? null : (deal.id ?? gone)
  if (value !== null && !choices.some((choice) => choice.value === value)) {
    choices.unshift({ value, label: deal?.name ?? '' })
  }
  return (
    <SelectInput
      label={t('observation:deal')}
      value={value}
      choices={choices}
      onChange={onDeal}
      empty={t('observation:noDeal')}
      disabled={readOnly}
    />
  )
}
