import { useEffect, useState } from 'react'
import type { KeptWords } from '../../../shared/model/left-words'
import { useMayRun } from '../../core/actions'
import { call } from '../../core/bridge'
import { noteFault } from '../../core/trouble'
import { Later, onDemand } from '../../ui/later'

const dialog = onDemand(() => import('./LeftWordsDialog'))

const none = { words: [], isHeld: false }

/**
 * Offers the words that were in a dialog when the library was locked or opened again, once it is open again and nobody else looks on.
 */
export function LeftWordsKept() {
  const [{ words, isHeld }, setWords] = useState<{ words: KeptWords[]; isHeld: boolean }>(none)
  useEffect(() => {
    // If main cannot tell them now, the next page asks again.
    call('protection.keptWords', {}).then(setWords, noteFault)
  }, [])
  if (!useMayRun('go.settings') || words.length === 0) return null
  return <Later part={dialog} props={{ words, isHeld, onClose: () => setWords(none) }} />
}
