import { Link } from '@tanstack/react-router'
import { longDate } from '../../../shared/dates'
import type { Import, LeftRecord } from '../../../shared/model/bring'
import { useMarkedNames } from '../../core/namesakes'
import { paths } from '../../core/navigation'
import { useTranslator } from '../../core/translator'
import styles from './BringPage.module.css'

/** What remains of an import that was taken back, and why. */
export function Left({ of }: { of: Import }) {
  const { t } = useTranslator()
  return (
    <div className={styles.unread}>
      <p>{t('bring:stays', { count: of.leftCount })}</p>
      <ul>
        {of.left.map((one) => (
          <li key={`${one.workbook} ${one.what} ${one.id ?? ''}`}>
            <LeftLine one={one} />
          </li>
        ))}
      </ul>
      {of.leftCount > of.left.length && <p>{t('bring:moreProblems', { count: of.leftCount - of.left.length })}</p>}
    </div>
  )
}

function LeftLine({ one }: { one: LeftRecord }) {
  const { t, language } = useTranslator()
  const rep = useMarkedNames().get(one.workbook) ?? ''
  const { what, id, label, workbook, why } = one
  const to =
    what === 'observation' && id !== null
      ? paths.observation(workbook, id)
      : what === 'number'
        ? paths.numbers(workbook)
        : what === 'group' && id !== null
          ? paths.groupCopy(workbook, id)
          : paths.rep(workbook)
  const words =
    what === 'observation'
      ? t('bring:staysObservation', { rep, day: longDate(label, language) })
      : what === 'number'
        ? t('bring:staysNumber', { rep, name: label })
        : t('bring:staysRep', { rep })
  return (
    <>
      <Link to={to}>{words}</Link> ({t(`bring:why.${why}`)})
    </>
  )
}
