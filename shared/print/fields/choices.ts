import type { FieldOf } from '../../model/template'
import { blankTicks, type FieldOnPaper, filled, labelOf, listWords, pickedIds } from './kind'

export const choices: FieldOnPaper<FieldOf<'choices'>> = {
  // Only the answers that were chosen are printed.
  printed(field, on) {
    const held = pickedIds(field, on)
    const chosen = field.options.filter(({ id }) => held.includes(id))
    const list = { type: 'list' as const, ordered: false, items: chosen.map(({ label }) => label) }
    return filled(field, on, ...(held.length === 0 ? [] : [list]))
  },
  blank: (field, on) =>
    blankTicks(
      field,
      on,
      field.options.map(({ label }) => label)
    ),
  sample: ({ options }, { all }) => options.slice(0, all ? undefined : 2).map(({ id }) => id),
  words: ({ options }, value) => listWords((id) => labelOf(options, id), value)
}
