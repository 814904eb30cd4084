import type { FieldOf } from '../../../../shared/model/template'
import { useT } from '../../../core/translator'
import { Guidance } from '../fields/Guidance'
import { WordsInput } from '../settings/inputs'
import type { FieldInWindow } from './kind'

export const guidance: FieldInWindow<FieldOf<'guidance'>> = {
  View: ({ field }) => <Guidance title={field.label} text={field.text} />,
  Properties({ field, language, set }) {
    const t = useT()
    return (
      <WordsInput
        label={t('templates:words')}
        help={t('templates:wordsHelp')}
        value={field.text}
        lang={language}
        onChange={(text) => set({ ...field, text }, 'text')}
      />
    )
  },
  offered: 'always'
}
