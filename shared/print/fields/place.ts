import { levels, phases } from '../../model/field-of-work'
import type { FieldOf } from '../../model/template'
import { blankUnder, boxes, type FieldOnPaper, ownWords, printedShort } from './kind'

export const place: FieldOnPaper<FieldOf<'place'>> = {
  printed: printedShort(ownWords),
  blank: (field, on) =>
    blankUnder(
      field,
      on,
      boxes(
        levels.map((name) => on.setting.t(`print:level.${name}`)),
        true,
        on.setting
      ),
      boxes(
        phases.map((name) => on.setting.t(`print:phase.${name}`)),
        true,
        on.setting
      )
    ),
  sample: (_, { words }) => words('words'),
  words: ownWords
}
