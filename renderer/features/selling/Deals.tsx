import { Link } from '@tanstack/react-router'
import { v7 as newId } from 'uuid'
import type { CommandInput } from '../../../shared/commands'
import { dateOf, shortDate } from '../../../shared/dates'
import type { Deal } from '../../../shared/model/selling'
import { isSigned } from '../../../shared/rules/plans'
import { useToday } from '../../core/clock'
import { useLibrary } from '../../core/library'
import { useMessages } from '../../core/messages'
import { paths } from '../../core/navigation'
import { dispatch, undo, useWorkbook } from '../../core/replica'
import { useT, useTranslator } from '../../core/translator'
import { AmountCell } from '../../ui/AmountInput'
import { Button } from '../../ui/Button'
import { BareDate } from '../../ui/DateInput'
import { SectionTitle } from '../../ui/Page'
import { BareSelect } from '../../ui/SelectInput'
import { CellInput } from '../../ui/TextInput'
import styles from './Selling.module.css'

type Changes = Extract<CommandInput, { type: 'deal.edit' }>['changes']

/** Light deals: name, account, stage, value, next step, closing date (S1-2). */
export function Deals({ readOnly }: { readOnly: boolean }) {
  const t = useT()
  const { deals } = useWorkbook()
  const all = Object.values(deals).sort((a, b) => (a.id < b.id ? 1 : -1))
  const add = !readOnly && (
    <Button onPress={() => void dispatch({ type: 'deal.add', id: newId(), name: t('selling:newDeal') })}>
      {t('selling:addDeal')}
    </Button>
  )
  return (
    <section className={styles.section}>
      <SectionTitle aside={add}>{t('selling:deals')}</SectionTitle>
      {all.length === 0 ? (
        <p className={styles.quiet}>{t('selling:dealsText')}</p>
      ) : (
        <div className={styles.wide}>
          <table className={`${styles.table} ${styles.deals}`} aria-label={t('selling:deals')}>
            <thead>
              <tr>
                <th scope="col">{t('selling:dealName')}</th>
                <th scope="col">{t('selling:dealAccount')}</th>
                <th scope="col">{t('selling:dealStage')}</th>
                <th scope="col">{t('selling:dealValue')}</th>
                <th scope="col">{t('selling:dealNext')}</th>
                <th scope="col">{t('selling:dealClose')}</th>
                <th scope="col">{t('selling:dealOutcome')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {all.map((deal) => (
                <Row key={deal.id} deal={deal} readOnly={readOnly} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

/** The plans that are worked on with a deal. */
function DealPlans({ deal }: { deal: Deal }) {
  const { t, language } = useTranslator()
  const today = useToday()
  const { id: rep, plans } = useWorkbook()
  const linked = Object.values(plans).filter((plan) => plan.deal?.id === deal.id)
  if (linked.length === 0) return null
  return (
    <ul className={styles.plans} aria-label={t('selling:dealPlans', { name: deal.name })}>
      {linked.map((plan) => {
        const date = dateOf(isSigned(plan) ? plan.managerSignature.at : plan.createdAt)
        return (
          <li key={plan.id}>
            <Link to={paths.plan(rep, plan.id)} className={styles.quietLink} title={plan.behavior.title}>
              {t('selling:planOf', { date: shortDate(date, language, today) })}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

function Row({ deal, readOnly }: { deal: Deal; readOnly: boolean }) {
  const t = useT()
  const { accounts } = useWorkbook()
  const stages = useLibrary(({ settings }) => settings?.salesProcess) ?? []
  const say = useMessages((messages) => messages.say)
  const edit = (changes: Changes) => dispatch({ type: 'deal.edit', id: deal.id, changes })
  const known = stages.some(({ id }) => id === deal.stage) || deal.stage === ''
  const choices = [
    ...stages.map(({ id, title }) => ({ value: id, label: title })),
    ...(known ? [] : [{ value: deal.stage, label: deal.stage }])
  ]
  async function remove() {
    if (!(await dispatch({ type: 'deal.delete', id: deal.id }))) return
    say({
      tone: 'info',
      text: t('selling:dealDeleted', { name: deal.name }),
      action: { label: t('selling:undo'), run: () => void undo() }
    })
  }
  return (
    <tr>
      <td>
        <CellInput
          label={t('selling:dealName')}
          value={deal.name}
          onCommit={(name) => edit({ name })}
          readOnly={readOnly}
        />
        <DealPlans deal={deal} />
      </td>
      <td>
        <BareSelect
          aria-label={t('selling:dealAccount')}
          value={deal.account}
          choices={Object.values(accounts).map(({ id, name }) => ({ value: id, label: name }))}
          empty={t('selling:none')}
          onChange={(account) => void edit({ account })}
          disabled={readOnly}
        />
      </td>
      <td>
        <BareSelect
          aria-label={t('selling:dealStage')}
          value={deal.stage || null}
          choices={choices}
          empty={t('selling:none')}
          onChange={(stage) => void edit({ stage: stage ?? '' })}
          disabled={readOnly}
        />
      </td>
      <td>
        <AmountCell
          label={t('selling:dealValue')}
          value={deal.value}
          onCommit={(value) => edit({ value })}
          readOnly={readOnly}
        />
      </td>
      <td>
        <CellInput
          label={t('selling:dealNext')}
          value={deal.nextStep}
          onCommit={(nextStep) => edit({ nextStep })}
          readOnly={readOnly}
        />
      </td>
      <td>
        <BareDate
          aria-label={t('selling:dealClose')}
          value={deal.closeOn}
          onChange={(closeOn) => void edit({ closeOn })}
          readOnly={readOnly}
        />
      </td>
      <td>
        <BareSelect
          aria-label={t('selling:dealOutcome')}
          value={deal.outcome}
          choices={(['open', 'won', 'lost'] as const).map((value) => ({ value, label: t(`selling:outcome.${value}`) }))}
          onChange={(outcome) => outcome && void edit({ outcome })}
          disabled={readOnly}
        />
      </td>
      <td>
        {!readOnly && (
          <Button look="plain" aria-label={t('selling:dealDelete', { name: deal.name })} onPress={() => void remove()}>
            ×
          </Button>
        )}
      </td>
    </tr>
  )
}
