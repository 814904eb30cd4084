import { useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { Id } from '../../../shared/model/scalars'
import { type Deal, newDeal } from '../../../shared/model/selling'
import { arrangeDeals, type DealColumn, type DealView, wholeView } from '../../../shared/rules/deals'
import { useDispatch, useWorkbook } from '../../core/replica'
import { useStageChoices } from '../../core/sales-process'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import input from '../../ui/Input.module.css'
import { SectionTitle } from '../../ui/Page'
import { BareSelect } from '../../ui/SelectInput'
import { DealTable } from './DealTable'
import styles from './Selling.module.css'

/** With more deals than this there is a search. */
const many = 8

/** Deals in brief: name, account, stage, value, next step, closing date (S1-2). */
export function Deals({ readOnly }: { readOnly: boolean }) {
  const dispatch = useDispatch()
  const t = useT()
  const { deals, accounts } = useWorkbook()
  const stages = useStageChoices(...Object.values(deals).map(({ stage }) => stage))
  const [view, setView] = useState<DealView>(wholeView)
  const change = (part: Partial<DealView>) => setView({ ...view, ...part })
  // A new deal can be typed into before it is on the disk; those added on this visit stay on top.
  const [pending, setPending] = useState<Deal | null>(null)
  const [first, setFirst] = useState<readonly Id[]>([])
  const order = useOrder({ deals, accounts, stages: stages.map(({ value }) => value) }, view)
  const rows = [...first, ...order.filter((id) => !first.includes(id))].flatMap(
    (id) => deals[id] ?? (pending?.id === id ? pending : [])
  )

  async function add() {
    const deal = newDeal(newId(), t('selling:newDeal'))
    setPending(deal)
    setFirst([deal.id, ...first])
    await dispatch({ type: 'deal.add', id: deal.id, name: deal.name })
    setPending(null)
  }
  const sort = (by: DealColumn) =>
    change({ sort: view.sort?.by !== by ? { by, down: false } : view.sort.down ? null : { by, down: true } })
  const count = Object.keys(deals).length
  return (
    <section className={styles.section}>
      <SectionTitle aside={!readOnly && <Button onPress={add}>{t('selling:addDeal')}</Button>}>
        {t('selling:deals')}
      </SectionTitle>
      {count > many && <Finder view={view} change={change} stages={stages} />}
      {rows.length > 0 ? (
        <DealTable rows={rows} fresh={first[0] ?? null} view={view} onSort={sort} readOnly={readOnly} />
      ) : (
        <p className={styles.quiet}>{t(count > 0 ? 'selling:dealsNone' : 'selling:dealsText')}</p>
      )}
    </section>
  )
}

/** The order at the last sorting, so that no deal moves while it is edited. */
function useOrder(setting: Parameters<typeof arrangeDeals>[0], view: DealView): readonly Id[] {
  const look = JSON.stringify([Object.keys(setting.deals), setting.stages, view])
  const held = useRef<{ look: string; order: readonly Id[] }>({ look: '', order: [] })
  if (held.current.look !== look) held.current = { look, order: arrangeDeals(setting, view) }
  return held.current.order
}

interface FinderProps {
  view: DealView
  change: (part: Partial<DealView>) => void
  stages: readonly { value: string; label: string }[]
}

/** Filters for words, stage and state. */
function Finder({ view, change, stages }: FinderProps) {
  const t = useT()
  const outcomes = (['open', 'won', 'lost'] as const).map((value) => ({ value, label: t(`selling:outcome.${value}`) }))
  return (
    <search className={styles.finder}>
      <input
        type="search"
        className={input.input}
        aria-label={t('selling:dealFind')}
        placeholder={t('selling:dealFind')}
        dir="auto"
        value={view.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      <BareSelect
        aria-label={t('selling:dealOfStage')}
        value={view.stage}
        choices={stages}
        empty={t('selling:dealOfStage')}
        onChange={(stage) => change({ stage })}
      />
      <BareSelect
        aria-label={t('selling:dealOfState')}
        value={view.outcome}
        choices={outcomes}
        empty={t('selling:dealOfState')}
        onChange={(outcome) => change({ outcome })}
      />
    </search>
  )
}
