import { useEffect, useState } from 'react'
import type { PatternsOfRep } from '../../../shared/model/patterns'
import { call } from '../../core/bridge'
import { useLibrary } from '../../core/library'
import { noteFault } from '../../core/trouble'

/**
 * What the patterns of all reps are made from, asked for again when main reports a change of the reps; null before the
 * first answer.
 */
export function usePatternsLook(): PatternsOfRep[] | null {
  const reps = useLibrary((library) => library.reps)
  const [look, setLook] = useState<PatternsOfRep[] | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list of reps is why it is asked again
  useEffect(() => {
    let isLatest = true
    call('patterns.look', {})
      .then(({ reps }) => isLatest && setLook(reps))
      .catch(noteFault)
    return () => {
      isLatest = false
    }
  }, [reps])
  return look
}
