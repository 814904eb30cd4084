/** Each language of the interface by the name it calls itself, which is the same in every language. */
export const languageNames: readonly { language: string; name: string }[] = [
  { language: 'en', name: 'English' },
  { language: 'de', name: 'Deutsch' }
]

/** The languages of the interface. */
export const languages: readonly string[] = languageNames.map(({ language }) => language)

/** `German` for `de`, in the language of the reader; the tag itself where nobody knows it. */
export function languageName(tag: string, reader: string): string {
  try {
    const name = new Intl.DisplayNames([reader], { type: 'language' }).of(tag) ?? tag
    return name.charAt(0).toLocaleUpperCase(reader) + name.slice(1)
  } catch {
    return tag
  }
}

/** The language of a printed page: that of its form where the catalogue has it, or else that of the interface. */
export const paperLanguage = (form: string, screen: string): string =>
  languages.includes(form.split('-')[0] ?? '') ? form : screen
