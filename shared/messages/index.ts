import { de } from './de'
import { en } from './en'
import type { Translated } from './languages'
import { type Catalogues, type Translator, translatorOf } from './translator'

export type { MessageKey, RefusalCode, Translate, Translator } from './translator'

/** The texts of every language beside the English ones. */
export const catalogues: Catalogues & Readonly<Record<Translated, Catalogues[string]>> = { de }

/** A translator for one language, with all catalogues loaded; a text that the language lacks comes in English. */
export const createTranslator = (language: string): Translator => translatorOf(language, { en, ...catalogues })
