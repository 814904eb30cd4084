import { useId, useMemo } from 'react'
import { limits } from '../../../shared/limits'
import type { Id } from '../../../shared/model/scalars'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Field } from '../../ui/Field'
import { SelectInput } from '../../ui/SelectInput'
import { WrittenLine } from '../../ui/Written'
import styles from './AccountField.module.css'
import { recentAccounts } from './accounts'
import { type AccountChange, useAccountName } from './use-account-name'

interface AccountFieldProps {
  label: string
  help: string | undefined
  account: { id: Id | null; name: string } | null
  deal: { id: Id | null; name: string } | null
  /** Resolves to false when it was refused. */
  onAccount: (change: AccountChange) => Promise<boolean>
  onDeal: (deal: Id | null) => Promise<boolean>
  readOnly: boolean
}

const mostSuggested = 200
const mostChips = 3

/** The account by name: a known one, ignoring case, or a new one; and the deal (S1-2). */
export function AccountField({ label, help, account, deal, onAccount, onDeal, readOnly }: AccountFieldProps) {
  const t = useT()
  const workbook = useWorkbook()
  const typed = useAccountName(account, onAccount)
  const { accounts, observations } = workbook
  const recently = useMemo(() => recentAccounts({ accounts, observations }, mostChips + 1), [accounts, observations])
  const chips = readOnly ? [] : recently.filter((recent) => recent.id !== account?.id)
  return (
    <div className={styles.field}>
      <div>
        <NameLine label={label} help={help} typed={typed} readOnly={readOnly} />
        {chips.length > 0 && (
          <ul aria-label={t('observation:recentAccounts')} className={styles.chips}>
            {chips.slice(0, mostChips).map((recent) => (
              <li key={recent.id}>
                <button
                  type="button"
                  className={styles.chip}
                  onClick={() => {
                    typed.change(recent.name)
                    void typed.leave()
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

/** The account alone, by its name. */
export function AccountName({ account, onAccount, ...line }: Omit<AccountFieldProps, 'deal' | 'onDeal'>) {
  return <NameLine {...line} typed={useAccountName(account, onAccount)} />
}

interface NameLineProps extends Pick<AccountFieldProps, 'label' | 'help' | 'readOnly'> {
  typed: ReturnType<typeof useAccountName>
}

/** A field for the name that suggests the known accounts. */
function NameLine({ label, help, readOnly, typed }: NameLineProps) {
  const { accounts } = useWorkbook()
  const list = useId()
  return (
    <Field label={label} help={help}>
      {({ id, describedBy }) => (
        <>
          <WrittenLine
            id={id}
            list={list}
            aria-describedby={describedBy}
            most={limits.line}
            readOnly={readOnly}
            value={typed.text}
            onChange={typed.change}
            onBlur={() => void typed.leave()}
            onKeyDown={(event) => event.key === 'Enter' && void typed.leave()}
          />
          <datalist id={list}>
            {Object.values(accounts)
              .slice(0, mostSuggested)
              .map(({ id: known, name }) => (
                <option key={known} value={name} />
              ))}
          </datalist>
        </>
      )}
    </Field>
  )
}

const gone = 'gone'
const collator = new Intl.Collator()

interface DealSelectProps extends Pick<AccountFieldProps, 'deal' | 'onDeal' | 'readOnly'> {
  account: Id | null
}

/** The deal it was about, with those of this account first (S1-2); nothing if the rep has no deals. */
function DealSelect({ account, deal, onDeal, readOnly }: DealSelectProps) {
  const t = useT()
  const { deals } = useWorkbook()
  const known = useMemo(() => {
    const here = (of: { account: string | null }) => (of.account !== null && of.account === account ? 0 : 1)
    return Object.values(deals).sort((a, b) => here(a) - here(b) || collator.compare(a.name, b.name))
  }, [deals, account])
  if (known.length === 0 && deal === null) return null
  // In a signed record, a deal that no longer exists keeps its name.
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
