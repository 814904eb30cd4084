import { Link } from '@tanstack/react-router'
import { levelLine } from '../../../shared/charts/level-line'
import { ratingSteps } from '../../../shared/limits'
import type { PatternsOfRep } from '../../../shared/model/patterns'
import { formatNumber } from '../../../shared/numbers'
import { behaviorThing } from '../../../shared/rules/languages'
import { paths } from '../../core/navigation'
import { useT, useTranslator } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import { Table } from '../../ui/Table'
import styles from './Tables.module.css'

/**
 * The behaviors that were rated: for one rep each as a line over time, for the team how many are below the target
 * (S2-11).
 */
export function Behaviors({ reps }: { reps: readonly PatternsOfRep[] }) {
  const t = useT()
  const [only, ...others] = reps
  const none = reps.every(({ facts }) => facts.behaviors.length === 0)
  return (
    <section className={styles.section}>
      <SectionTitle>{t('patterns:behaviors')}</SectionTitle>
      {none && <p className={styles.quiet}>{t('patterns:behaviorsNone')}</p>}
      {!none && (only && others.length === 0 ? <OfOne rep={only} /> : <OfTeam reps={reps} />)}
    </section>
  )
}

const picture = { width: 150, height: 26 }

/** How many of the latest ratings are given in figures. */
const said = 8

function OfOne({ rep: { rep, facts } }: { rep: PatternsOfRep }) {
  const t = useT()
  const behaviors = [...facts.behaviors].sort((a, b) => b.ratings.length - a.ratings.length)
  return (
    <Table
      stacks
      columns={[
        { id: 'behavior', name: t('patterns:behavior') },
        { id: 'levels', name: t('patterns:levels') },
        { id: 'target', name: t('patterns:target'), className: styles.right }
      ]}
    >
      {behaviors.map(({ key, title, wanted, ratings }) => {
        const levels = ratings.map(([, rating]) => rating)
        const dated = ratings.map(([on, rating]) => ({ on, rating }))
        const line = levelLine(
          { ratings: dated, target: wanted, steps: ratingSteps, mark: null, next: null, broken: false },
          picture
        )
        return (
          <tr key={key}>
            <th scope="row" dir="auto">
              <Link to={paths.gaps(rep)} className={styles.link}>
                {title}
              </Link>
            </th>
            <td data-label={t('patterns:levels')}>
              <svg viewBox={`0 0 ${picture.width} ${picture.height}`} aria-hidden="true" className={styles.line}>
                <line x1="0" x2={picture.width} y1={line.target} y2={line.target} />
                <polyline points={line.points.map(({ x, y }) => `${x},${y}`).join(' ')} />
                {line.points.slice(-1).map(({ x, y }) => (
                  <circle key="last" cx={x} cy={y} r="3.5" />
                ))}
              </svg>
              <span className={styles.levels}>
                {levels.length > said && '… '}
                {levels.slice(-said).join(' ')}
              </span>
            </td>
            <td className={styles.right} data-label={t('patterns:target')}>
              {wanted}
            </td>
          </tr>
        )
      })}
    </Table>
  )
}

/** How many behaviors of a team are listed. */
const listed = 12

function OfTeam({ reps }: { reps: readonly PatternsOfRep[] }) {
  const { t, language } = useTranslator()
  return (
    <Table
      stacks
      columns={[
        { id: 'behavior', name: t('patterns:behavior') },
        { id: 'below', name: t('patterns:belowTarget') },
        { id: 'ratings', name: t('patterns:ratings'), className: styles.right }
      ]}
    >
      {together(reps)
        .slice(0, listed)
        .map(({ thing, title, below, rated, ratings }) => (
          <tr key={thing}>
            <th scope="row" dir="auto">
              {title}
            </th>
            <td data-label={t('patterns:belowTarget')}>{t('patterns:belowOf', { below, count: rated })}</td>
            <td className={styles.right} data-label={t('patterns:ratings')}>
              {formatNumber(ratings, language)}
            </td>
          </tr>
        ))}
    </Table>
  )
}

/** Each behavior once, in whatever language it was rated; those that most reps are below the target in come first. */
function together(reps: readonly PatternsOfRep[]) {
  const found = new Map<string, { thing: string; title: string; below: number; rated: number; ratings: number }>()
  for (const { facts } of reps)
    for (const { key, title, wanted, ratings } of facts.behaviors) {
      const thing = behaviorThing(key)
      const one = found.get(thing) ?? { thing, title, below: 0, rated: 0, ratings: 0 }
      const [, last = wanted] = ratings.at(-1) ?? []
      found.set(thing, {
        ...one,
        below: one.below + (last < wanted ? 1 : 0),
        rated: one.rated + 1,
        ratings: one.ratings + ratings.length
      })
    }
  return [...found.values()].sort((a, b) => b.below - a.below || b.ratings - a.ratings)
}
