import { Link } from '@tanstack/react-router'
import type { GroupSession } from '../../../shared/model/group'
import { shortName } from '../../../shared/rules/names'
import { paths } from '../../core/navigation'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { ShortDate } from '../../ui/ShortDate'
import styles from './SessionsPage.module.css'

/** The rep's copy of a group session in the list of one-on-ones; it does not count as one in any share (S3-8). */
export function GroupRow({ group: { id, when, kind, subject, status, minutes } }: { group: GroupSession }) {
  const t = useT()
  const { id: workbook, rep } = useWorkbook()
  return (
    <tr>
      <th scope="row">
        <Link to={paths.groupCopy(workbook, id)} className={styles.link}>
          <ShortDate on={when} />
        </Link>
      </th>
      <td>
        {t(`group:kind.${kind}`)}
        <span className={styles.quiet}>
          {' · '}
          {t('group:inList')}
        </span>
      </td>
      <td dir="auto">{subject}</td>
      <td className={styles.number}>
        {status === 'held' && t('session:held', { minutes })}
        {status === 'planned' && t('session:planned')}
        {status === 'off' && t('group:without', { name: shortName(rep.name) })}
      </td>
    </tr>
  )
}
