/**
 * The languages of the interface, each named in its own language; that name is the same everywhere. What else a language
 * needs is asked for by the compiler, which knows each record over `Language`, and by `languages.test.ts`.
 */
export const languageNames = [
  { language: 'en', name: 'English' },
  { language: 'de', name: 'Deutsch' }
] as const

export type Language = (typeof languageNames)[number]['language']

/** A language whose texts stand beside the English ones. */
export type Translated = Exclude<Language, 'en'>

/** The languages of the interface. */
export const languages: readonly string[] = languageNames.map(({ language }) => language)

/** `German` for `de`, in the language of the reader; the tag itself when it is unknown. */
export function languageName(tag: string, reader: string): string {
  try {
    const name = new Intl.DisplayNames([reader], { type: 'language' }).of(tag) ?? tag
    return name.charAt(0).toLocaleUpperCase(reader) + name.slice(1)
  } catch (error) {
    // No tag at all, such as one with a space.
    if (!(error instanceof RangeError)) throw error
    return tag
  }
}

/** The language of a printed page: that of its form when the catalogue has it, otherwise that of the interface. */
export const paperLanguage = (form: string, screen: string): string =>
  languages.includes(form.split('-')[0] ?? '') ? form : screen
