import { createLazyRoute } from '@tanstack/react-router'
import { timeOf } from '../../../shared/dates'
import { type ErasedRep, type Erasures, erasableKinds } from '../../../shared/model/erasure'
import { formatNumber } from '../../../shared/numbers'
import { call } from '../../core/bridge'
import { useLibrary } from '../../core/library'
import { attemptPaper, sayOfPaper, saySaved } from '../../core/paper'
import { useTranslator } from '../../core/translator'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { PageHead, SectionTitle } from '../../ui/Page'
import { ShortDate, useShortDate } from '../../ui/ShortDate'
import { Table } from '../../ui/Table'
import styles from './Erasure.module.css'
import { useErasures } from './use-erasures'

export const route = createLazyRoute('/team/erased')({ component: ErasedPage })

/** What was erased, without a word of its content: the certificates, and which backups were not reached (N-7). */
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
  const ofRecords = [
    { id: 'when', name: t('erasure:when') },
    { id: 'by', name: t('erasure:by') },
    { id: 'records', name: t('erasure:records') },
    { id: 'of', name: t('erasure:of') },
    { id: 'certificate', name: null }
  ]
  const none = found.records.length > 0 ? undefined : t('erasure:none')
  return (
    <div className={styles.page}>
      <PageHead title={t('erasure:title')} subtitle={found.reps.length > 0 ? t('erasure:text') : none} />
      {found.unswept !== null && <Banner>{t('erasure:unswept', { folder: found.unswept })}</Banner>}
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
      {found.records.length > 0 && (
        <section>
          <SectionTitle>{t('erasure:recordsTitle')}</SectionTitle>
          <p className={styles.text}>{t('erasure:recordsText')}</p>
          <Table columns={ofRecords} stacks className={styles.table}>
            {found.records.map((one) => (
              <RecordsRow key={one.id} one={one} />
            ))}
          </Table>
        </section>
      )}
    </div>
  )
}

function RecordsRow({ one: { id, at, by, counts, rep, swept } }: { one: Erasures['records'][number] }) {
  const { t, language } = useTranslator()
  const kinds = erasableKinds.filter((kind) => counts[kind] > 0)
  return (
    <tr>
      <th scope="row">
        <ShortDate on={at} timed />
        {!swept && ` (${t('erasure:notYet')})`}
      </th>
      <td data-label={t('erasure:by')}>
        <bdi>{by}</bdi>
      </td>
      <td data-label={t('erasure:records')}>
        {kinds.map((kind) => `${t(`erasure:kind.${kind}`)}: ${formatNumber(counts[kind], language)}`).join(', ')}
      </td>
      <td data-label={t('erasure:of')}>{rep === null ? t('erasure:gone') : <bdi>{rep}</bdi>}</td>
      <td>
        <Certificate of={id} at={at} />
      </td>
    </tr>
  )
}

/** Shows, saves or prints the certificate of an erasure. */
function Certificate({ of, at }: { of: string; at: string }) {
  const { t } = useTranslator()
  const short = useShortDate()
  const paper = useLibrary((library) => library.settings?.paper ?? 'a4')
  const when = `${short(at)}, ${timeOf(at)}`
  async function put(to: 'printer' | 'file') {
    const written = await attemptPaper(() => call('erasure.certificate', { rep: of, to, paper }))
    if (!written) return
    if (written.file === null) sayOfPaper({ text: t('forms:handedToPrinter') })
    else saySaved(t('plan:saved', { name: written.name }), written.file)
  }
  return (
    <div className={styles.ways}>
      <Button look="link" aria-label={t('erasure:printOf', { when })} onPress={() => put('printer')}>
        {t('erasure:print')}
      </Button>
      <Button look="link" aria-label={t('erasure:saveOf', { when })} onPress={() => put('file')}>
        {t('erasure:save')}
      </Button>
    </div>
  )
}

function ErasedRow({ rep: { id, at, by, counts, swept } }: { rep: ErasedRep }) {
  const { t, language } = useTranslator()
  const records = counts && Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <tr>
      <th scope="row">
        <ShortDate on={at} timed />
        {!swept && ` (${t('erasure:notYet')})`}
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
        <Certificate of={id} at={at} />
      </td>
    </tr>
  )
}
