import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { Translate } from '../../../shared/messages'
import type { Id } from '../../../shared/model/scalars'
import type { KnownOfRep } from '../../../shared/model/today'
import { type FocusWeek as Facts, focusWeek } from '../../../shared/rules/focus-week'
import { useToday } from '../../core/clock'
import { paths } from '../../core/navigation'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { SectionTitle } from '../../ui/Page'
import styles from './FocusWeek.module.css'

/** How many reps whose behavior sticks are named before the user asks for the rest. */
const most = 3

interface FocusWeekProps {
  reps: readonly KnownOfRep[]
  names: ReadonlyMap<Id, string>
  /** Whether anybody was observed at all. */
  isSeen: boolean
}

/**
 * How the #1 behaviors of the team did in the last seven days, and whose behavior sticks, with a link to choose the
 * next one (S0-10).
 */
export default function FocusWeek({ reps, names, isSeen }: FocusWeekProps) {
  const t = useT()
  const today = useToday()
  const [all, setAll] = useState(false)
  const facts = useMemo(() => focusWeek(reps, today), [reps, today])
  if (facts.reps === 0 && !isSeen) return null
  const stick = all ? facts.stick : facts.stick.slice(0, most)
  const left = facts.stick.length - stick.length
  return (
    <section aria-label={t('today:focus')} className={styles.section}>
      <SectionTitle>{t('today:focus')}</SectionTitle>
      <p className={styles.text}>{inWords(facts, t)}</p>
      {stick.length > 0 && (
        <ul className={styles.list}>
          {stick.map(({ rep, waits }) => (
            <li key={rep}>
              {t('today:focusSticks', { name: names.get(rep) ?? '' })}{' '}
              <Link to={paths.reinforce(rep)} className={styles.link}>
                {t(waits ? 'today:focusNext' : 'today:focusClose')}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {left > 0 && (
        <Button look="link" onPress={() => setAll(true)}>
          {t('today:focusMore', { count: left })}
        </Button>
      )}
    </section>
  )
}

function inWords({ reps, seen, moved }: Facts, t: Translate): string {
  if (reps === 0) return t('today:focusNone')
  if (seen === 0) return t('today:focusUnseen', { count: reps })
  if (moved === 0) return t('today:focusSeen', { seen, count: reps })
  const sentence = t('today:focusMoved', { moved, count: reps })
  return seen < reps ? `${sentence} ${t('today:focusLeft', { count: reps - seen })}` : sentence
}
