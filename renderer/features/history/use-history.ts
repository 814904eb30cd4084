import { useEffect, useState } from 'react'
import type { HistoryEntry } from '../../../shared/model/history'
import { call } from '../../core/bridge'
import { attempt } from '../../core/messages'
import { useReplica } from '../../core/replica'

const pageSize = 200

const page = (workbook: string, before: number) =>
  attempt(() => call('workbook.history', { workbook, before, limit: pageSize }))

interface PagedHistory {
  /** The latest first; null until the first page has arrived. */
  entries: HistoryEntry[] | null
  /** Asks for earlier entries; undefined when there are none. */
  showEarlier: (() => void) | undefined
  /** Whether the earliest entry is not the first change that was ever made. */
  lacksStart: boolean
}

/** The changes of a workbook, page by page; new ones are added on top. */
export function useHistory(workbook: string): PagedHistory {
  const seq = useReplica(({ replica }) => replica?.seq ?? 0)
  const [entries, setEntries] = useState<HistoryEntry[] | null>(null)
  const [more, setMore] = useState(false)

  useEffect(() => {
    let wanted = true
    void page(workbook, seq + 1).then((latest) => {
      if (!wanted || !latest) return
      const oldest = latest.at(-1)?.seq ?? 0
      setEntries((known) => [...latest, ...(known ?? []).filter((entry) => entry.seq < oldest)])
      setMore(oldest > 1)
    })
    return () => {
      wanted = false
    }
  }, [workbook, seq])

  async function earlier() {
    const earlierPage = await page(workbook, entries?.at(-1)?.seq ?? seq + 1)
    if (!earlierPage) return
    setEntries((known) => [...(known ?? []), ...earlierPage])
    setMore(earlierPage.length === pageSize)
  }
  const isFirst = (entries?.at(-1)?.seq ?? 1) === 1
  return { entries, showEarlier: more && !isFirst ? () => void earlier() : undefined, lacksStart: !more && !isFirst }
}
