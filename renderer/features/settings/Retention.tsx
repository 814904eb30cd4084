import { retentionMonths } from '../../../shared/rules/retention'
import { changeSettings } from '../../core/library'
import { useT } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import { SelectInput } from '../../ui/SelectInput'
import styles from './SettingsPage.module.css'

interface RetentionProps {
  className: string | undefined
  months: number | null
  readOnly: boolean
}

/** How long an archived workbook is kept until it is due to be erased (N-7). */
export function Retention({ className, months, readOnly }: RetentionProps) {
  const t = useT()
  const inWords = (count: number) => {
    if (count % 12 !== 0) return t('erasure:keepMonths', { count })
    return count === 12 ? t('erasure:keepYear') : t('erasure:keepYears', { count: count / 12 })
  }
  const known: number[] = months === null ? [...retentionMonths] : [...new Set([...retentionMonths, months])]
  return (
    <section className={className}>
      <SectionTitle>{t('erasure:keep')}</SectionTitle>
      <p className={styles.text}>{t('erasure:keepText')}</p>
      <SelectInput
        label={t('erasure:keepLabel')}
        value={months === null ? null : String(months)}
        choices={known.sort((a, b) => a - b).map((count) => ({ value: String(count), label: inWords(count) }))}
        empty={t('erasure:keepNever')}
        disabled={readOnly}
        onChange={(chosen) => changeSettings({ archiveMonths: chosen === null ? null : Number(chosen) })}
      />
    </section>
  )
}
