import type { FieldOf } from '../../../../shared/model/template'
import { useSalesProcess } from '../../../core/sales-process'
import { useT } from '../../../core/translator'
import { SelectInput } from '../../../ui/SelectInput'
import { textValue } from '../values'
import type { FieldInWindow } from './kind'

/** The stages of the library, and the record's own stage if the process no longer has it. */
export const stage: FieldInWindow<FieldOf<'stage'>> = {
  View({ about, value, put, readOnly }) {
    const t = useT()
    const process = useSalesProcess(({ stages }) => stages)
    const held = textValue(value)
    const titles = [...new Set(process.map(({ title }) => title))]
    const all = held === '' || titles.includes(held) ? titles : [...titles, held]
    return (
      <SelectInput
        {...about}
        value={held || null}
        choices={all.map((title) => ({ value: title, label: title }))}
        onChange={put}
        empty={t('forms:choose')}
        disabled={readOnly}
      />
    )
  },
  offered: 'always'
}
