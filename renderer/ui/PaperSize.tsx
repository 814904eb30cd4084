import { isLarge, paperOf, paperSizes, sizeOf } from '../../shared/model/settings'
import { changeSettings, useLibrary } from '../core/library'
import { useT } from '../core/translator'
import { SelectInput } from './SelectInput'

/** The paper size of all pages from now on. */
export function PaperSize() {
  const t = useT()
  const paper = useLibrary(({ settings }) => settings?.paper ?? 'a4')
  return (
    <SelectInput
      label={t('settings:paper')}
      value={sizeOf(paper)}
      choices={paperSizes.map((size) => ({ value: size, label: t(`settings:paper-${size}`) }))}
      onChange={(size) => size && changeSettings({ paper: paperOf(size, isLarge(paper)) })}
    />
  )
}
