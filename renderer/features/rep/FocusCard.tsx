import { dateOf, shortDate } from '../../../shared/dates'
import type { Cycle, Focus } from '../../../shared/model/cycle'
import type { PlainDate } from '../../../shared/model/scalars'
import { adoptionOf } from '../../../shared/rules/adoption'
import type { Gap } from '../../../shared/rules/gaps'
import { useToday } from '../../core/clock'
import { useWorkbook } from '../../core/replica'
import { useT, useTranslator } from '../../core/translator'
import { GapBar } from '../../ui/GapBar'
import { AdoptionDots } from './AdoptionDots'
import styles from './FocusCard.module.css'

interface FocusCardProps {
  cycle: Cycle & { focus: Focus }
  gap: Gap
  /** The agreed date that comes next. */
  next: PlainDate | null
}

/** The one large thing of a workbook: the #1 behavior, the rep's words about it, the gap, and whether it is seen. */
export function FocusCard({ cycle, gap, next }: FocusCardProps) {
  const t = useT()
  const workbook = useWorkbook()
  return (
    <section className={styles.card} aria-label={t('overview:focus')}>
      <p className={styles.label}>{t('overview:focus')}</p>
      <h3 className={styles.behavior} dir="auto">
        {gap.title}
      </h3>
      <p className={styles.target}>{t(`overview:target.${cycle.focus.target}`)}</p>
      <RepsWords agreement={cycle.agreement} />
      <Slipped cycle={cycle} />
      <div className={styles.pair}>
        <div>
          <p className={styles.label}>{t('overview:gap')}</p>
          <GapBar now={gap.now} wanted={gap.wanted} text={useGapWords(gap)} />
          <Earlier gap={gap} />
        </div>
        <div>
          <p className={styles.label}>{t('overview:seen')}</p>
          <AdoptionDots
            adoption={adoptionOf(workbook, gap, cycle.rule, cycle.agreement)}
            rule={cycle.rule}
            wanted={gap.wanted}
            next={next}
          />
        </div>
      </div>
    </section>
  )
}

/** A behavior that stuck and slipped says so where it stands large (S0-10). */
function Slipped({ cycle }: { cycle: Cycle }) {
  const { t, language } = useTranslator()
  const today = useToday()
  const slip = cycle.relapses.at(-1)
  if (!slip) return null
  return (
    <p className={styles.slipped}>{t('reinforce:relapsed', { date: shortDate(dateOf(slip.at), language, today) })}</p>
  )
}

/** An observation of before the sealed starting point: it is said, and moves nothing. */
function Earlier({ gap: { earlier, start } }: { gap: Gap }) {
  const { t, language } = useTranslator()
  const today = useToday()
  if (!earlier || !start) return null
  const date = (on: PlainDate) => shortDate(on, language, today)
  return (
    <p className={styles.earlier}>
      {t('overview:earlier', {
        date: date(earlier.on),
        rating: earlier.rating,
        start: start.rating,
        on: date(start.on)
      })}
    </p>
  )
}

function RepsWords({ agreement }: { agreement: Cycle['agreement'] }) {
  const t = useT()
  if (!agreement || agreement.words.trim() === '') return null
  return (
    <p className={styles.words}>
      <q dir="auto">{agreement.words}</q>
      {!agreement.agreed && <span className={styles.notYes}>{t('overview:notYes')}</span>}
    </p>
  )
}

/** `now 2 · wanted 4 · starting point 1 on 3 Sep`. */
function useGapWords({ now, wanted, start }: Gap): string {
  const { t, language } = useTranslator()
  const today = useToday()
  if (now === null) return t('overview:gapUnrated', { wanted })
  if (!start) return t('overview:gapNow', { now, wanted })
  return t('overview:gapSince', { now, wanted, start: start.rating, date: shortDate(start.on, language, today) })
}
