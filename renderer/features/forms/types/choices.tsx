import type { FieldOf } from '../../../../shared/model/template'
import { Chosen } from '../../../ui/Chosen'
import { PickMany } from '../fields/Picks'
import { OptionList } from '../settings/OptionList'
import { checkedItems } from '../values'
import type { FieldInWindow } from './kind'

export const choices: FieldInWindow<FieldOf<'choices'>> = {
  View: ({ field, about, value, put, readOnly }) => (
    <Chosen value={value} commit={put}>
      {(held, choose) => (
        <PickMany
          {...about}
          look="chips"
          options={field.options}
          value={checkedItems(held)}
          onChange={choose}
          readOnly={readOnly}
        />
      )}
    </Chosen>
  ),
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
