import type { LibrarySession } from '../../services/library/session'
import { hitOf } from '../../services/search/hits'
import type { Search } from '../../services/search/search-service'
import type { Handlers } from '../register'

interface SearchServices {
  session: LibrarySession
  search: Search
}

export function searchHandlers({ session, search }: SearchServices): Pick<Handlers, 'search.find'> {
  let preparing: Promise<void> | null = null

  /** Takes in the workbooks that are not in the index yet; those that cannot be read are left out. */
  async function prepare(): Promise<void> {
    const { workbooks } = session.opened()
    for (const { id, problem } of await workbooks.list()) {
      if (search.has(id) || problem?.code === 'workbook.unreadable') continue
      const opened = await workbooks.open(id).catch(() => null)
      if (opened) await search.add(opened.workbook)
    }
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
        keys.map(async (key) => hitOf((await workbooks.open(key.workbook)).workbook, key, query))
      )
      return { ready, hits: hits.flatMap((hit) => hit ?? []) }
    }
  }
}
