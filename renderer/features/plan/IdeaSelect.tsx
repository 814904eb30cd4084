import { type Proposer, proposers } from '../../../shared/model/field-of-work'
import type { People } from '../../../shared/print/form'
import { useT } from '../../core/translator'
import { BareSelect } from '../../ui/SelectInput'

interface IdeaSelectProps {
  label: string
  value: Proposer
  onChange: (proposer: Proposer) => void
  names: People
  readOnly: boolean
}

/** Who brought an item into the plan (S0-9). */
export function IdeaSelect({ label, value, onChange, names, readOnly }: IdeaSelectProps) {
  const t = useT()
  const words = (proposer: Proposer) =>
    proposer === 'together' ? t('plan:ideaTogether') : t('plan:ideaOf', { name: names[proposer] })
  return (
    <BareSelect
      aria-label={label}
      value={value}
      choices={proposers.map((proposer) => ({ value: proposer, label: words(proposer) }))}
      onChange={(proposer) => proposer && onChange(proposer)}
      disabled={readOnly}
    />
  )
}
