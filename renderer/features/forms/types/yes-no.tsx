import type { FieldOf } from '../../../../shared/model/template'
import { useT } from '../../../core/translator'
import { Chosen } from '../../../ui/Chosen'
import { PickOne } from '../fields/Picks'
import type { FieldInWindow } from './kind'

export const yesNo: FieldInWindow<FieldOf<'yes-no'>> = {
  View({ about, value, put, readOnly }) {
    const t = useT()
    const options = [
      { id: 'true', label: t('forms:yes') },
      { id: 'false', label: t('forms:no') }
    ]
    return (
      <Chosen value={value} commit={put}>
        {(held, choose) => (
          <PickOne
            {...about}
            options={options}
            value={typeof held === 'boolean' ? String(held) : ''}
            onChange={(id) => choose(id === null ? null : id === 'true')}
            readOnly={readOnly}
          />
        )}
      </Chosen>
    )
  },
  offered: 'always'
}
