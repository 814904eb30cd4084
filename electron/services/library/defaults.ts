import type { Settings } from '../../../shared/contract'
import { languages } from '../../../shared/messages'

/** Regions that print on Letter; all others use A4. */
const letter = new Set(['US', 'CA', 'MX', 'PH', 'PR', 'CL', 'CO', 'CR', 'DO', 'GT', 'NI', 'PA', 'SV', 'VE'])

/** Settings before anybody set anything, from the system's locale such as `en-US` and its country such as `US`. */
export function defaultSettings(locale: string, country: string): Settings {
  const language = locale.split(/[-_.]/)[0] ?? ''
  return {
    managerName: '',
    language: languages.includes(language) ? language : 'en',
    theme: 'system',
    paper: letter.has(country.toUpperCase()) ? 'letter' : 'a4'
  }
}
