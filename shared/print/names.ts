import type { Party, Proposer } from '../model/field-of-work'
import type { People, PrintSetting } from './form'

const firstWord = (name: string) => name.trim().split(/\s+/)[0] ?? ''

/** The short names used in sentences and tables; whole names where the short ones are the same or only a title. */
export function shortNames(people: People): People {
  const short = { rep: firstWord(people.rep), manager: firstWord(people.manager) }
  const unclear = short.rep === short.manager || short.rep.endsWith('.') || short.manager.endsWith('.')
  return unclear ? people : short
}

export const partyName = (party: Party, people: People): string => shortNames(people)[party]

/** A label with the rep's name: `How, in the rep’s words` becomes `How, in Mira’s words`. Only fixed words are touched. */
export function personalLabel(label: string, { t, people }: Pick<PrintSetting, 't' | 'people'>): string {
  const phrase = t('print:plan.theRep')
  const name = partyName('rep', people)
  if (phrase === '' || name === '') return label
  return label.replace(new RegExp(`(?<!\\p{L})${phrase}(?!\\p{L})`, 'giu'), () => name)
}

/** Who proposed an item (S0-9); empty where it is the owner's own, which goes without saying. */
export function proposedBy(proposer: Proposer, owner: Party, { t, people }: PrintSetting): string {
  if (proposer === owner) return ''
  return proposer === 'together'
    ? t('print:proposedTogether')
    : t('print:proposedBy', { name: partyName(proposer, people) })
}
