import type { Id } from '../../../shared/model/scalars'
import { isCopy } from '../../../shared/rules/own'
import type { LibrarySession } from '../../services/library/session'
import { hitOf } from '../../services/search/hits'
import type { Search } from '../../services/search/search-service'
import { unlessFailed } from '../../services/storage/refusal'
import type { Handlers } from '../register'

interface SearchServices {
  session: LibrarySession
  search: Search
}

export function searchHandlers({ session, search }: SearchServices): Pick<Handlers, 'search.find'> {
  let preparing: Promise<void> | null = null
  /** Workbooks that could not be read the last time; the search leaves them out. */
  let unread = new Set<Id>()

  /** Indexes the workbooks that are not indexed yet; those that cannot be read are left out. */
  async function prepare(): Promise<void> {
    const { workbooks } = session.opened()
    const bad = new Set<Id>()
    for (const one of await workbooks.list()) {
      const { id, problem } = one
      if (search.has(id) || isCopy(one)) continue
      const opened = problem?.code === 'workbook.unreadable' ? null : await unlessFailed(workbooks.open(id), null)
      if (opened) await search.add(opened.workbook)
      else bad.add(id)
    }
    unread = bad
  }
  const isReady = async () => {
    preparing ??= prepare().finally(() => {
      preparing = null
    })
    const first = await Promise.race([
      preparing.then(() => true),
      new Promise<false>((done) => setTimeout(done, 300, false))
    ])
    return first
  }
  return {
    'search.find': async ({ query, limit }) => {
      const ready = await isReady()
      const { workbooks } = session.opened()
      const keys = await search.find(query, limit)
      const hits = await Promise.all(
        keys.map(async (key) => {
          const opened = await unlessFailed(workbooks.open(key.workbook), null)
          if (!opened) unread.add(key.workbook)
          return opened && hitOf(opened.workbook, key, query)
        })
      )
      return { ready, hits: hits.flatMap((hit) => hit ?? []), unread: unread.size }
    }
  }
}
