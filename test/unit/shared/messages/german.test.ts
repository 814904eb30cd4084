import { describe, expect, it } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import { de } from '../../../../shared/messages/de'
import { en } from '../../../../shared/messages/en'
import { textsOf } from '../../../support/texts-of'

const english = textsOf(en)
const german = textsOf(de)

describe('the German texts', () => {
  it('says Sie, and never du', () => {
    const familiar = /(?<!\p{L})(?:du|dir|dich|dein\p{Ll}*|euch|euer)(?!\p{L})/iu
    expect([...german].filter(([, text]) => familiar.test(text))).toEqual([])
  })

  it('speaks to the person in each sentence that asks for something', () => {
    const told = /(?:^|[.;:,] )(?:[Bb]itte|[Zz]uerst|[Ee]rst) (?!Sie )[^.;?]*\p{Ll}en(?:\.|;|$)/u
    const plain =
      /(?:^|[.;] |, dann )\p{L}[^.;?!]* (?:\p{L}*(?:schreiben|wählen|eintragen|ändern|prüfen|starten|angeben)) ?[.;]/u
    const addressed =
      /(?<!\p{L})(?:Sie|Ihnen|Ihre?[mnrs]?|wird|werden|wurden?|lässt|lassen|kann|können|will|wollen|soll|ließ)(?!\p{L})/u
    const sentences = (text: string) => text.match(/[^.;?!]+[.;?!]?/gu) ?? []
    const stiff = [...german].flatMap(([key, text]) =>
      sentences(text)
        .map((sentence) => sentence.trim())
        .filter((sentence) => (told.test(sentence) || plain.test(sentence)) && !addressed.test(sentence))
        .map((sentence) => [key, sentence])
    )
    expect(stiff).toEqual([])
  })

  it('speaks to the person in each sentence in which the English does', () => {
    const spoken = /(?<!\p{L})(?:Sie|Ihnen|Ihre?[mnrs]?)(?!\p{L})/u
    const asked = [...german].filter(([key, text]) => {
      const there = english.get(key) ?? ''
      return /\byou\b/i.test(there) && /[.?!]$/.test(there) && !spoken.test(text)
    })
    expect(asked).toEqual([])
  })

  it('has one word for one thing, the word of the house', () => {
    const others: [word: string, never: RegExp][] = [
      ['Kernverhalten', /Verhalten N(?:ummer|r\.) ?1|wichtigste\p{Ll}* Verhalten/u],
      ['Lücke', /Abst[aä]nd/u],
      ['Ziel', /ewünschte|Zielstufe|Niveau/u],
      ['speichern', /(?<!\p{L})(?:ge)?sicher(?:n|t)(?!\p{L})|aufgehoben/u],
      ['Deal', /Geschäft/u],
      ['Kunde', /Kundschaft/u],
      ['Training', /Schulung/u],
      ['Begleittag', /Tag im Feld/u],
      ['Verhaltenskatalog', /Rahmen(?!\p{L})/u],
      ['Unterschrift auf Papier', /Tinte/u],
      ['Einzelgespräch', /Coaching-?gespräch/iu],
      ['Festigen', /Verstärken/u],
      ['zurückgestellt', /zurückgelegt/iu],
      ['Verkaufsprozess', /Verkaufsablauf/u],
      ['Einstufung', /bewert/iu],
      ['ersetzt', /abgelöst|Ablösung/iu],
      [
        'abgeschlossen',
        /Zyklus (?:ge)?schl[io]|(?:Zyklus|Plan) (?:ist|wurde|wird) (?:mit )?geschlossen|^Geschlossen[:,]/u
      ],
      ['Laufwerk', /Datenträger|(?<!\p{L})(?:Fest)?[Pp]latten?(?!\p{L})|Speicherstift/u],
      ['Kundengespräch', /Verkaufsgespräch/u]
    ]
    // A backup is not the same idea as saving, and „sichern“ is its word. A behavior is given a level; a one-on-one is
    // rated with marks, and „bewerten“ is the word for that.
    const ofMarks = /^(?:pulse:|patterns:apart|templates:(?:name|says)\.pulse|history:session\.markAsRep)/
    const alsoOfMarks = ['errors:session.has-marks', 'settings:pinText']
    const isAnotherIdea = (word: string, key: string) =>
      (word === 'speichern' && (key.startsWith('backups:') || key.startsWith('errors:restore.'))) ||
      (word === 'Einstufung' && (ofMarks.test(key) || alsoOfMarks.includes(key)))
    const found = others.flatMap(([word, never]) =>
      [...german]
        // These are meant to contain other words than those of docs/words.md.
        .filter(([key]) => !key.startsWith('searchWords:'))
        .filter(([key, text]) => never.test(text) && !isAnotherIdea(word, key))
        .map(([key, text]) => `${key} (${word}): ${text}`)
    )
    expect(found).toEqual([])
  })

  it('counts Verhaltensweisen, as Verhalten has no plural', () => {
    expect(
      [...german].filter(([, text]) => /\{\{count\}\} Verhalten(?!\p{L})/u.test(text)).map(([key]) => key)
    ).toEqual(['packScreens:count.behaviors_one'])
  })

  it('sets quotes and dashes as German print does', () => {
    const quotes = (text: string) => text.replace(/„[^„“]*“/g, '')
    expect([...german].filter(([, text]) => /["“”„’'—]|\.\.\.|\S…$/.test(quotes(text)))).toEqual([])
  })

  it('never ends a sentence with a date, whose short month has a point of its own', () => {
    expect([...german].filter(([, text]) => /\{\{(?:date|on|closed|by)\}\}\./.test(text))).toEqual([])
  })

  it('counts in German', () => {
    const { t } = createTranslator('de')
    expect([t('team:count', { count: 1 }), t('team:count', { count: 7 })]).toEqual([
      '1 Teammitglied',
      '7 Teammitglieder'
    ])
  })
})
