import type { Cycle, Focus } from '../../../shared/model/cycle'
import type { PlainDate } from '../../../shared/model/scalars'
import { cycleAdoption, levelsOfCycle } from '../../../shared/rules/adoption'
import type { Gap } from '../../../shared/rules/gaps'
import { planInForce } from '../../../shared/rules/plan-state'
import { signedOn } from '../../../shared/rules/signing'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { WithDates } from '../../ui/ShortDate'
import styles from './FocusCard.module.css'
import { LevelLine } from './LevelLine'

interface FocusCardProps {
  cycle: Cycle & { focus: Focus }
  gap: Gap
  /** The next agreed date. */
  next: PlainDate | null
}

/** How many visits the line shows. */
const most = 10

/**
 * The one large element of a workbook: the #1 behavior, the rep's words about it, and its level from visit to visit.
 */
export function FocusCard({ cycle, gap, next }: FocusCardProps) {
  const t = useT()
  const workbook = useWorkbook()
  const plan = planInForce(workbook, cycle.id)
  const { levels, leftOut } = levelsOfCycle(workbook, cycle, most) ?? { levels: [], leftOut: 0 }
  return (
    <section className={styles.focus} aria-label={t('overview:focus')}>
      <p className={styles.label}>{t('overview:focus')}</p>
      <h3 className={styles.behavior} dir="auto">
        {gap.title}
      </h3>
      <p className={styles.target}>{t(`overview:target.${cycle.focus.target}`)}</p>
      <RepsWords agreement={cycle.agreement} />
      <Slipped cycle={cycle} />
      <LevelLine
        levels={levels}
        leftOut={leftOut}
        target={gap.wanted}
        signed={plan ? signedOn(plan) : null}
        next={next}
      />
      <p className={styles.level}>
        <LevelWords gap={gap} first={levels[0]?.on ?? null} /> {useStickWords(cycle)}{' '}
        {leftOut > 0 && t('overview:levelsLeftOut', { count: leftOut })}
      </p>
      <Earlier gap={gap} />
    </section>
  )
}

/** Says that the behavior relapsed after it had stuck (S0-10). */
function Slipped({ cycle }: { cycle: Cycle }) {
  const t = useT()
  const slip = cycle.relapses.at(-1)
  if (!slip) return null
  return (
    <p className={styles.slipped}>
      <WithDates on={[slip.at]} say={(date) => t('reinforce:relapsed', { date })} />
    </p>
  )
}

/** Mentions observations from before the sealed starting point, which do not change it. */
function Earlier({ gap: { earlier, start } }: { gap: Gap }) {
  const t = useT()
  if (!earlier || !start) return null
  return (
    <p className={styles.earlier}>
      <WithDates
        on={[earlier.on, start.on]}
        say={(date = '', on = '') => t('overview:earlier', { date, rating: earlier.rating, start: start.rating, on })}
      />
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

/** `Started at 1 on 3 Sep, now 2. The target is 4.` `first`: the cycle's first day. */
function LevelWords({ gap, first }: { gap: Gap; first: PlainDate | null }) {
  const t = useT()
  const { now, wanted: target, start, evidence } = gap
  if (now === null || !start) return t('overview:levelNone', { target })
  const isOnce = evidence.length <= 1 && start.rating === now && (first === null || first === start.on)
  const key = isOnce ? 'overview:levelOnce' : 'overview:levelSince'
  return <WithDates on={[start.on]} say={(date) => t(key, { now, target, start: start.rating, date })} />
}

/** How often it was recently seen at its target, and how often that takes to stick. */
function useStickWords(cycle: Cycle): string {
  const t = useT()
  const { rule, agreement } = cycle
  const { reached, of, sticks } = cycleAdoption(useWorkbook(), cycle) ?? { reached: 0, of: 0, sticks: false }
  if (of > 0) return t(sticks ? 'overview:stickNow' : 'overview:stickAt', { ...rule, reached, count: of })
  return agreement?.agreed ? t('overview:seenNone') : ''
}
