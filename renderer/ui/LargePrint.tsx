import { isLarge, paperOf, sizeOf } from '../../shared/model/settings'
import { changeSettings, useLibrary } from '../core/library'
import { useT } from '../core/translator'
import { CheckBox } from './CheckBox'

/** Switches large print on or off for all pages from now on. */
export function LargePrint() {
  const t = useT()
  const paper = useLibrary(({ settings }) => settings?.paper ?? 'a4')
  return (
    <CheckBox checked={isLarge(paper)} onChange={(large) => changeSettings({ paper: paperOf(sizeOf(paper), large) })}>
      {t('settings:largePrint')}
    </CheckBox>
  )
}
