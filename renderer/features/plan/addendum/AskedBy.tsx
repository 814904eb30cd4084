import type { Proposer } from '../../../../shared/model/field-of-work'
import { proposers } from '../../../../shared/model/field-of-work'
import { useT } from '../../../core/translator'
import { SelectInput } from '../../../ui/SelectInput'

interface AskedByProps {
  value: Proposer | null
  onChange: (proposer: Proposer) => unknown
  names: { rep: string; manager: string }
  disabled?: boolean
}

/** Who asked for an addendum. */
export function AskedBy({ value, onChange, names, disabled = false }: AskedByProps) {
  const t = useT()
  return (
    <SelectInput
      label={t('addendum:askedBy')}
      value={value}
      choices={proposers.map((proposer) => ({
        value: proposer,
        label: proposer === 'together' ? t('addendum:askedByBoth') : names[proposer]
      }))}
      onChange={(proposer) => proposer && onChange(proposer)}
      disabled={disabled}
    />
  )
}
