import type { FieldOf } from '../../../../shared/model/template'
import { useT } from '../../../core/translator'
import { Chosen } from '../../../ui/Chosen'
import { SelectInput } from '../../../ui/SelectInput'
import { PickOne } from '../fields/Picks'
import { OptionList } from '../settings/OptionList'
import { textValue } from '../values'
import type { FieldInWindow } from './kind'

/** With more choices than this, a drop-down list is shown instead of chips. */
const mostChips = 6

export const choice: FieldInWindow<FieldOf<'choice'>> = {
  View({ field: { options }, about, value, put, readOnly }) {
    const t = useT()
    return (
      <Chosen value={value} commit={put}>
        {(held, choose) =>
          options.length > mostChips ? (
            <SelectInput
              {...about}
              value={textValue(held) || null}
              choices={options.map(({ id, label }) => ({ value: id, label }))}
              onChange={choose}
              empty={t('forms:choose')}
              disabled={readOnly}
            />
          ) : (
            <PickOne {...about} options={options} value={textValue(held)} onChange={choose} readOnly={readOnly} />
          )
        }
      </Chosen>
    )
  },
  // A field bound to what Coachbook knows has fixed choices.
  Properties: ({ field, language, set }) =>
    field.bind === undefined && (
      <OptionList
        of="option"
        options={field.options}
        most={60}
        lang={language}
        onChange={(options, key) => set({ ...field, options }, key)}
      />
    ),
  offered: 'always'
}
