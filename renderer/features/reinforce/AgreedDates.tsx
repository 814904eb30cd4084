import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { dateOf } from '../../../shared/dates'
import type { Plan } from '../../../shared/model/plan'
import { formatShare } from '../../../shared/numbers'
import { type Kept, type KeptDate, keptDates } from '../../../shared/rules/kept-dates'
import { shortName } from '../../../shared/rules/names'
import { selfDrivenShare } from '../../../shared/rules/ownership'
import { isSigned } from '../../../shared/rules/plans'
import { useToday } from '../../core/clock'
import { useDispatch, useWorkbook } from '../../core/replica'
import { useT, useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { BareDate } from '../../ui/DateInput'
import { SectionTitle } from '../../ui/Page'
import { ShortDate, useShortDate, WithDates } from '../../ui/ShortDate'
import styles from './Reinforce.module.css'

const words = {
  kept: 'reinforce:kept',
  ahead: 'reinforce:ahead',
  due: 'reinforce:due',
  unanswered: 'reinforce:unanswered',
  'not-kept': 'reinforce:notKept'
} as const satisfies Record<Kept, string>

interface AgreedDatesProps {
  plan: Plan
  readOnly: boolean
}

/** The agreed dates and whether each was kept (S0-10), and how much of the plan is the rep's own (S3-14). */
export function AgreedDates({ plan, readOnly }: AgreedDatesProps) {
  const { t, language } = useTranslator()
  const workbook = useWorkbook()
  const dates = keptDates(workbook, plan, useToday())
  const share = selfDrivenShare(plan)
  return (
    <section className={styles.section} aria-label={t('reinforce:dates')}>
      <SectionTitle>{t('reinforce:dates')}</SectionTitle>
      {dates.length === 0 && <p className={styles.quiet}>{t('reinforce:datesNone')}</p>}
      <ul>
        {dates.map((date) => (
          <AgreedDate key={date.id} plan={plan} date={date} readOnly={readOnly} />
        ))}
      </ul>
      {share !== null && (
        <p className={styles.quiet}>
          {t('reinforce:selfDriven', { share: formatShare(share, language), name: shortName(workbook.rep.name) })}
        </p>
      )}
    </section>
  )
}

/** One agreed date: its state, and buttons to move it or to change the answer. */
function AgreedDate({ plan, date, readOnly }: AgreedDatesProps & { date: KeptDate }) {
  const dispatch = useDispatch()
  const t = useT()
  const today = useToday()
  // Dates that were agreed for an earlier day stay as they are.
  const [earliest] = isSigned(plan) ? [dateOf(plan.managerSignature.at), date.on].sort() : []
  const [moving, setMoving] = useState(false)
  const line = useRef<HTMLLIElement>(null)
  const isAsked = useLocation({ select: ({ hash }) => hash === date.id })
  // Whoever comes to answer finds the date, also where it lies below the window.
  useEffect(() => {
    if (!isAsked) return
    line.current?.scrollIntoView({ block: 'center' })
    const place = line.current?.querySelector<HTMLElement>('[data-answer]') ?? line.current
    place?.focus({ preventScroll: true })
  }, [isAsked])
  const { id, on, kept, byHand, movedFrom, note } = date
  const day = useShortDate()(on)
  const answer = (said: boolean | null) => void dispatch({ type: 'plan.answerDate', id: plan.id, date: id, kept: said })
  const [yes, no] = [
    { label: t('reinforce:wasKept'), said: true },
    { label: t('reinforce:wasNotKept'), said: false }
  ]
  const answers: Record<Kept, (typeof yes)[]> = {
    kept: [no],
    due: [yes, no],
    unanswered: [yes, no],
    'not-kept': [],
    ahead: []
  }
  const offered = byHand ? [{ label: t('reinforce:takeBack'), said: null }] : answers[kept]
  return (
    <li ref={line} tabIndex={-1} className={isAsked ? `${styles.date} ${styles.asked}` : styles.date}>
      <p className={styles.line}>
        <span>
          <ShortDate on={on} /> <span className={styles.quiet}>{note}</span>
        </span>
        <span className={kept === 'not-kept' || kept === 'unanswered' ? styles.warn : styles.quiet}>
          {t(words[kept])}
        </span>
      </p>
      {(movedFrom || byHand) && (
        <p className={styles.quiet}>
          {movedFrom && <WithDates on={[movedFrom]} say={(date) => t('reinforce:movedFrom', { date })} />}
          {movedFrom && byHand && ' · '}
          {byHand && t('reinforce:byHand')}
        </p>
      )}
      {!readOnly && (
        <p className={styles.answers}>
          {moving ? (
            <BareDate
              aria-label={t('reinforce:moveTo', { date: day })}
              value={on}
              {...(earliest && { min: earliest })}
              max={`${Number(today.slice(0, 4)) + 2}-12-31`}
              onChange={(next) => {
                if (next) void dispatch({ type: 'plan.moveDate', id: plan.id, date: id, on: next })
              }}
            />
          ) : (
            <Button look="link" aria-label={t('reinforce:moveOf', { date: day })} onPress={() => setMoving(true)}>
              {t('reinforce:move')}
            </Button>
          )}
          {offered.map(({ label, said }) => (
            <Button
              key={label}
              look="link"
              data-answer
              aria-label={t('reinforce:answerOf', { answer: label, date: day })}
              onPress={() => answer(said)}
            >
              {label}
            </Button>
          ))}
        </p>
      )}
    </li>
  )
}
