import { type KeepMonths, type KeptKind, keptKinds } from '../../../shared/model/retention'
import { retentionMonths } from '../../../shared/rules/retention'
import { changeSettings } from '../../core/library'
import { useT } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import { SelectInput } from '../../ui/SelectInput'
import styles from './SettingsPage.module.css'

interface RetentionProps {
  className: string | undefined
  months: number | null
  keep: KeepMonths
  readOnly: boolean
}

/** How long an archived workbook, and records of each kind, are kept before they are due for erasure (N-7). */
export function Retention({ className, months, keep, readOnly }: RetentionProps) {
  const t = useT()
  function change(kind: KeptKind, chosen: number | null) {
    const { [kind]: _, ...others } = keep
    return changeSettings({ keepMonths: chosen === null ? others : { ...others, [kind]: chosen } })
  }
  return (
    <section className={className}>
      <SectionTitle>{t('erasure:keep')}</SectionTitle>
      <p className={styles.text}>{t('erasure:keepText')}</p>
      <Months
        label={t('erasure:keepLabel')}
        months={months}
        readOnly={readOnly}
        onChange={(chosen) => changeSettings({ archiveMonths: chosen })}
      />
      <p className={styles.text}>{t('erasure:keepRecordsText')}</p>
      {keptKinds.map((kind) => (
        <Months
          key={kind}
          label={t(`erasure:keepKind.${kind}`)}
          months={keep[kind] ?? null}
          readOnly={readOnly}
          onChange={(chosen) => change(kind, chosen)}
        />
      ))}
    </section>
  )
}

interface MonthsProps {
  label: string
  months: number | null
  readOnly: boolean
  onChange: (months: number | null) => unknown
}

function Months({ label, months, readOnly, onChange }: MonthsProps) {
  const t = useT()
  const inWords = (count: number) => {
    if (count % 12 !== 0) return t('erasure:keepMonths', { count })
    return count === 12 ? t('erasure:keepYear') : t('erasure:keepYears', { count: count / 12 })
  }
  const known: number[] = months === null ? [...retentionMonths] : [...new Set([...retentionMonths, months])]
  return (
    <SelectInput
      label={label}
      value={months === null ? null : String(months)}
      choices={known.sort((a, b) => a - b).map((count) => ({ value: String(count), label: inWords(count) }))}
      empty={t('erasure:keepNever')}
      disabled={readOnly}
      onChange={(chosen) => onChange(chosen === null ? null : Number(chosen))}
    />
  )
}
