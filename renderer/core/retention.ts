import { useMemo } from 'react'
import type { RepSummary } from '../../shared/model/library'
import { dueToErase, type RecordsDue, repsWithRecordsDue } from '../../shared/rules/retention'
import { useToday } from './clock'
import { useLibrary } from './library'
import { useRhythmLook } from './rhythm'

/** The reps whose workbooks have been in the archive for as long as they are kept; none before main has answered. */
export function useDueToErase(): RepSummary[] {
  const reps = useLibrary((library) => library.reps)
  const months = useLibrary(({ settings }) => settings?.archiveMonths ?? null)
  const known = useRhythmLook((look) => look.reps)
  const today = useToday()
  return useMemo(() => dueToErase(reps, known ?? [], months, today), [reps, known, months, today])
}

/** The reps with records that have been kept for long enough; none before main has answered. */
export function useRecordsDue(): RecordsDue[] {
  const reps = useLibrary((library) => library.reps)
  const keep = useLibrary(({ settings }) => settings?.keepMonths)
  const known = useRhythmLook((look) => look.reps)
  const today = useToday()
  return useMemo(() => repsWithRecordsDue(reps, known ?? [], keep ?? {}, today), [reps, known, keep, today])
}
