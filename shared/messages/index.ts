import { createInstance } from 'i18next'
import { de } from './de'
import { en } from './en'

type English = typeof en
type Singular<K> = K extends `${infer Base}_one` ? Base : K extends `${string}_other` ? never : K

/** `domain:name` of a text; a text with `_one` and `_other` forms is named without them and takes `count`. */
export type MessageKey = { [D in keyof English]: `${D}:${Singular<keyof English[D]> & string}` }[keyof English]

export type MessageParams = Record<string, string | number>
export type Translate = (key: MessageKey, params?: MessageParams) => string

export interface Translator {
  language: string
  t: Translate
  /** The text of a code that comes as data, such as a `RuleError`'s; `fallback` where the catalogue has none. */
  ofCode(domain: keyof English, code: string, params: MessageParams, fallback: MessageKey): string
}

const resources = { en: { translation: en }, de: { translation: de } }

/** The languages of the interface. */
export const languages: readonly string[] = Object.keys(resources)

/** Each language by the name it calls itself, which is the same in every language. */
export const languageNames: readonly { language: string; name: string }[] = [
  { language: 'en', name: 'English' },
  { language: 'de', name: 'Deutsch' }
]

/** The language of a printed page: that of its form where the catalogue has it, or else that of the interface. */
export const paperLanguage = (form: string, screen: string): string =>
  languages.includes(form.split('-')[0] ?? '') ? form : screen

/** A translator for one language; texts that a language lacks come in English. */
export function createTranslator(language: string): Translator {
  const instance = createInstance()
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources,
    keySeparator: ':',
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false
  })
  const t: Translate = (key, params) => instance.t(key, params ?? {})
  return {
    language,
    t,
    ofCode(domain, code, params, fallback) {
      const key = `${domain}:${code}`
      return instance.exists(key) ? instance.t(key, params) : t(fallback, params)
    }
  }
}
