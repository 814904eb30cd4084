import type { Leave } from '../../../shared/model/rhythm'
import type { Id } from '../../../shared/model/scalars'
import { shownFrom } from '../../../shared/rules/team-rhythm'
import { useToday } from '../../core/clock'
import { useRhythmLook } from '../../core/rhythm'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { SectionTitle } from '../../ui/Page'
import { useShortDate, WithDates } from '../../ui/ShortDate'
import { changeOne, removeOwn } from './change'
import styles from './Lists.module.css'

interface Away {
  /** Null: the manager's own leave, or a holiday. */
  rep: Id | null
  leave: Leave
}

/** Who is away: the last half year and the future, the latest first. */
export function LeaveList({ names, readOnly }: { names: ReadonlyMap<Id, string>; readOnly: boolean }) {
  const { t } = useTranslator()
  const short = useShortDate()
  const today = useToday()
  const { reps, own } = useRhythmLook()
  const since = shownFrom(today)
  const all: Away[] = [
    ...own.map((leave) => ({ rep: null, leave })),
    ...(reps ?? []).flatMap(({ rep, facts }) => facts.leave.map((leave) => ({ rep, leave })))
  ]
  const shown = all.filter(({ leave }) => leave.to >= since).sort((a, b) => (a.leave.from < b.leave.from ? 1 : -1))
  const nameOf = ({ rep, leave }: Away) =>
    rep !== null ? (names.get(rep) ?? '') : t(leave.kind === 'holiday' ? 'rhythm:everybodyShort' : 'rhythm:meShort')
  const remove = (away: Away) => {
    const text = t('rhythm:leaveRemoved', { name: nameOf(away) })
    return away.rep === null
      ? removeOwn(away.leave.id, text)
      : changeOne(away.rep, { type: 'leave.remove', id: away.leave.id }, text)
  }
  return (
    <section className={styles.section}>
      <SectionTitle>{t('rhythm:leave')}</SectionTitle>
      <p className={styles.help}>{t('rhythm:leaveHelp')}</p>
      {shown.length === 0 && <p className={styles.none}>{t('rhythm:noLeave')}</p>}
      <ul className={styles.lines}>
        {shown.map((away) => {
          const { id, from, to, kind, enteredOn } = away.leave
          const days = from === to ? [from] : [from, to]
          return (
            <li key={id} className={styles.leave}>
              <span>
                <bdi>{nameOf(away)}</bdi>
              </span>
              <span>
                <WithDates on={days} say={(a = '', b = '') => (from === to ? a : t('rhythm:to', { from: a, to: b }))} />
                , {t(`rhythm:kind.${kind}`)}
              </span>
              <span className={styles.quiet}>
                <WithDates on={[enteredOn]} say={(date = '') => t('rhythm:entered', { date })} />
              </span>
              {!readOnly && (
                <Button
                  look="link"
                  aria-label={t('rhythm:removeLeave', { name: nameOf(away), date: short(from) })}
                  onPress={() => remove(away)}
                >
                  {t('rhythm:remove')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
