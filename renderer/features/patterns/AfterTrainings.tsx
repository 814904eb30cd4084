import { Link } from '@tanstack/react-router'
import type { Id } from '../../../shared/model/scalars'
import type { Embedding } from '../../../shared/rules/patterns'
import { followThroughWeeks } from '../../../shared/rules/training'
import { paths } from '../../core/navigation'
import { useT } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import { Table } from '../../ui/Table'
import styles from './Tables.module.css'

interface AfterTrainingsProps {
  trainings: readonly Embedding[]
  names: ReadonlyMap<Id, string>
}

/** Whether what was trained was seen at work two, four and eight weeks later (S3-18). */
export function AfterTrainings({ trainings, names }: AfterTrainingsProps) {
  const t = useT()
  if (trainings.length === 0) return null
  const weeks = followThroughWeeks.map((count) => ({ id: String(count), name: t('patterns:weeks', { count }) }))
  return (
    <section className={styles.section}>
      <SectionTitle>{t('patterns:trainings')}</SectionTitle>
      <Table
        stacks
        columns={[{ id: 'training', name: t('patterns:training') }, { id: 'rep', name: t('patterns:rep') }, ...weeks]}
      >
        {trainings.map(({ rep, title, on, marks }) => (
          <tr key={`${rep} ${on} ${title}`}>
            <th scope="row" dir="auto">
              {title}
            </th>
            <td data-label={t('patterns:rep')}>
              <Link to={paths.profile(rep)} className={styles.link}>
                <bdi>{names.get(rep)}</bdi>
              </Link>
            </td>
            {marks.map(({ due, seen }, at) => (
              <td key={weeks[at]?.id} data-label={weeks[at]?.name} className={due === 0 ? styles.quiet : undefined}>
                {due === 0 ? t('patterns:notDue') : t('patterns:seenOf', { seen, due })}
              </td>
            ))}
          </tr>
        ))}
      </Table>
    </section>
  )
}
