import { de } from './de'
import { type Translator, translatorOf } from './translator'

export type { MessageKey, RefusalCode, Translate, Translator } from './translator'

/** A translator for one language, with all catalogues loaded; a text that the language lacks comes in English. */
export const createTranslator = (language: string): Translator => translatorOf(language, { de })
