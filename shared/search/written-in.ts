import { createTranslator, type Translator } from '../messages'
import { paperLanguage } from '../messages/languages'
import type { Hash } from '../model/scalars'
import { allFields, type FieldValue, type FieldValues, type Template } from '../model/template'
import { valueWords } from '../print/fields'
import { keptValues } from '../rules/template-move'

/** A record with answers to the free fields of a form. */
export interface FilledIn {
  template: Hash | null
  values: FieldValues
  private: { values: FieldValues }
}

const translators = new Map<string, Translator>()

/** The language of the form, so that a text is found as it is read there, whatever the language of the window. */
function translatorFor(form: string): Translator {
  const language = paperLanguage(form, 'en')
  const known = translators.get(language) ?? createTranslator(language)
  translators.set(language, known)
  return known
}

/** A yes or no alone says nothing without its question. */
const isSaid = (value: FieldValue | undefined): value is FieldValue => value !== undefined && typeof value !== 'boolean'

/**
 * The free answers of a record in the words that its form prints, in the order of the form, then those left from an
 * earlier version; without ids of options and stored forms of days.
 */
export function writtenIn(
  templates: Readonly<Record<Hash, Template>>,
  { template, values, private: { values: hidden } }: FilledIn
): string[] {
  const form = template === null ? undefined : templates[template]
  if (!form) return []
  const setting = translatorFor(form.language)
  const entered = { values, private: hidden }
  const inPlace = allFields(form).map((field) => ({
    field,
    value: field.private ? hidden[field.id] : values[field.id]
  }))
  return [...inPlace, ...keptValues(entered, form, Object.values(templates))]
    .flatMap(({ field, value }) => (isSaid(value) ? valueWords(field, value, setting).split('\n') : []))
    .filter((line) => line.trim() !== '')
}
