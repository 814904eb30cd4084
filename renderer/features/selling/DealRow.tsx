import { Link } from '@tanstack/react-router'
import { memo, type Ref, useState } from 'react'
import type { CommandInput } from '../../../shared/commands'
import type { Plan } from '../../../shared/model/plan'
import type { Id } from '../../../shared/model/scalars'
import type { Deal } from '../../../shared/model/selling'
import { shortName } from '../../../shared/rules/names'
import { planState } from '../../../shared/rules/plan-state'
import { planWords } from '../../../shared/rules/plan-words'
import { isSigned } from '../../../shared/rules/plans'
import { useToday } from '../../core/clock'
import { paths } from '../../core/navigation'
import { offerUndo } from '../../core/offer-undo'
import { useDispatch, usePerform, useWorkbook } from '../../core/replica'
import { useStageChoices } from '../../core/sales-process'
import { useT, useTranslator } from '../../core/translator'
import { AmountCell } from '../../ui/AmountInput'
import { Button } from '../../ui/Button'
import { BareDate } from '../../ui/DateInput'
import { BareSelect, type Choice } from '../../ui/SelectInput'
import { WithWritten } from '../../ui/ShortDate'
import { CellInput } from '../../ui/TextInput'
import { UnderPlan } from '../../ui/UnderPlan'
import styles from './Selling.module.css'

type Changes = Extract<CommandInput, { type: 'deal.edit' }>['changes']

interface DealRowProps {
  rep: Id
  deal: Deal
  accounts: readonly Choice<string>[]
  plans: readonly Plan[]
  readOnly: boolean
  /** It was just added: the cursor goes to its name. */
  fresh: boolean
  index: number
  ref?: Ref<HTMLTableRowElement>
}

/** One deal, edited in place. It is drawn again only when something of its own has changed. */
export const DealRow = memo(function DealRow(props: DealRowProps) {
  const { rep, deal, accounts, plans, readOnly, fresh, index, ref } = props
  const t = useT()
  const dispatch = useDispatch()
  const perform = usePerform()
  const edit = (changes: Changes) => dispatch({ type: 'deal.edit', id: deal.id, changes })
  const stages = useStageChoices(deal.stage)
  const [asking, setAsking] = useState(false)
  const sealed = plans.filter(isSigned)
  async function remove(evidence = false) {
    setAsking(false)
    const takeBack = await perform({ type: 'deal.delete', id: deal.id, ...(evidence && { evidence }) })
    const text = t('selling:dealDeleted', { name: deal.name })
    if (takeBack) offerUndo({ takeBack, t, text, undo: t('selling:undo') })
  }
  return (
    <tr ref={ref} data-index={index} aria-rowindex={index + 2}>
      <td>
        <CellInput
          label={t('selling:dealName')}
          value={deal.name}
          needed
          fresh={fresh}
          onCommit={(name) => edit({ name })}
          readOnly={readOnly}
        />
        {plans.length > 0 && <DealPlans rep={rep} deal={deal} plans={plans} />}
      </td>
      <td>
        <BareSelect
          aria-label={t('selling:dealAccount')}
          value={deal.account}
          choices={accounts}
          empty={t('selling:none')}
          onChange={(account) => edit({ account })}
          disabled={readOnly}
        />
      </td>
      <td>
        <BareSelect
          aria-label={t('selling:dealStage')}
          value={deal.stage || null}
          choices={stages}
          empty={t('selling:none')}
          onChange={(stage) => edit({ stage: stage ?? '' })}
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
          onChange={(outcome) => outcome && edit({ outcome })}
          disabled={readOnly}
        />
      </td>
      <td>
        {!readOnly && (
          <Button
            look="plain"
            aria-label={t('selling:dealDelete', { name: deal.name })}
            onPress={() => (sealed.length > 0 ? setAsking(true) : remove())}
          >
            ×
          </Button>
        )}
        {asking && (
          <UnderPlan
            title={t('selling:dealUnderPlanTitle', { name: deal.name })}
            text={t('selling:dealUnderPlan')}
            plans={sealed}
            go={t('selling:dealUnderPlanGo')}
            onGo={() => void remove(true)}
            onKeep={() => setAsking(false)}
          />
        )}
      </td>
    </tr>
  )
})

/** The plans that a deal is used for. */
function DealPlans({ rep, deal, plans }: { rep: Id; deal: Deal; plans: readonly Plan[] }) {
  const translator = useTranslator()
  const { t } = translator
  const workbook = useWorkbook()
  const told = { name: shortName(workbook.rep.name), today: useToday() }
  return (
    <ul className={styles.plans} aria-label={t('selling:dealPlans', { name: deal.name })}>
      {plans.map((plan) => (
        <li key={plan.id}>
          <Link to={paths.plan(rep, plan.id)} className={styles.quietLink} title={plan.behavior.title}>
            <WithWritten
              say={(written) => planWords(translator, 'link', planState(workbook, plan), { ...told, written })}
            />
          </Link>
        </li>
      ))}
    </ul>
  )
}
