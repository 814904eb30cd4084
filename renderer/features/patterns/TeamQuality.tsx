import { useMemo, useState } from 'react'
import type { PatternsOfRep } from '../../../shared/model/patterns'
import { teamNumbers } from '../../../shared/rules/team-numbers'
import { useT } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import { SelectInput } from '../../ui/SelectInput'
import { Trail } from '../numbers/Trail'
import styles from './PatternsPage.module.css'

/** How much the team does beside how well it is rated, quarter by quarter; no individuals are shown (S3-3). */
export function TeamQuality({ reps }: { reps: readonly PatternsOfRep[] }) {
  const t = useT()
  const numbers = useMemo(() => teamNumbers(reps), [reps])
  const [chosen, choose] = useState<string | null>(null)
  const keyOf = ({ name, unit, period }: (typeof numbers)[number]) => [name, unit, period].join('\n')
  const shown = numbers.find((one) => keyOf(one) === chosen) ?? numbers[0]
  if (!shown) return null
  const label = t('patterns:quality')
  return (
    <section aria-label={label} className={styles.quality}>
      <SectionTitle>{label}</SectionTitle>
      {numbers.length > 1 && (
        <SelectInput
          label={t('numbers:chartOf')}
          value={keyOf(shown)}
          choices={numbers.map((one) => ({ value: keyOf(one), label: one.name }))}
          onChange={choose}
        />
      )}
      <Trail of={shown} trail={shown.trail} label={label} />
    </section>
  )
}
