import { useEffect, useState } from 'react'
import type { CallOutput } from '../../../shared/contract'
import { call } from '../../core/bridge'
import { attempt } from '../../core/messages'

type Answer = CallOutput<'search.find'>

const most = 20
/** How long until the question is repeated while the workbooks are still being read, in milliseconds. */
const again = 500

const nothing: Answer = { ready: true, hits: [], unread: 0 }

/** What the library holds for a query; an answer to an earlier query never replaces a later one. */
export function useHits(query: string): Answer {
  const [answer, setAnswer] = useState<Answer>(nothing)
  useEffect(() => {
    if (query.trim() === '') return setAnswer(nothing)
    let current = true
    let timer: number | undefined
    async function ask() {
      const found = await attempt(() => call('search.find', { query, limit: most }))
      if (!current || !found) return
      setAnswer(found)
      if (!found.ready) timer = window.setTimeout(() => void ask(), again)
    }
    void ask()
    return () => {
      current = false
      window.clearTimeout(timer)
    }
  }, [query])
  return answer
}
