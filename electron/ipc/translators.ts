import { createTranslator, type Translator } from '../../shared/messages'

const made = new Map<string, Translator>()

/** The translator of a language; it is made once. */
export function translatorFor(language: string): Translator {
  const known = made.get(language)
  if (known) return known
  const translator = createTranslator(language)
  made.set(language, translator)
  return translator
}
