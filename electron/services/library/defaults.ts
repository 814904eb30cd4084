import { type Paper, Settings } from '../../../shared/contract'
import { languages } from '../../../shared/messages'

/** Regions that print on Letter; all others use A4. */
const letter = new Set(['US', 'CA', 'MX', 'PH', 'PR', 'CL', 'CO', 'CR', 'DO', 'GT', 'NI', 'PA', 'SV', 'VE'])

/** Settings before anybody set anything, from the system's locale such as `en-US`. */
export function defaultSettings(locale: string): Settings {
  const [language = 'en', ...rest] = locale.split(/[-_.]/)
  const region = rest.find((part) => /^[A-Z]{2}$/.test(part))
  const paper: Paper = region && letter.has(region) ? 'letter' : 'a4'
  return Settings.parse({
    managerName: '',
    language: languages.includes(language) ? language : 'en',
    theme: 'system',
    paper
  })
}
