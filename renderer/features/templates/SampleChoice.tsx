import { type Sample, samples } from '../../../shared/model/template-library'
import { useT } from '../../core/translator'
import { SelectInput } from '../../ui/SelectInput'
import styles from './SampleChoice.module.css'

/** The choice of what the page is filled with. */
export function SampleChoice({ sample, onChange }: { sample: Sample; onChange: (sample: Sample) => void }) {
  const t = useT()
  return (
    <div className={styles.choice}>
      <SelectInput
        label={t('templates:paperFor')}
        value={sample}
        choices={samples.map((value) => ({ value, label: t(`templates:sample.${value}`) }))}
        onChange={(value) => value && onChange(value)}
      />
    </div>
  )
}
