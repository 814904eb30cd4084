import type { Translator } from '../messages'
import { addendumWords } from './addendum-words'
import type { StoryEntry } from './plan-story'
import { planWords, type Told } from './plan-words'

/** What an entry of a plan's story says, and what its reason or comment says; empty where there is none. */
export function storyWords(
  translator: Pick<Translator, 't' | 'language'>,
  entry: StoryEntry,
  { rep, manager }: { rep: string; manager: string }
): { what: string; why: string } {
  const { t } = translator
  const told: Told = { name: rep, today: null }
  const why = entry.why.trim()
  const because = why === '' ? '' : t('story:because', { why })
  switch (entry.what) {
    case 'drafted':
      return entry.refines === null
        ? { what: t('story:drafted'), why: '' }
        : { what: t('story:draftedToRefine', { number: entry.refines }), why: because }
    case 'signed':
      return { what: planWords(translator, 'deed', entry.state, told), why: why === '' ? '' : t('story:said', { why }) }
    case 'ink':
    case 'answer':
      return {
        what: t(`history:${entry.what}Stance`, { name: rep, stance: t(`plan:stance-${entry.stance}`) }),
        why: why === '' ? '' : t('story:said', { why })
      }
    case 'addendum': {
      const said = entry.said.trim() === '' ? '' : t('story:said', { why: entry.said.trim() })
      const asked = t(`story:asked-${entry.askedBy}`, { name: entry.askedBy === 'rep' ? rep : manager })
      const words = addendumWords(translator, 'deed', entry.state, { ...told, number: entry.number })
      return { what: words, why: [asked, because, said].filter(Boolean).join(' · ') }
    }
    case 'refined':
    case 'superseded':
      return { what: t(`story:${entry.what}`, { number: entry.number }), why: because }
    case 'not-refined':
      return {
        what: t(`story:not-refined.${entry.stance}`, { name: rep, number: entry.number }),
        why: why === '' ? '' : t('story:said', { why })
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
