import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { dateOf } from '../../../shared/dates'
import type { Import } from '../../../shared/model/bring'
import type { Id } from '../../../shared/model/scalars'
import { call } from '../../core/bridge'
import { paths } from '../../core/navigation'
import { useT } from '../../core/translator'
import { noteFault } from '../../core/trouble'
import { WithDates } from '../../ui/ShortDate'
import styles from './Numbers.module.css'

/** The latest import that brought numbers to this rep and was not taken back. */
const latestOf = (all: readonly Import[], rep: Id): Import | null =>
  all
    .filter(
      ({ what, state, workbooks }) => what === 'numbers' && state === 'done' && workbooks.some(({ id }) => id === rep)
    )
    .reduce<Import | null>((last, one) => (last && Date.parse(last.at) >= Date.parse(one.at) ? last : one), null)

/** The last import of numbers, with the way to take it back. */
export function LastBrought({ rep }: { rep: Id }) {
  const t = useT()
  const [last, setLast] = useState<Import | null>(null)
  useEffect(() => {
    let here = true
    call('bring.list', {})
      .then((all) => {
        if (here) setLast(latestOf(all, rep))
      })
      .catch(noteFault)
    return () => {
      here = false
    }
  }, [rep])
  if (!last) return null
  const file = last.file === '' ? t('bring:pasted') : last.file
  const what = t('bring:count.numbers', { count: last.records })
  return (
    <p className={styles.last}>
      <WithDates on={[dateOf(last.at)]} say={(date = '') => t('numbers:lastBrought', { file, date, what })} />{' '}
      <Link to={paths.bring}>{t('numbers:lastBroughtBack')}</Link>
    </p>
  )
}
