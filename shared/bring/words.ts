import { fold } from '../folding'
import type { TargetName } from '../model/bring'

/** The name of a column as it is compared: without anything in brackets. */
const key = (name: string): string =>
  fold(name.replace(/\([^)]*\)/g, ' '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** How columns are named in English and German, by what they hold. */
const known: readonly (readonly [TargetName, RegExp])[] = [
  ['first', /^(?:first|given) name$|^vorname$|^rufname$/],
  ['last', /^(?:last|family) name$|^surname$|^nachname$|^familienname$|^zuname$/],
  [
    'account',
    /^(?:account|customer|client|company|practice|clinic|kunden?|firma|unternehmen|praxis|klinik)(?: name)?$|^(?:kunden|firmen)name$/
  ],
  [
    'rep',
    /^(?:(?:sales )?rep(?:resentative)?s?|sales ?person|seller|employee|agent|team member|member|full name|name|owner|account owner|account manager|user|verkaufer(?:in)?|vertriebler(?:in)?|mitarbeiter(?:in)?|aussendienst(?:ler|mitarbeiter)?|teammitglied|person|kollege|inhaber|bearbeiter)(?: name)?$|^(?:rep|owner|mitarbeiter) name$/
  ],
  ['observer', /^(?:coach|observer|observed by|manager|fuhrungskraft|beobachter|beobachtet von)$/],
  [
    'day',
    /^(?:date|day|when|on|visit date|date of (?:the )?visit|week|month|quarter|period|week of|week beginning|created(?: on| at)?|datum|tag|wann|besuchsdatum|woche|monat|quartal|zeitraum|kw|kalenderwoche|am|erstellt am)$/
  ],
  ['role', /^(?:role|title|job title|position|job|rolle|funktion|stelle)$/],
  ['territory', /^(?:territory|region|area|district|gebiet|bezirk|verkaufsgebiet)$/],
  [
    'evidence',
    /^(?:notes?|comments?|observations?|seen(?: and heard)?|what (?:i|you) saw(?: and heard)?|what happened|(?:visit|meeting|call) notes?|visit report|evidence|description|remarks?|details|summary|notiz(?:en)?|kommentar(?:e)?|bemerkung(?:en)?|beobachtung(?:en)?|gesehen(?: und gehort)?|was (?:geschah|ist passiert|passiert ist)|besuchsnotiz(?:en)?|besuchsbericht|beschreibung)$/
  ],
  ['strengths', /^(?:strengths?|went well|what went well|positives?|starken?|gut gelaufen|das war gut)$/],
  [
    'development',
    /^(?:development|areas? for (?:growth|development|improvement)|improvements?|to improve|could be better|entwicklung|verbesserung(?:en)?|entwicklungsfelder)$/
  ],
  ['feelings', /^(?:feelings?|private(?: notes?)?|gefuhle|privat(?:e notiz(?:en)?)?)$/],
  ['numberName', /^(?:metric|number|kpi|measure|kennzahl|messgrosse)$/],
  ['numberValue', /^(?:value|amount|result|wert|betrag|ergebnis)$/]
]

/** What a column of this name most likely holds; null for a name that says nothing. */
export function targetOfName(name: string): TargetName | null {
  const folded = key(name)
  return known.find(([, words]) => words.test(folded))?.[0] ?? null
}

export const isColumnWord = (name: string): boolean => targetOfName(name) !== null

/** Words of at least four letters, by which names of columns and behaviors are compared. */
export const longWords = (text: string): string[] =>
  key(text)
    .split(' ')
    .filter((word) => word.length >= 4)

/** Names of numbers of which a week has an average and no sum: `Close rate`, `Avg deal value`, `Abschlussquote`. */
const means =
  /\b(?:avg|average|mean|median|rate|ratio|share|percent(?:age)?|score|nps|durchschnitt\p{L}*|schnitt|mittel(?:wert)?|anteil|prozent)\b|quote$/u

export const isMeanName = (name: string): boolean => /(?<!\p{L})[Ø⌀](?!\p{L})|%/u.test(name) || means.test(key(name))

export const nameAsCompared = key
