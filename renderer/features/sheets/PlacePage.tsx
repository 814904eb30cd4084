import { useEffect, useState } from 'react'
import type { SheetPlace } from '../../../shared/model/sheets'
import { call } from '../../core/bridge'
import { useLibrary } from '../../core/library'
import { useT } from '../../core/translator'
import { noteFault } from '../../core/trouble'
import { Paper } from '../../ui/Paper/Paper'
import styles from './SheetsDialog.module.css'

/** The page of the sheet's record, as it was signed. */
export function PlacePage({ place }: { place: SheetPlace }) {
  const t = useT()
  const { workbook, kind, id } = place
  const paper = useLibrary(({ settings }) => settings?.paper ?? 'a4')
  const [page, setPage] = useState<{ pdf: Uint8Array | null; format: typeof paper; failed: boolean }>({
    pdf: null,
    format: paper,
    failed: false
  })
  useEffect(() => {
    let gone = false
    const made =
      kind === 'plan'
        ? call('plan.page', { workbook, plan: id, paper })
        : call('record.page', { workbook, record: { kind, id }, paper })
    made.then(
      (drawn) => gone || setPage({ pdf: drawn.pdf, format: drawn.paper, failed: false }),
      (error) => {
        noteFault(error)
        if (!gone) setPage({ pdf: null, format: paper, failed: true })
      }
    )
    return () => {
      gone = true
    }
  }, [workbook, kind, id, paper])
  return (
    <div>
      <p className={styles.caption}>{t('inked:sealed')}</p>
      <Paper page={page.pdf} format={page.format} label={t('inked:sealed')} failed={page.failed} />
    </div>
  )
}
