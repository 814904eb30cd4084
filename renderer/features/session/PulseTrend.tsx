import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { pulseLines } from '../../../shared/charts/pulse-lines'
import { pulseFactors, type Session } from '../../../shared/model/session'
import { formatAmount } from '../../../shared/rules/measures'
import { shortName } from '../../../shared/rules/names'
import {
  type CoachCheck,
  coachCheck,
  comparedIn,
  type FactorTrend,
  factorsApart,
  isApart,
  type PulsePair,
  pulseTrend
} from '../../../shared/rules/pulse'
import { useToday } from '../../core/clock'
import { useCoach, useIsOwn } from '../../core/coach'
import { paths } from '../../core/navigation'
import { useWorkbook } from '../../core/replica'
import { useT, useTranslator } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import { ShortDate, WithDates } from '../../ui/ShortDate'
import styles from './PulseTrend.module.css'

/** How many talks are shown. */
const most = 12

/** How both rated the last talks, factor by factor, and where they saw it differently (S4-3). */
export function PulseTrend({ sessions }: { sessions: readonly Session[] }) {
  const t = useT()
  const name = shortName(useWorkbook().rep.name)
  const coach = useOwnCoach()
  const today = useToday()
  const { talks, factors } = useMemo(() => pulseTrend(sessions, most, today), [sessions, today])
  const check = useMemo(() => coachCheck(sessions, most, today), [sessions, today])
  if (talks.length === 0) return <Check check={check} name={name} />
  return (
    <section className={styles.section} aria-label={t('pulse:title')}>
      <SectionTitle>{t('pulse:title')}</SectionTitle>
      <p className={styles.key}>
        <span>{t('pulse:text', { count: talks.length })}</span>
        <span>
          <KeyMark className={styles.rep} /> {name}
        </span>
        <span>
          <KeyMark className={styles.manager} /> {coach ?? t('pulse:you')}
        </span>
      </p>
      <ul className={styles.charts}>
        {factors.map((trend) => (
          <Factor key={trend.factor} trend={trend} name={name} />
        ))}
      </ul>
      <Apart talks={talks} name={name} />
      <details className={styles.table}>
        <summary>{t('pulse:asTable')}</summary>
        <Marks talks={talks} name={name} />
      </details>
      <Check check={check} name={name} />
    </section>
  )
}

const KeyMark = ({ className }: { className: string | undefined }) => (
  <svg width="26" height="10" aria-hidden="true" className={className}>
    <path d="M0,5L26,5" />
    <circle cx="13" cy="5" r="3.5" />
  </svg>
)

const box = { width: 220, height: 64, dot: 6 }

function Factor({ trend, name }: { trend: FactorTrend; name: string }) {
  const t = useT()
  const { factor, marks, last, apart } = trend
  const lines = pulseLines(marks, isApart, box)
  const both = useBoth(name)
  return (
    <li>
      <figure>
        <p className={styles.factor}>{t(`session:pulse.${factor}`)}</p>
        <svg viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true" className={styles.chart}>
          {lines.steps.map((y) => (
            <path key={y} className={styles.step} d={`M0,${y}L${box.width},${y}`} />
          ))}
          {lines.apart.map(({ x, from, to }) => (
            <path key={x} className={styles.apart} d={`M${x},${from}L${x},${to}`} />
          ))}
          {(['manager', 'rep'] as const).map((party) => (
            <g key={party} className={styles[party]}>
              <path d={lines[party].path} />
              {lines[party].dots.map(({ x, y }) => (
                <circle key={x} cx={x} cy={y} r={party === 'rep' ? 3.5 : 5} />
              ))}
            </g>
          ))}
        </svg>
        <figcaption className={styles.words}>
          {t('pulse:last', { both: both(last) })}
          {apart > 0 && <strong>{t('pulse:apartOften', { count: apart })}</strong>}
        </figcaption>
      </figure>
    </li>
  )
}

/** `Priya 4, you 2`; a missing rating is named, too. */
function useBoth(name: string): (pair: PulsePair) => string {
  const t = useT()
  const coach = useOwnCoach()
  return ({ rep, manager }) => {
    const marks = { name, rep: rep ?? t('pulse:none'), manager: manager ?? t('pulse:none') }
    return coach === null ? t('session:pulseBoth', marks) : t('own:pulseBoth', { ...marks, coach })
  }
}

/** The coach's name in the manager's own workbook, where nobody is addressed as “you”; null in a rep's workbook. */
function useOwnCoach(): string | null {
  const coach = shortName(useCoach())
  return useIsOwn() ? coach : null
}

type Talks = ReturnType<typeof pulseTrend>['talks']

/** The last talk that both rated differently, in words. */
function Apart({ talks, name }: { talks: Talks; name: string }) {
  const t = useT()
  const { id } = useWorkbook()
  const both = useBoth(name)
  const talk = talks.findLast((candidate) => factorsApart(candidate).length > 0)
  if (!talk) return <p className={styles.quiet}>{t(`pulse:${comparedIn(talks.map(({ pulse }) => pulse))}`)}</p>
  return (
    <p className={styles.differs}>
      <Link to={paths.session(id, talk.session)} className={styles.link}>
        <WithDates on={[talk.when]} say={(date) => t('pulse:apartOn', { date })} />
      </Link>{' '}
      {factorsApart(talk)
        .map((factor) => {
          const pair = { rep: talk.pulse.rep[factor], manager: talk.pulse.manager[factor] }
          return t('pulse:factorApart', { factor: t(`session:pulse.${factor}`), both: both(pair) })
        })
        .join(' ')}{' '}
      {t('pulse:ask')}
    </p>
  )
}

function Marks({ talks, name }: { talks: Talks; name: string }) {
  const t = useT()
  const both = useBoth(name)
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('session:columnWhen')}</th>
          {pulseFactors.map((factor) => (
            <th key={factor} scope="col">
              {t(`session:pulse.${factor}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {talks.map(({ session, when, pulse }) => (
          <tr key={session}>
            <th scope="row">
              <ShortDate on={when} />
            </th>
            {pulseFactors.map((factor) => (
              <td key={factor}>{both({ rep: pulse.rep[factor], manager: pulse.manager[factor] })}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What the talks achieved and the coach's own ratings, in one quiet place (S0-7, S0-12, S2-10). */
function Check({ check, name }: { check: CoachCheck; name: string }) {
  const { t, language } = useTranslator()
  const coach = useOwnCoach()
  const { reach, listened, asked } = check
  const mark = (value: number) => formatAmount(Math.round(value * 10) / 10, language)
  const said = reach.filter(({ manager, rep }) => manager.said + rep.said > 0)
  if (said.length === 0 && listened === null && asked === null) return null
  return (
    <details className={styles.check}>
      <summary>{t('pulse:check')}</summary>
      <ul>
        {said.map(({ part, manager, rep }) => (
          <li key={part}>
            {t(`session:reachManager.${part}`, { name })}:{' '}
            {[
              manager.said > 0 &&
                t(coach === null ? 'pulse:reachedYou' : 'pulse:reachedRep', {
                  name: coach ?? '',
                  reached: manager.reached,
                  said: manager.said
                }),
              rep.said > 0 && t('pulse:reachedRep', { name, reached: rep.reached, said: rep.said })
            ]
              .filter(Boolean)
              .join(', ')}
          </li>
        ))}
        {listened !== null && <li>{t('pulse:own', { what: t('session:listened'), mark: mark(listened) })}</li>}
        {asked !== null && <li>{t('pulse:own', { what: t('session:asked'), mark: mark(asked) })}</li>}
      </ul>
    </details>
  )
}
