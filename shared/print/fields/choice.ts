import type { FieldOf, FieldValue } from '../../model/template'
import { blankTicks, type FieldOnPaper, labelOf, printedShort } from './kind'

const words = ({ options }: FieldOf<'choice'>, value: FieldValue): string => labelOf(options, String(value))

const longest = <T extends { label: string }>(options: readonly T[]): T | undefined =>
  [...options].sort((a, b) => b.label.length - a.label.length)[0]

export const choice: FieldOnPaper<FieldOf<'choice'>> = {
  printed: printedShort(words),
  blank: (field, on) =>
    blankTicks(
      field,
      on,
      field.options.map(({ label }) => label)
    ),
  sample: ({ options }, { all }) => (all ? longest(options) : options[0])?.id ?? null,
  words
}
