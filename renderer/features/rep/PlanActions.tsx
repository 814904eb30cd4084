import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { dateOf } from '../../../shared/dates'
import type { Plan } from '../../../shared/model/plan'
import type { PlainDate } from '../../../shared/model/scalars'
import { coachNamed } from '../../../shared/rules/coach-named'
import { shortName } from '../../../shared/rules/names'
import { type Due, dueOf } from '../../../shared/rules/next-step'
import { isSigned, writtenActions } from '../../../shared/rules/plans'
import { useToday } from '../../core/clock'
import { useLibrary } from '../../core/library'
import { paths } from '../../core/navigation'
import { useDispatch, useReplica, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { CheckBox } from '../../ui/CheckBox'
import { SectionTitle } from '../../ui/Page'
import { ShortDate, useShortDate, WithDates } from '../../ui/ShortDate'
import styles from './PlanActions.module.css'

/**
 * The actions of a plan with who does each and its state: in a plan in force they can be ticked off, in a draft they
 * are only planned.
 */
export function PlanActions({ plan }: { plan: Plan }) {
  const dispatch = useDispatch()
  const t = useT()
  const { id, rep, own } = useWorkbook()
  const today = useToday()
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const me = useLibrary(({ settings }) => settings?.managerName ?? '')
  const named = coachNamed(plan, own, me)
  const coach = named && shortName(named)
  const actions = writtenActions(plan)
  const inForce = isSigned(plan) ? plan : undefined
  const title = t(inForce ? 'overview:actions' : 'overview:actionsDraft')
  const list = useRef<HTMLElement>(null)
  const isAsked = useLocation({ select: ({ hash }) => hash === 'actions' })
  // Whoever comes for the actions finds the first that is not done, also where it lies below the window.
  useEffect(() => {
    if (isAsked) list.current?.querySelector<HTMLInputElement>('input:not(:checked)')?.focus()
  }, [isAsked])
  if (actions.length === 0) return null
  return (
    <section ref={list} className={styles.section} aria-label={title}>
      <SectionTitle
        aside={
          <Link to={paths.plan(id, plan.id)} className={styles.link}>
            {t('overview:openPlan')}
          </Link>
        }
      >
        {title}
      </SectionTitle>
      <ul className={styles.actions}>
        {actions.map((action) => {
          const doneAt = inForce?.progress.done[action.id]
          const due = inForce ? dueOf(action.by, doneAt ? dateOf(doneAt) : null, today) : planned(action.by)
          return (
            <li key={action.id}>
              <span className={styles.what} dir="auto">
                {inForce ? (
                  <CheckBox
                    checked={doneAt !== undefined}
                    disabled={readOnly}
                    onChange={(done) => dispatch({ type: 'plan.markDone', id: plan.id, action: action.id, done })}
                  >
                    {action.text}
                  </CheckBox>
                ) : (
                  action.text
                )}
              </span>
              <span className={styles.who}>
                {action.owner === 'rep' ? (
                  <bdi>{shortName(rep.name)}</bdi>
                ) : coach ? (
                  <bdi>{coach}</bdi>
                ) : (
                  t('overview:you')
                )}
              </span>
              <DueWords due={due} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Before a plan is agreed, nothing in it is due. */
const planned = (by: PlainDate | null): Due => (by === null ? { due: 'open' } : { due: 'ahead', on: by })

function DueWords({ due }: { due: Due }) {
  const t = useT()
  const short = useShortDate()
  if (due.due === 'done')
    return (
      <span className={styles.due} title={t('overview:doneOn', { date: short(due.on) })}>
        {t('overview:done')}
      </span>
    )
  if (due.due === 'today') return <span className={`${styles.due} ${styles.now}`}>{t('overview:dueToday')}</span>
  if (due.due === 'late')
    return (
      <span className={`${styles.due} ${styles.now}`}>
        <WithDates on={[due.on]} say={(date) => t('overview:late', { date })} />
      </span>
    )
  return <span className={styles.due}>{due.due === 'ahead' ? <ShortDate on={due.on} /> : t('overview:noDate')}</span>
}
