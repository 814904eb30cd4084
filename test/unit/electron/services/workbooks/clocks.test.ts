import { expect, test } from 'vitest'
import { anna, libraryWithAnna, write } from '../../../../support/annas-library'
import { countedId } from '../../../../support/large-workbook'
import { start } from '../../../../support/library-in-memory'

const talk = countedId(77)

test('B5 a clock that ran when the program was killed stops at the last change, however long nobody looked', async () => {
  const { workbooks, clock, files } = await libraryWithAnna()
  await workbooks.dispatch(anna, { type: 'session.plan', id: talk, when: clock.now(), changes: { purpose: 'Openers' } })
  await workbooks.dispatch(anna, { type: 'session.start', id: talk })
  clock.sleep(5 * 60_000)
  await write({ workbooks }, 'She is tired today.')

  const later = await start(files, { ahead: 40 * 60_000 })
  const { workbook } = await later.workbooks.open(anna)
  const { seconds, since } = workbook.sessions[talk]?.clock ?? {}
  expect(since).toBe(null)
  expect(Math.round((seconds ?? 0) / 60)).toBe(5)
  await later.workbooks.dispatch(anna, { type: 'session.start', id: talk })
  later.clock.sleep(60_000)
  await later.workbooks.dispatch(anna, { type: 'session.pause', id: talk })
  const { workbook: after } = await later.workbooks.open(anna)
  expect(Math.round((after.sessions[talk]?.clock?.seconds ?? 0) / 60)).toBe(6)
})

test('B5 a clock that was stopped in order is left alone', async () => {
  const { workbooks, clock, files, library } = await libraryWithAnna()
  await workbooks.dispatch(anna, { type: 'session.plan', id: talk, when: clock.now(), changes: { purpose: 'Openers' } })
  await workbooks.dispatch(anna, { type: 'session.start', id: talk })
  await workbooks.dispatch(anna, { type: 'session.pause', id: talk })
  const { seq } = await workbooks.open(anna)
  await workbooks.closeAll()
  await library.close()
  expect((await (await start(files)).workbooks.open(anna)).seq).toBe(seq)
})
