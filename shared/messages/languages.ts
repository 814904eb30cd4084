/** Each language of the interface by the name it calls itself, which is the same in every language. */
export const languageNames: readonly { language: string; name: string }[] = [
  { language: 'en', name: 'English' },
  { language: 'de', name: 'Deutsch' }
]

/** The languages of the interface. */
export const languages: readonly string[] = languageNames.map(({ language }) => language)

/** The language of a printed page: that of its form where the catalogue has it, or else that of the interface. */
export const paperLanguage = (form: string, screen: string): string =>
  languages.includes(form.split('-')[0] ?? '') ? form : screen
