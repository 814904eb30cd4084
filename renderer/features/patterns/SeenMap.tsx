import { Link } from '@tanstack/react-router'
import type { Id } from '../../../shared/model/scalars'
import { places } from '../../../shared/rules/pattern-facts'
import type { SeenRow } from '../../../shared/rules/patterns'
import { paths } from '../../core/navigation'
import { useT } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import { withSoftHyphens } from '../../ui/soft-hyphens'
import { useFirst } from '../../ui/use-first'
import styles from './SeenMap.module.css'

interface SeenMapProps {
  rows: readonly SeenRow[]
  names: ReadonlyMap<Id, string>
}

/** How many reps are shown before the user asks for more, so that the findings stay near. */
const first = 12

/** How often each rep was seen in each place of the work: the more often, the deeper the color behind the number (S3-5). */
export function SeenMap({ rows, names }: SeenMapProps) {
  const t = useT()
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts))
  const without = rows.reduce((sum, row) => sum + row.without, 0)
  const isEmpty = rows.every(({ counts }) => counts.every((count) => count === 0))
  const { shown, more } = useFirst(rows, first)
  return (
    <section>
      <SectionTitle>{t('patterns:seen')}</SectionTitle>
      {isEmpty ? (
        <p className={styles.quiet}>
          {without > 0 ? t('patterns:nowhere', { count: without }) : t('patterns:seenNone')}
        </p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.map} aria-label={t('patterns:seen')}>
            <thead>
              <tr>
                <th scope="col">{t('patterns:rep')}</th>
                {places.map(({ level, phase }) => (
                  <th key={`${level} ${phase}`} scope="col">
                    {withSoftHyphens(t(`print:level.${level}`))}{' '}
                    <span className={styles.phase}>{withSoftHyphens(t(`print:phase.${phase}`))}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map(({ rep, counts }) => (
                <tr key={rep}>
                  <th scope="row" title={names.get(rep)}>
                    <Link to={paths.observations(rep)}>
                      <bdi>{names.get(rep)}</bdi>
                    </Link>
                  </th>
                  {places.map(({ level, phase }, at) => (
                    <td key={`${level} ${phase}`}>
                      <Cell count={counts[at] ?? 0} most={most} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {more}
        </div>
      )}
      {without > 0 && !isEmpty && <p className={styles.quiet}>{t('patterns:without', { count: without })}</p>}
    </section>
  )
}

const Cell = ({ count, most }: { count: number; most: number }) => (
  <div className={styles.cell}>
    {count > 0 && (
      <svg viewBox="0 0 10 10" preserveAspectRatio="none" aria-hidden="true">
        <rect width="10" height="10" opacity={0.12 + (0.38 * count) / most} />
      </svg>
    )}
    <span className={count > 0 ? styles.many : undefined}>{count === 0 ? '–' : count}</span>
  </div>
)
