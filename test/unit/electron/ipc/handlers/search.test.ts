import { cp, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { searchHandlers } from '../../../../../electron/ipc/handlers/search'
import { defaultSettings } from '../../../../../electron/services/library/defaults'
import { createLibrarySession, type LibrarySession } from '../../../../../electron/services/library/session'
import type { Search } from '../../../../../electron/services/search/search-service'
import { nodeFiles as files } from '../../../../../electron/services/storage/node-files'
import type { SearchKey } from '../../../../../shared/search/entries'
import { countedId } from '../../../../support/large-workbook'
import { temporaryLibrary } from '../../../../support/library-on-disk'

const [good, bad] = [countedId(9001), countedId(9002)]

let place: Awaited<ReturnType<typeof temporaryLibrary>>
let session: LibrarySession

async function start(): Promise<void> {
  session = createLibrarySession({
    files,
    location: { get: () => null, recent: () => [], set: async () => undefined, forget: async () => undefined },
    given: place.folder,
    offered: place.folder,
    home: '/',
    defaults: defaultSettings('en', 'US'),
    open: () => place.open()
  })
  await session.start()
}

/** An index that finds every rep, including those whose workbooks were damaged since. */
function everyRep(): Search {
  const known = new Set<string>([bad])
  return {
    add: async ({ id }) => void known.add(id),
    follow: () => undefined,
    has: (id) => known.has(id),
    clear: () => known.clear(),
    find: async () => [...known].map((workbook): SearchKey => ({ workbook, kind: 'rep', record: workbook })),
    close: async () => undefined
  }
}

beforeEach(async () => {
  place = await temporaryLibrary()
  await start()
  const { workbooks } = session.opened()
  await workbooks.create({ id: good, name: 'Mira', role: '', territory: '', frameworks: [] })
  await workbooks.create({ id: bad, name: 'Jonas', role: '', territory: '', frameworks: [] })
  const folder = await workbooks.folderOf(bad)
  await session.close()
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true })
  await writeFile(join(folder, 'workbook.json'), '{"schemaVersion":0}')
  await start()
})
afterEach(async () => {
  await session.close()
  await place.clear()
})

/** Asks again until all workbooks are searched, as the window does, since the first answer can come before that. */
async function whenReady(query: string) {
  const find = searchHandlers({ session, search: everyRep() })['search.find']
  let answer = await find({ query, limit: 20 }, 1)
  while (!answer.ready) answer = await find({ query, limit: 20 }, 1)
  return answer
}

describe('N-10 a search over a library with one workbook that cannot be read', () => {
  test('finds what the others hold, and says that one was left out', async () => {
    const { hits, unread } = await whenReady('mira')
    expect({ found: hits.map(({ rep }) => rep), unread }).toEqual({ found: ['Mira'], unread: 1 })
  })
})

test('a further copy of a folder is none of those that could not be read', async () => {
  const copied = await session.opened().workbooks.folderOf(good)
  await session.close()
  await cp(copied, join(place.folder, 'reps', 'copied by hand'), { recursive: true })
  await start()
  const answer = await whenReady('mira')
  expect([answer.hits.length, answer.unread]).toEqual([1, 1])
})
