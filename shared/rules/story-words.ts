import { longDate } from '../dates'
import type { Translator } from '../messages'
import type { PlainDate } from '../model/scalars'
import { addendumWords } from './addendum-words'
import type { StoryEntry } from './plan-story'
import { planWords, type Told } from './plan-words'

interface Names {
  rep: string
  manager: string
  /** Writes the days in the style of the place, if it has one of its own. */
  written?: (on: PlainDate) => string
}

/** Whose ink is on a sheet, and what it says; who did not sign has left none. */
function inkWords(
  { stance, isCoach, proves, addendum: number }: Extract<StoryEntry, { what: 'ink' }>,
  { rep, manager }: Pick<Names, 'rep' | 'manager'>,
  t: Translator['t']
): string {
  const said = { stance: t(`plan:stance-${stance}`), rep, manager }
  if (number !== undefined) return t(isCoach ? 'story:inkCoachTo' : 'story:inkTo', { ...said, number })
  if (isCoach) return t('story:inkCoach', said)
  return t(proves ? 'story:inkAfter' : stance === 'declined' ? 'story:inkNone' : 'story:ink', said)
}

/** The sentence for an entry of a plan's story, and its reason or comment, which may be empty. */
export function storyWords(
  translator: Pick<Translator, 't' | 'language'>,
  entry: StoryEntry,
  { rep, manager, written = (on) => longDate(on, translator.language) }: Names
): { what: string; why: string } {
  const { t } = translator
  const told: Told = { name: rep, today: null }
  const why = entry.why.trim()
  const said = why === '' ? '' : t('story:said', { why })
  const because = why === '' ? '' : t('story:because', { why })
  switch (entry.what) {
    case 'drafted':
      return entry.refines === null
        ? { what: t('story:drafted'), why: '' }
        : { what: t('story:draftedToRefine', { number: entry.refines }), why: because }
    case 'signed':
      return { what: planWords(translator, 'deed', entry.state, told), why: said }
    case 'ink': {
      const ink = inkWords(entry, { rep, manager }, t)
      const what = entry.noted === undefined ? ink : t('story:noted', { what: ink, date: written(entry.noted) })
      return { what, why: said }
    }
    case 'answer': {
      const known = t('answer:knownBy', { words: entry.known })
      const typed = t('story:typed', { name: entry.typed || '–' })
      return {
        what: t('history:answerStance', { name: rep, stance: t(`plan:stance-${entry.stance}`) }),
        why: [said, typed, known].filter(Boolean).join(' · ')
      }
    }
    case 'filed': {
      if (entry.marked) return { what: t('story:laterSheet', { stance: t(`plan:stance-${entry.marked}`) }), why: said }
      if (entry.answerPage) return { what: t('story:filedAnswerPage', { name: entry.name }), why: '' }
      if (!entry.answer) return { what: t('story:filed', { name: entry.name }), why: '' }
      const { stance, name } = entry.answer
      const came = entry.isLater ? 'laterAnswer' : 'answerOnly'
      return {
        what: stance ? t(`story:${came}`, { stance: t(`plan:stance-${stance}`) }) : t(`story:${came}None`),
        why: [said, t('story:typed', { name: name || '–' })].filter(Boolean).join(' · ')
      }
    }
    case 'statement':
      return {
        what: entry.addendum === null ? t('story:statement') : t('story:statementTo', { number: entry.addendum }),
        why: ''
      }
    case 'addendum': {
      const words = entry.said.trim()
      const asked = t(`story:asked-${entry.askedBy}`, { name: entry.askedBy === 'rep' ? rep : manager })
      const what = addendumWords(translator, 'deed', entry.state, { ...told, number: entry.number })
      const ofRep = words === '' ? '' : t('story:said', { why: words })
      return { what, why: [asked, because, ofRep].filter(Boolean).join(' · ') }
    }
    case 'refined':
    case 'superseded':
      return { what: t(`story:${entry.what}`, { number: entry.number }), why: because }
    case 'not-refined':
      return {
        what: t(`story:not-refined.${entry.stance}`, { name: rep, number: entry.number }),
        why: said
      }
    case 'refined-erased':
    case 'superseded-erased':
      return { what: t(`story:${entry.what}`), why: because }
    case 'closed':
      return { what: t(`story:closed-${entry.how}`), why: because }
    case 'reopened':
      return { what: t('story:reopened'), why: '' }
  }
}
