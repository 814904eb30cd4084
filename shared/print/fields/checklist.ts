import type { FieldOf } from '../../model/template'
import { blankUnder, boxes, type FieldOnPaper, filled, labelOf, listWords, pickedIds } from './kind'

export const checklist: FieldOnPaper<FieldOf<'checklist'>> = {
  // Items that were not ticked are printed, too.
  printed(field, on) {
    const held = pickedIds(field, on)
    const items = field.items.map(({ id, label }) => ({ label, chosen: held.includes(id) }))
    const list = { ...boxes([], false, on.setting), items }
    return filled(field, on, ...(held.length === 0 ? [] : [list]))
  },
  blank: (field, on) =>
    blankUnder(
      field,
      on,
      boxes(
        field.items.map(({ label }) => label),
        false,
        on.setting
      )
    ),
  sample: ({ items }, { all }) => items.slice(0, all ? undefined : 1).map(({ id }) => id),
  words: ({ items }, value) => listWords((id) => labelOf(items, id), value)
}
