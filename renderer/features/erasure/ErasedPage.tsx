import { createLazyRoute } from '@tanstack/react-router'
import { timeOf } from '../../../shared/dates'
import type { ErasedRep } from '../../../shared/model/erasure'
import { formatNumber } from '../../../shared/numbers'
import { call } from '../../core/bridge'
import { useLibrary } from '../../core/library'
import { attemptPaper } from '../../core/paper'
import { useTranslator } from '../../core/translator'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { PageHead } from '../../ui/Page'
import { ShortDate, useShortDate } from '../../ui/ShortDate'
import { Table } from '../../ui/Table'
import styles from './Erasure.module.css'
import { useErasures } from './use-erasures'

export const route = createLazyRoute('/team/erased')({ component: ErasedPage })

/** What was erased, without a word of it: the certificates, and which backups were not reached (N-7). */
function ErasedPage() {
  const { t } = useTranslator()
  const found = useErasures()
  if (!found) return null
  const columns = [
    { id: 'when', name: t('erasure:when') },
    { id: 'by', name: t('erasure:by') },
    { id: 'records', name: t('erasure:records'), className: styles.number },
    { id: 'number', name: t('erasure:number') },
    { id: 'certificate', name: null }
  ]
  return (
    <div className={styles.page}>
      <PageHead title={t('erasure:title')} subtitle={found.reps.length > 0 ? t('erasure:text') : t('erasure:none')} />
      {found.unreached.length > 0 && (
        <Banner>
          {t('erasure:unreached')}
          <ul className={styles.places}>
            {found.unreached.map((place) => (
              <li key={place}>
                <bdi>{place}</bdi>
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {found.reps.length > 0 && (
        <Table columns={columns} stacks className={styles.table}>
          {found.reps.map((rep) => (
            <ErasedRow key={rep.id} rep={rep} />
          ))}
        </Table>
      )}
    </div>
  )
}

function ErasedRow({ rep: { id, at, by, counts } }: { rep: ErasedRep }) {
  const { t, language } = useTranslator()
  const short = useShortDate()
  const paper = useLibrary((library) => library.settings?.paper ?? 'a4')
  const when = `${short(at)}, ${timeOf(at)}`
  const put = (to: 'printer' | 'file') => attemptPaper(() => call('erasure.certificate', { rep: id, to, paper }))
  const records = counts && Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <tr>
      <th scope="row">
        <ShortDate on={at} timed />
      </th>
      <td data-label={t('erasure:by')}>
        <bdi>{by}</bdi>
      </td>
      <td data-label={t('erasure:records')} className={styles.number}>
        {records === null ? t('erasure:recordsUnknown') : formatNumber(records, language)}
      </td>
      <td data-label={t('erasure:number')} className={styles.id} dir="ltr">
        {id}
      </td>
      <td>
        <div className={styles.ways}>
          <Button look="link" aria-label={t('erasure:printOf', { when })} onPress={() => put('printer')}>
            {t('erasure:print')}
          </Button>
          <Button look="link" aria-label={t('erasure:saveOf', { when })} onPress={() => put('file')}>
            {t('erasure:save')}
          </Button>
        </div>
      </td>
    </tr>
  )
}
