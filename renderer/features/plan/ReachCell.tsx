import type { Action } from '../../../shared/model/plan'
import { needsSplitting } from '../../../shared/rules/ownership'
import { useT } from '../../core/translator'
import { BareSelect } from '../../ui/SelectInput'
import styles from './RowList.module.css'

const ten = Array.from({ length: 10 }, (_, index) => String(index + 1))

interface ReachCellProps {
  action: Action
  /** 1 for the first. */
  row: number
  onChange: (part: Pick<Action, 'stretch' | 'confidence'>) => void
  readOnly: boolean
}

/** How far a step reaches and how sure the rep feels, with advice if the two do not fit (S4-6). */
export function ReachCell({ action, row, onChange, readOnly }: ReachCellProps) {
  const t = useT()
  const { stretch, confidence } = action
  const choices = ten.map((value) => ({ value, label: value }))
  const numberOf = (value: string | null) => (value === null ? undefined : Number(value))
  return (
    <div className={styles.reach}>
      <span aria-hidden="true">{t('plan:actionStretch')}</span>
      <BareSelect
        aria-label={t('plan:cell', { label: t('plan:actionStretch'), row })}
        value={stretch === undefined ? null : String(stretch)}
        choices={choices}
        empty={t('plan:notSaid')}
        onChange={(value) => onChange({ stretch: numberOf(value), confidence })}
        disabled={readOnly}
      />
      <span aria-hidden="true">{t('plan:actionConfidence')}</span>
      <BareSelect
        aria-label={t('plan:cell', { label: t('plan:actionConfidence'), row })}
        value={confidence === undefined ? null : String(confidence)}
        choices={choices}
        empty={t('plan:notSaid')}
        onChange={(value) => onChange({ stretch, confidence: numberOf(value) })}
        disabled={readOnly}
      />
      <span role="status">{needsSplitting(action) && t('plan:splitAction')}</span>
    </div>
  )
}
