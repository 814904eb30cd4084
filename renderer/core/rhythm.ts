import { useMemo } from 'react'
import { create } from 'zustand'
import type { Leave } from '../../shared/model/rhythm'
import type { KnownOfRep } from '../../shared/model/today'
import { type TeamRhythm, teamRhythm } from '../../shared/rules/team-rhythm'
import { call } from './bridge'
import { useToday } from './clock'
import { useLibrary } from './library'
import { noteFault } from './trouble'

interface Look {
  /** Null until main has answered. */
  reps: KnownOfRep[] | null
  /** The days on which the manager is away, and holidays. */
  own: Leave[]
  /** Whether something that was exported in a calendar file lies in the future. */
  givenOut: boolean
}

/** What the rhythm and Today of all reps are made from, as main last told it. */
export const useRhythmLook = create<Look>(() => ({ reps: null, own: [], givenOut: false }))

let asked = 0

export async function loadRhythm(): Promise<void> {
  asked += 1
  const number = asked
  const look = await call('rhythm.look', {})
  // Only the answer to the latest question counts.
  if (number === asked) useRhythmLook.setState(look)
}

/** Main tells when what is known of the reps has changed; then the rhythm may have changed, too. */
useLibrary.subscribe(({ reps, state, handed }, before) => {
  if (reps !== before.reps && state?.ready && !handed) loadRhythm().catch(noteFault)
})

const nothing: KnownOfRep[] = []

/** The rhythm of all reps as of today; computed once for all that show it. */
let counted: { reps: KnownOfRep[]; own: Leave[]; today: string; rhythm: TeamRhythm } | null = null

export function useTeamRhythm(): TeamRhythm {
  const { reps, own } = useRhythmLook()
  const today = useToday()
  return useMemo(() => {
    const of = reps ?? nothing
    if (counted?.reps !== of || counted.own !== own || counted.today !== today)
      counted = { reps: of, own, today, rhythm: teamRhythm(of, own, today) }
    return counted.rhythm
  }, [reps, own, today])
}

/** How many sessions wait for an answer. */
export const useRhythmAsked = (): number => useTeamRhythm().asked.length
