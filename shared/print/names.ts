import type { Party, Proposer } from '../model/field-of-work'
import type { Field, Template } from '../model/template'
import { withNames } from '../rules/names'
import { directionMarks } from './blocks'
import type { People, PrintSetting } from './form'

const firstWord = (name: string) => name.trim().split(/\s+/)[0] ?? ''

/** The short names for sentences and tables; the whole names when the short ones are the same or only titles. */
export function shortNames(people: People): People {
  const short = { rep: firstWord(people.rep), manager: firstWord(people.manager) }
  const unclear = short.rep === short.manager || short.rep.endsWith('.') || short.manager.endsWith('.')
  return unclear ? people : short
}

export const partyName = (party: Party, people: People): string => shortNames(people)[party]

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/
const firstLetter = (text: string): string => /\p{L}/u.exec(text)?.[0] ?? ''

/**
 * The program's or a form's own words that may begin with a name. A name in the other direction would turn the whole
 * paragraph to its own, so such words begin with a mark of the direction of what follows the name.
 */
export function asSentence(text: string, ...names: readonly string[]): string {
  const name = names.find((one) => one !== '' && text.startsWith(one))
  if (name === undefined) return text
  const own = firstLetter(text.slice(name.length))
  const turns = own !== '' && rightToLeft.test(firstLetter(name)) !== rightToLeft.test(own)
  return turns ? `${rightToLeft.test(own) ? directionMarks.rtl : directionMarks.ltr}${text}` : text
}

/**
 * A label with the rep's name: `How, in the rep’s words` becomes `How, in Mira’s words`. Only these fixed words are
 * replaced.
 */
export function personalLabel(label: string, { t, people }: Pick<PrintSetting, 't' | 'people'>): string {
  const phrase = t('print:plan.theRep')
  const name = partyName('rep', people)
  if (phrase === '' || name === '') return label
  const named = label.replace(new RegExp(`(?<!\\p{L})${phrase}(?!\\p{L})`, 'giu'), () => name)
  return asSentence(named, name)
}

/** Who proposed an item (S0-9); empty when the owner did, which goes without saying. */
export function proposedBy(proposer: Proposer, owner: Party, { t, people }: PrintSetting): string {
  if (proposer === owner) return ''
  return proposer === 'together'
    ? t('print:proposedTogether')
    : t('print:proposedBy', { name: partyName(proposer, people) })
}

/** Replaces `{rep}` and `{manager}` in the words of a form by names, or by the words of a blank form. */
function spoken(text: string, people: People): string {
  const filled = withNames(text, people)
  const begins = /^\{(rep|manager)\}/.test(text)
  if (!begins) return filled
  return asSentence(filled.charAt(0).toLocaleUpperCase() + filled.slice(1), people.rep, people.manager)
}

/**
 * A form with the short names of both in its words; without names, with their roles on it, or the catalogue’s `the rep`
 * and `the coach`.
 */
export function personalTemplate(template: Template, setting: Pick<PrintSetting, 't' | 'people' | 'roles'>): Template {
  const { t, people, roles = {} } = setting
  const { rep, manager } = shortNames(people)
  const role = (own: string | undefined, other: 'print:plan.theRep' | 'print:plan.theCoach') =>
    own === undefined ? t(other) : t('print:plan.theRole', { role: own })
  const names = {
    rep: rep || role(roles.rep, 'print:plan.theRep'),
    manager: manager || role(roles.manager, 'print:plan.theCoach')
  }
  const words = (text: string) => spoken(text, names)
  const personal = (field: Field): Field => {
    const named = { ...field, label: words(field.label), help: words(field.help) }
    return named.type === 'guidance' ? { ...named, text: words(named.text) } : named
  }
  return {
    ...template,
    sections: template.sections.map((section) => ({
      ...section,
      title: words(section.title),
      help: words(section.help),
      fields: section.fields.map(personal)
    }))
  }
}
