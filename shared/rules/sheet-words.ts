import { longDate } from '../dates'
import type { Translator } from '../messages'
import type { SheetPlace } from '../model/sheets'
import { shortName } from './names'
import { sinceWords } from './since-words'
import { standingWords } from './standing'

type Words = Pick<Translator, 't' | 'language'>

/** The label of a place in a list: whose record it is, which plan or addendum, its day and its state. */
function labelOf({ rep, kind, title, number, sealedOn, stands }: SheetPlace, translator: Words): string {
  const { t, language } = translator
  const said = {
    rep,
    title,
    date: longDate(sealedOn, language),
    stands: standingWords(translator, 'status', stands, { name: shortName(rep), today: null })
  }
  if (kind === 'document') return t('inked:choice', said)
  return t('inked:choice.kind', { ...said, kind: t(`inked:kind.${kind}`, { number: number ?? 1 }) })
}

/** The labels of the places for a sheet; when two are the same, the seals from the foot of their pages are added. */
export function placeLabels(places: readonly SheetPlace[], translator: Words): string[] {
  const labels = places.map((place) => labelOf(place, translator))
  return places.map(({ seal }, at) => {
    const choice = labels[at] ?? ''
    const isAlone = labels.indexOf(choice) === labels.lastIndexOf(choice)
    return isAlone ? choice : translator.t('inked:choice.seal', { choice, seal })
  })
}

/**
 * What has happened since the record of a sheet, so that the sheet no longer says what holds; a newer plan is named
 * first.
 */
export function afterSheet({ kind, later, stands }: SheetPlace, translator: Words): string {
  if (later !== null) return translator.t('inked:later', { number: later })
  if (stands.kind === 'document' || kind === 'document' || !stands.since) return ''
  return sinceWords(stands.since, kind, translator)
}
