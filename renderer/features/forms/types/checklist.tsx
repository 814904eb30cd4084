import type { FieldOf } from '../../../../shared/model/template'
import { Chosen } from '../../../ui/Chosen'
import { PickMany } from '../fields/Picks'
import { OptionList } from '../settings/OptionList'
import { checkedItems } from '../values'
import type { FieldInWindow } from './kind'

export const checklist: FieldInWindow<FieldOf<'checklist'>> = {
  View: ({ field, about, value, put, readOnly }) => (
    <Chosen value={value} commit={put}>
      {(held, choose) => (
        <PickMany
          {...about}
          look="list"
          options={field.items}
          value={checkedItems(held)}
          onChange={choose}
          readOnly={readOnly}
        />
      )}
    </Chosen>
  ),
  Properties: ({ field, language, set }) => (
    <OptionList
      of="item"
      options={field.items}
      most={60}
      lang={language}
      onChange={(items, key) => set({ ...field, items }, key)}
    />
  ),
  offered: 'always'
}
