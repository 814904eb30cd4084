import type { FieldOf } from '../../../../shared/model/template'
import { useT } from '../../../core/translator'
import { Chosen } from '../../../ui/Chosen'
import { SelectInput } from '../../../ui/SelectInput'
import { PickOne } from '../fields/Picks'
import { OptionList } from '../settings/OptionList'
import { textValue } from '../values'
import type { FieldInWindow } from './kind'

/** More choices than this are a list to open. */
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
  // The choices of what Coachbook knows are its own.
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
