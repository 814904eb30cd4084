import type { Language } from '../messages/languages'

/**
 * Words that sound like a verdict, per language. The lists are our own choice and kept short: a word is only listed if
 * a manager who describes what was seen rarely needs it. "Does not want to" and "is not interested" are often said of
 * customers, so they are left out.
 */

/** Why a word is hard to hear: no exception, a verdict, taken for granted, a whole group, reading minds. */
export const wordingKinds = ['absolute', 'verdict', 'certain', 'group', 'mind'] as const
export type WordingKind = (typeof wordingKinds)[number]

export interface WordingList extends Readonly<Record<WordingKind, readonly string[]>> {
  /** Phrases that contain a listed word and are harmless. */
  harmless: readonly string[]
}

/** A German adjective with its endings. */
const inflected = (...adjectives: string[]) =>
  adjectives.flatMap((adjective) => ['', 'e', 'er', 'es', 'en', 'em'].map((ending) => `${adjective}${ending}`))

export const wordingLists: Readonly<Record<Language, WordingList>> = {
  en: {
    absolute: ['always', 'never', 'every time', 'every single time', 'constantly', 'all the time'],
    verdict: [
      'lazy',
      'careless',
      'sloppy',
      'hopeless',
      'useless',
      'stupid',
      'incompetent',
      'unprofessional',
      'arrogant',
      'stubborn',
      'clueless',
      'immature',
      'pathetic',
      'ridiculous',
      'unmotivated',
      'undisciplined',
      'unreliable',
      'bad attitude',
      'poor attitude',
      'wrong attitude',
      'attitude problem',
      'not a team player',
      'too sensitive',
      'too emotional',
      'a disaster'
    ],
    certain: [
      'obviously',
      'of course',
      'everyone knows',
      'everybody knows',
      'needless to say',
      'as usual',
      'as expected',
      'typical',
      'once again'
    ],
    group: ['you people', 'these people', 'people like you', 'people like that', 'your kind'],
    mind: [
      "doesn't care",
      'does not care',
      "didn't care",
      'did not care',
      "couldn't care less",
      'could not care less',
      "doesn't even try",
      'does not even try',
      "didn't even try",
      'did not even try',
      'no ambition',
      'refuses to learn',
      'thinks she knows',
      'thinks he knows',
      'thinks they know',
      'just wants to',
      'has given up'
    ],
    harmless: ['not always', 'almost always', 'almost never', 'nearly always', 'hardly ever', 'better than never']
  },
  de: {
    absolute: ['immer', 'nie', 'niemals', 'ständig', 'dauernd', 'jedes Mal', 'jedes einzelne Mal', 'die ganze Zeit'],
    verdict: [
      ...inflected(
        'faul',
        'schlampig',
        'unfähig',
        'hoffnungslos',
        'dumm',
        'unprofessionell',
        'arrogant',
        'stur',
        'unmotiviert',
        'nachlässig',
        'lustlos',
        'lächerlich',
        'unzuverlässig',
        'unreif',
        'planlos',
        'ahnungslos',
        'undiszipliniert',
        'überempfindlich'
      ),
      'schlechte Einstellung',
      'falsche Einstellung',
      'Einstellungsproblem',
      'nicht teamfähig',
      'eine Katastrophe'
    ],
    certain: [
      'offensichtlich',
      'wie jeder weiß',
      'wie üblich',
      'wie erwartet',
      'typisch',
      'mal wieder',
      'schon wieder'
    ],
    group: ['Leute wie du', 'Leute wie Sie', 'solche Leute', 'ihr alle'],
    mind: [
      'ist ihr egal',
      'ist ihm egal',
      'ihr ist es egal',
      'ihm ist es egal',
      'ist ihr alles egal',
      'ist ihm alles egal',
      'keine Lust',
      'keinen Ehrgeiz',
      'gibt sich keine Mühe',
      'gab sich keine Mühe',
      'strengt sich nicht an',
      'will gar nicht',
      'hat aufgegeben'
    ],
    harmless: [
      'nicht immer',
      'fast immer',
      'fast nie',
      'immer noch',
      'noch immer',
      'immer wieder',
      'immer mehr',
      'immer besser',
      'immer weniger',
      'immer öfter',
      'immer seltener'
    ]
  }
}
