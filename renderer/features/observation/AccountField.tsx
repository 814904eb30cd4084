import { useId } from 'react'
import { v7 as newId } from 'uuid'
import { useWorkbook } from '../../app/replica'
import { useT } from '../../app/translator'
import { useTyped } from '../../app/typing'
import { Field } from '../../ui/Field'
import input from '../../ui/Input.module.css'
import { SelectInput } from '../../ui/SelectInput'
import styles from './AccountField.module.css'
import { accountNamed, recentAccounts } from './accounts'
import type { ObservationField } from './field'
import { edit } from './write'

const mostSuggested = 200
const mostChips = 3

/** The account by its name: one that is known, whatever the case of its letters, or a new one. */
export function AccountField({ label, help, observation, readOnly }: ObservationField) {
  const t = useT()
  const workbook = useWorkbook()
  const list = useId()
  const { id, account } = observation
  const current = account ? workbook.accounts[account] : undefined

  async function commit(text: string) {
    const name = text.trim()
    const known = accountNamed(workbook, name)
    const next = name === '' ? null : { id: known?.id ?? newId(), name: known?.name ?? name }
    return next?.id === account || (next === null && account === null) ? true : edit(id, { account: next })
  }
  const typed = useTyped(current?.name ?? '', commit, { whole: true })
  const chips = readOnly ? [] : recentAccounts(workbook, mostChips + 1).filter((recent) => recent.id !== account)
  return (
    <div className={styles.field}>
      <Field label={label} help={help}>
        {({ id: inputId, describedBy }) => (
          <>
            <input
              id={inputId}
              list={list}
              className={input.input}
              aria-describedby={describedBy}
              maxLength={500}
              dir="auto"
              readOnly={readOnly}
              value={typed.text}
              onChange={(event) => typed.change(event.target.value)}
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
      <DealSelect observation={observation} readOnly={readOnly} />
    </div>
  )
}

/** The deal it was about, of those at this account first (S1-2); nothing where the rep has no deals. */
function DealSelect({ observation, readOnly }: Pick<ObservationField, 'observation' | 'readOnly'>) {
  const t = useT()
  const { deals } = useWorkbook()
  const { id, account, deal } = observation
  const here = (of: { account: string | null }) => (of.account !== null && of.account === account ? 0 : 1)
  const choices = Object.values(deals).sort((a, b) => here(a) - here(b) || a.name.localeCompare(b.name))
  if (choices.length === 0) return null
  return (
    <div className={styles.deal}>
      <SelectInput
        label={t('observation:deal')}
        value={deal}
        choices={choices.map((choice) => ({ value: choice.id, label: choice.name }))}
        onChange={(chosen) => void edit(id, { deal: chosen })}
        empty={t('observation:noDeal')}
        disabled={readOnly}
      />
    </div>
  )
}
