import { createInstance, type i18n } from 'i18next'
import { en } from './en'

export const languages = ['en'] as const

const resources = { en: { translation: en } }

/** A translator for one language; keys are `domain:key` paths such as `errors.plan.signed` written `errors:plan.signed`. */
export function createTranslator(language: string): i18n {
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
  return instance
}
