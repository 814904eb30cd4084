import { de } from './de'
import { type Translator, translatorOf } from './translator'

export type { MessageKey, RefusalCode, Translate, Translator } from './translator'

/** A translator for one language, with every catalogue at hand; texts that a language lacks come in English. */
export const createTranslator = (language: string): Translator => translatorOf(language, { de })
