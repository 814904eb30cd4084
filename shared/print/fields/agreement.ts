import type { FieldOf } from '../../model/template'
import type { Block } from '../blocks'
import { yesOrNotYet } from './answered'
import { blankUnder, type FieldOnPaper, filled, holdsNothing } from './kind'

export const agreement: FieldOnPaper<FieldOf<'agreement'>> = {
  ...holdsNothing,
  printed(field, on) {
    const { agreement: said } = on.form.core
    if (!said) return filled(field, on)
    const words: Block[] = said.words.trim() === '' ? [] : [{ type: 'quote', text: said.words }]
    const title: Block = { type: 'paragraph', text: [{ text: said.title, bold: true }] }
    const whole: Block = { type: 'together', blocks: [title, yesOrNotYet(on.setting, said.agreed), ...words] }
    return filled(field, on, whole)
  },
  blank: (field, on) =>
    blankUnder(field, on, yesOrNotYet(on.setting, null), { type: 'ruled', lines: Math.max(1, field.lines) })
}
