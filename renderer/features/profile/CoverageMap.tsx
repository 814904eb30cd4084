import { useState } from 'react'
import { levels, phases } from '../../../shared/model/field-of-work'
import { type CoveragePeriod, coverageOf, coveragePeriods, periodStart } from '../../../shared/rules/coverage'
import { useToday } from '../../core/clock'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import { SelectInput } from '../../ui/SelectInput'
import styles from './Profile.module.css'

/** The 4×2 map of where the work was observed, with the same facts in words (S3-4, S3-5). */
export function CoverageMap() {
  const t = useT()
  const [period, setPeriod] = useState<CoveragePeriod>('all')
  const cells = coverageOf(useWorkbook(), periodStart(period, useToday()))
  const most = Math.max(1, ...cells.map(({ observations }) => observations))
  const count = (level: string, phase: string) =>
    cells.find((cell) => cell.level === level && cell.phase === phase)?.observations ?? 0
  const empty = cells.filter(({ observations }) => observations === 0)
  return (
    <section className={styles.section}>
      <SectionTitle>{t('profile:coverage')}</SectionTitle>
      <p className={styles.lead}>{t('profile:coverageText')}</p>
      <SelectInput
        label={t('profile:period')}
        value={period}
        choices={coveragePeriods.map((value) => ({ value, label: t(`profile:period.${value}`) }))}
        onChange={(chosen) => chosen && setPeriod(chosen)}
      />
      <table className={styles.map}>
        <thead>
          <tr>
            <td />
            {phases.map((phase) => (
              <th key={phase} scope="col">
                {t(`print:phase.${phase}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {levels.map((level) => (
            <tr key={level}>
              <th scope="row">{t(`print:level.${level}`)}</th>
              {phases.map((phase) => {
                const observations = count(level, phase)
                return (
                  <td key={phase}>
                    <svg viewBox="0 0 100 30" preserveAspectRatio="none" aria-hidden="true">
                      <rect className={styles.cell} width="100" height="30" />
                      <rect className={styles.share} width={(observations / most) * 100} height="30" />
                    </svg>
                    <span>{observations === 0 ? '–' : observations}</span>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.quiet}>
        {empty.length === 0
          ? t('profile:coverageFull')
          : t('profile:coverageEmpty', {
              places: empty
                .map(({ level, phase }) =>
                  t('print:place', { level: t(`print:level.${level}`), phase: t(`print:phase.${phase}`) })
                )
                .join('; ')
            })}
      </p>
    </section>
  )
}
