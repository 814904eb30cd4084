import { describe, expect, test } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import type { Force, PlanState, Signing } from '../../../../shared/model/plan-state'
import type { Stance } from '../../../../shared/model/signature'
import { standingOf, standings } from '../../../../shared/rules/plan-state'
import { planPlaces, planWords } from '../../../../shared/rules/plan-words'

/** Every combination of the four parts of a plan's state that are always there. */
const signings: Signing[] = ['draft', 'rep-signed', 'awaiting-ink', 'signed']
const stances: (Stance | null)[] = [null, 'agreed', 'received', 'disagreed', 'declined']
const forces: Force[] = ['none', 'in-force', 'replaced', 'ended']

function canBe({ signing, stance, force, changedBy }: PlanState): boolean {
  if (signing === 'draft' || signing === 'awaiting-ink')
    return stance === null && force === 'none' && changedBy === null
  if (signing === 'rep-signed') return force === 'none' && changedBy === null
  if (stance === null) return false
  if (stance !== 'agreed') return force === 'none' && changedBy === null
  return force !== 'none' && (changedBy === null || force === 'in-force')
}

const signed = signings
  .flatMap((signing) => stances.map((stance) => ({ signing, stance })))
  .flatMap((part) => forces.map((force) => ({ ...part, force })))
  .flatMap((part) =>
    [null, 'draft'].map((changedBy): PlanState => ({ ...part, changedBy, on: '2026-09-03', until: null }))
  )
  .filter(canBe)
  .map((state) => ({ ...state, until: state.force === 'replaced' || state.force === 'ended' ? '2026-10-20' : null }))

/** An answer in a file counts as agreed just as a signature does. */
const states = [
  ...signed,
  ...signed
    .filter(({ signing, stance }) => signing === 'signed' && stance === 'agreed')
    .map((state): PlanState => ({ ...state, byFile: true }))
]

const said = (language: string) =>
  states.flatMap((state) =>
    planPlaces.map((place) => ({
      state,
      place,
      words: planWords(createTranslator(language), place, state, { name: 'Kim', today: '2026-11-28' })
    }))
  )

/** What may only be said about a plan that both signed and the rep agreed to. */
const yes = {
  en: /\bin force\b|(?<!not )\bagreed\b|signed by both/i,
  de: /\bin kraft\b|(?<!nicht )\bvereinbart\b|von beiden/i
}
const no = {
  en: /not agreed|no yes|differently|did not sign|not signed|received|handed over/i,
  de: /nicht vereinbart|kein Ja|anders|nicht unterschrieben|erhalten|übergeben/i
}

describe('what is said about a plan', () => {
  test('every state has a name, and every name a state', () => {
    expect(new Set(states.map(standingOf))).toEqual(new Set(standings))
  })

  for (const language of ['en', 'de'] as const) {
    test(`in every place every state is said (${language})`, () => {
      for (const { words } of said(language)) {
        expect(words).not.toMatch(/planState|\{\{/)
        expect(words.trim()).not.toBe('')
      }
    })

    test(`only what both signed and the rep agreed to is called agreed, in force or signed by both (${language})`, () => {
      const wrong = said(language).filter(
        ({ state, words }) => yes[language].test(words) && !(state.signing === 'signed' && state.stance === 'agreed')
      )
      expect(wrong).toEqual([])
    })

    test(`what the rep refused or only received says so in every place (${language})`, () => {
      const silent = said(language).filter(
        ({ state, words }) => state.signing === 'signed' && state.stance !== 'agreed' && !no[language].test(words)
      )
      expect(silent).toEqual([])
    })

    test(`ink that is awaited is named in every place, and nothing there is called signed (${language})`, () => {
      for (const { state, words } of said(language))
        if (state.signing === 'awaiting-ink') expect(words).toMatch(language === 'en' ? /\bink\b/i : /auf Papier/)
    })
  }
})
