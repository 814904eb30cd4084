import { createInstance, type FormatterModule } from 'i18next'
import { longDate } from '../dates'
import { formatExact } from '../numbers'
import type { en } from './en'
import type { Texts } from './texts'

type English = typeof en
type Singular<K> = K extends `${infer Base}_one` ? Base : K extends `${string}_other` ? never : K

/** `domain:name` of a text; a text with `_one` and `_other` forms is named without these endings and takes `count`. */
export type MessageKey = { [D in keyof English]: `${D}:${Singular<keyof English[D]> & string}` }[keyof English]

/** The codes of refusals, which are the keys of their texts; a text in singular and plural has one code. */
export type RefusalCode = Singular<keyof English['errors']>

export type MessageParams = Record<string, string | number>
export type Translate = (key: MessageKey, params?: MessageParams) => string

export interface Translator {
  language: string
  t: Translate
  /** The text of a code that arrives as data, such as that of a `RuleError`; `fallback` when the catalogue has none. */
  ofCode(domain: keyof English, code: string, params: MessageParams, fallback: MessageKey): string
}

/** A translator whose texts can come in parts. */
export interface GrowingTranslator extends Translator {
  /** Adds domains to a language. */
  add(language: string, texts: Catalogues[string]): void
}

/** Texts by language. */
export type Catalogues = Record<string, { readonly [D in keyof English]?: Texts<English[D]> }>

/** Parameters with numbers that count nothing: they are written without grouping. */
const names = new Set(['year', 'code', 'version', 'published'])

/** Parameters with days. A day in its stored form is written out, so that nobody ever reads `2026-11-26`. */
const days = new Set(['date', 'until', 'on'])
const isDay = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T|$)/

/** Scripts that are written from right to left. */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/**
 * Puts a value between FIRST STRONG ISOLATE and its end, so that it does not change the direction of the words around
 * it, nor they of it.
 */
const isolated = (value: string): string => (rightToLeft.test(value) ? `\u2068${value}\u2069` : value)

/** Marks the end of a value that ends like a sentence, until the period after it is removed. */
const ended = '\u0001'
const marked = (value: string): string => (/[.?!…]["”’»“]?$/.test(value) ? value + ended : value)
/**
 * Removes the second end mark: “Does it stick?” put into “{{name}}.” ends with its own. The value itself is never
 * changed.
 */
const unmarked = (text: string): string => text.replaceAll(`${ended}.`, '').replaceAll(ended, '')

const valuesOf = (language: string, shown: boolean): FormatterModule => ({
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value, _, __, options) =>
    typeof value === 'number' && !names.has(String(options?.interpolationkey))
      ? formatExact(value, language, true)
      : typeof value === 'string' && days.has(String(options?.interpolationkey)) && isDay.test(value)
        ? longDate(value.slice(0, 10), language)
        : typeof value === 'string'
          ? marked(shown ? isolated(value) : value)
          : value
})

/**
 * A translator for one language; a text that the language lacks comes in English. Numbers and days are written as in
 * that language. In texts that are `shown` and never stored, a name in another direction is isolated: without that
 * “ليلى, 3 Nov” reads “Nov 3, ليلى”.
 */
export function translatorOf(language: string, catalogues: Catalogues, shown = false): GrowingTranslator {
  const instance = createInstance().use(valuesOf(language, shown))
  const texts = Object.entries(catalogues)
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources: Object.fromEntries(texts.map(([name, translation]) => [name, { translation }])),
    keySeparator: ':',
    nsSeparator: false,
    interpolation: { escapeValue: false, alwaysFormat: true },
    initAsync: false
  })
  /** Texts without parameters; a page asks for a hundred of them each time that it is drawn. */
  const plain = new Map<MessageKey, string>()
  const t: Translate = (key, params) => {
    if (params) return unmarked(instance.t(key, params))
    const known = plain.get(key) ?? unmarked(instance.t(key, {}))
    plain.set(key, known)
    return known
  }
  return {
    language,
    t,
    add(to, more) {
      instance.addResourceBundle(to, 'translation', more)
      plain.clear()
    },
    ofCode(domain, code, params, fallback) {
      const key = `${domain}:${code}`
      return instance.exists(key, params) ? unmarked(instance.t(key, params)) : t(fallback, params)
    }
  }
}
