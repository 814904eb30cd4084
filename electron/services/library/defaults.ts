import { createTranslator } from '../../../shared/messages'
import { languages } from '../../../shared/messages/languages'
import type { Settings } from '../../../shared/model/settings'

/** Regions that print on Letter; all others use A4. */
const letter = new Set(['US', 'CA', 'MX', 'PH', 'PR', 'CL', 'CO', 'CR', 'DO', 'GT', 'NI', 'PA', 'SV', 'VE'])

/** The most common stages of selling, as the built-in behaviors name them (S2-5). */
const stages = ['identify', 'understand', 'present', 'negotiate', 'close'] as const

/**
 * The settings before anybody has changed them, from the system's locale such as `en-US` and its country such as `US`.
 */
export function defaultSettings(locale: string, country: string): Settings {
  const spoken = locale.split(/[-_.]/)[0] ?? ''
  const language = languages.includes(spoken) ? spoken : 'en'
  const { t } = createTranslator(language)
  return {
    managerName: '',
    language,
    theme: 'system',
    paper: letter.has(country.toUpperCase()) ? 'letter' : 'a4',
    salesProcess: stages.map((id) => ({ id, title: t(`settings:stage.${id}`) })),
    formerStages: [],
    logViews: {},
    helpOpen: false,
    listLanguage: null,
    usualForms: {},
    archiveMonths: null,
    keepMonths: {}
  }
}
