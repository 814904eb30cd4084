import { describe, expect, test } from 'vitest'
import { type ChangedRecord, HistoryEntry } from '../../../../../shared/model/history'
import { mostChanged } from '../../../../../shared/rules/change-words'
import { anna, libraryWithAnna, observe, write } from '../../../../support/annas-library'
import { countedId } from '../../../../support/large-workbook'
import { start } from '../../../../support/library-in-memory'

/** The words of an observation, written anew a few times, with private ones among them. */
async function rewritten() {
  const library = await libraryWithAnna()
  const { workbooks } = library
  await observe(library, 50, 'Asked twice.')
  const [id = ''] = Object.keys((await workbooks.open(anna)).workbook.observations)
  const edit = (changes: object) => workbooks.dispatch(anna, { type: 'observation.edit', id, changes })
  const { seq: first } = await edit({ evidence: 'Asked twice, and waited.' })
  await edit({ evidence: 'Asked once, and did not wait.' })
  const { seq: last } = await edit({ feelings: 'A quiet word.' })
  await write(library, 'later notes')
  return { ...library, id, first, last }
}

const open = (records: ChangedRecord[] | null) => records?.map(({ path, open: parts }) => ({ path, parts }))

describe('N-2 words that were overwritten', () => {
  test('are read as they stood before and after an action, also after a restart', async () => {
    const { files, workbooks, library, id, first, last } = await rewritten()
    const expected = [
      {
        path: `observations/${id}`,
        parts: [{ part: 'evidence', before: 'Asked twice.', after: 'Asked once, and did not wait.' }]
      }
    ]
    const found = await workbooks.pastWords(anna, { first, last })
    expect(open(found)).toEqual(expected)
    // Private words are apart from the others.
    expect(found?.[0]?.own).toEqual([expect.objectContaining({ before: '', after: 'A quiet word.' })])
    await workbooks.closeAll()
    await library.close()
    const again = await start(files)
    expect(open(await again.workbooks.pastWords(anna, { first, last }))).toEqual(expected)
    const entries = await again.workbooks.history(anna, { before: null, limit: 50 })
    const told = entries.filter(({ seq }) => seq >= first && seq <= last).map(({ rewrites }) => rewrites)
    expect(told.slice(-2)).toEqual([true, true])
    expect(entries.map((entry) => HistoryEntry.safeParse(entry).success)).not.toContain(false)
  })

  test('of a deleted observation are those that it had', async () => {
    const { workbooks, id } = await rewritten()
    const { seq } = await workbooks.dispatch(anna, { type: 'observation.delete', id })
    const [gone] = (await workbooks.pastWords(anna, { first: seq, last: seq })) ?? []
    expect(gone?.path).toBe(`observations/${id}`)
    expect(gone?.open).toContainEqual({ part: 'evidence', before: 'Asked once, and did not wait.', after: '' })
  })

  test('are not guessed where a later change is missing', async () => {
    const { files, folder, workbooks, first, last } = await rewritten()
    const journal = (await files.list(folder)).find((name) => name.startsWith('journal')) ?? ''
    files.change(`${folder}/${journal}`, (bytes) => {
      const lines = bytes.toString('utf8').split('\n')
      lines.splice(-3, 1)
      return Buffer.from(lines.join('\n'))
    })
    expect(await workbooks.pastWords(anna, { first, last })).toBeNull()
    expect(await workbooks.pastWords(anna, { first: last + 100, last: last + 100 })).toBeNull()
  })

  test('are bounded, however many records an action touches', async () => {
    const library = await libraryWithAnna()
    for (let count = 0; count < mostChanged.records + 3; count++)
      await library.workbooks.dispatch(anna, {
        type: 'account.add',
        id: countedId(500 + count),
        name: `Account ${count}`
      })
    const found = await library.workbooks.pastWords(anna, { first: 1, last: mostChanged.records + 3 })
    expect(found).toHaveLength(mostChanged.records)
  })
})
