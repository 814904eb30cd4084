import type { Field, FieldType, FieldValue } from '../../../../shared/model/template'
import { useT } from '../../../core/translator'
import { RatingCards } from '../../../ui/RatingCards'
import { SelectInput } from '../../../ui/SelectInput'
import { checkedItems, numberValue, textValue } from '../values'
import type { About } from './about'
import { FieldGroup } from './FieldGroup'
import { PickMany, PickOne } from './Picks'
import { ScaleInput } from './ScaleInput'

const choiceTypes = ['choice', 'yes-no', 'choices', 'checklist', 'scale', 'rating'] as const satisfies FieldType[]
type ChoiceKind = Extract<Field, { type: (typeof choiceTypes)[number] }>

export const isChoice = (field: Field): field is ChoiceKind => choiceTypes.some((type) => type === field.type)

/** More choices than this are a list to open. */
const mostChips = 6

interface ChoiceFieldProps extends About {
  field: ChoiceKind
  value: FieldValue | null
  onChange: (value: FieldValue | null) => void
  readOnly: boolean
}

/** A field that is answered by choosing, not by writing. */
export function ChoiceField({ field, value, onChange, readOnly, ...about }: ChoiceFieldProps) {
  const t = useT()
  switch (field.type) {
    case 'choice':
      return field.options.length > mostChips ? (
        <SelectInput
          {...about}
          value={textValue(value) || null}
          choices={field.options.map((option) => ({ value: option.id, label: option.label }))}
          onChange={onChange}
          empty={t('forms:choose')}
          disabled={readOnly}
        />
      ) : (
        <PickOne {...about} options={field.options} value={textValue(value)} onChange={onChange} readOnly={readOnly} />
      )
    case 'yes-no':
      return (
        <PickOne
          {...about}
          options={[
            { id: 'true', label: t('forms:yes') },
            { id: 'false', label: t('forms:no') }
          ]}
          value={typeof value === 'boolean' ? String(value) : ''}
          onChange={(id) => onChange(id === null ? null : id === 'true')}
          readOnly={readOnly}
        />
      )
    case 'choices':
    case 'checklist':
      return (
        <PickMany
          {...about}
          look={field.type === 'choices' ? 'chips' : 'list'}
          options={field.type === 'choices' ? field.options : field.items}
          value={checkedItems(value)}
          onChange={onChange}
          readOnly={readOnly}
        />
      )
    case 'scale':
      return (
        <ScaleInput
          {...about}
          low={field.low}
          high={field.high}
          value={numberValue(value)}
          onChange={onChange}
          readOnly={readOnly}
        />
      )
    case 'rating':
      return (
        <FieldGroup {...about}>
          {() => (
            <RatingCards
              label={about.label}
              anchors={field.anchors}
              value={numberValue(value)}
              onChange={onChange}
              readOnly={readOnly}
            />
          )}
        </FieldGroup>
      )
  }
}
