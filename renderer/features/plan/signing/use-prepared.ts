import { useState } from 'react'
import type { Prepared, Stroke } from '../../../../shared/model/signature'
import { useDispatch } from '../../../core/replica'
import { useTyped } from '../../../core/typing'
import type { Signing } from './SignatureField'
import type { ToSign } from './to-sign'

interface Preparing {
  stance: Prepared['stance']
  comment: string
  signing: Signing
  choose: (stance: Prepared['stance']) => void
  write: (comment: string) => void
  sign: (signing: Signing) => void
  /** Sends what is being typed; a signature is given after that. */
  flush: () => Promise<void>
}

const nothing = { stance: null, comment: '', method: 'drawn', typed: '' } as const

/** What one of the two adds to a draft before signing, stored in the workbook as it is written (N-1). */
export function usePrepared({ kind, id, prepared: waiting }: ToSign, party: Prepared['party']): Preparing {
  const dispatch = useDispatch()
  const held: Prepared = waiting?.party === party ? waiting : { ...nothing, party }
  const typed = useTyped<readonly Prepared[]>([held], async ([prepared]) =>
    prepared ? dispatch({ type: `${kind}.prepareSignature`, id, prepared }) : true
  )
  // A drawn signature is not stored before it is given: somebody else could submit one that waits in a file.
  const [strokes, setStrokes] = useState<readonly Stroke[]>([])
  const { stance, comment, method, typed: text } = typed.text[0] ?? held
  const change = (part: Partial<Prepared>) => typed.change([{ ...held, stance, comment, method, typed: text, ...part }])
  const set = (part: Partial<Prepared>) => {
    change(part)
    void typed.flush()
  }
  return {
    stance,
    comment,
    signing: { method, strokes, text },
    choose: (next) => set({ stance: next }),
    write: (words) => change({ comment: words }),
    sign(next) {
      setStrokes(next.strokes)
      if (next.method !== method) set({ method: next.method })
      else if (next.text !== text) change({ typed: next.text })
    },
    flush: typed.flush
  }
}
