import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { askAhead } from '../../../../renderer/app/ahead'
import { history, paths } from '../../../../renderer/core/navigation'
import {
  closeWorkbook,
  leaveWorkbook,
  openWorkbook,
  useReplica,
  workbookOnScreen
} from '../../../../renderer/core/replica'
import { countedId } from '../../../support/large-workbook'

const [mira, ben] = [countedId(1), countedId(2)]

/** What the window asked main to open, with functions that answer. */
let asked: { workbook: string; answer: (reply: object) => void }[]

let stop = () => {}
beforeAll(() => {
  stop = askAhead()
})
afterAll(() => stop())

beforeEach(() => {
  asked = []
  const call = (_name: string, { workbook }: { workbook: string }) =>
    new Promise((answer) => asked.push({ workbook, answer }))
  vi.stubGlobal('window', { coachbook: { call } })
})

afterEach(() => {
  leaveWorkbook(workbookOnScreen() ?? '')
  closeWorkbook()
  history.push('/')
  vi.unstubAllGlobals()
})

const shown = () => useReplica.getState().replica?.workbook.id ?? null
const untilAsked = (count: number) => vi.waitFor(() => expect(asked).toHaveLength(count))
const answer = (at: number) => {
  const { workbook } = asked[at] ?? { workbook: '' }
  asked[at]?.answer({ ok: true, value: { workbook: { id: workbook }, seq: 0 } })
}

test('a workbook is asked for on the way to its page, and once', async () => {
  history.push(paths.rep(mira))
  await untilAsked(1)
  const page = openWorkbook(mira)
  answer(0)
  expect(await page).toBe(true)
  history.push(paths.gaps(mira))
  expect(await openWorkbook(mira)).toBe(true)
  expect([asked.map(({ workbook }) => workbook), shown()]).toEqual([[mira], mira])
})

test('a workbook that the window turned away from again is not shown', async () => {
  history.push(paths.rep(mira))
  await untilAsked(1)
  history.push(paths.team)
  answer(0)
  history.push(paths.rep(ben))
  await untilAsked(2)
  answer(1)
  expect(await openWorkbook(ben)).toBe(true)
  expect(asked.map(({ workbook }) => workbook)).toEqual([mira, ben])
  expect(shown()).toBe(ben)
})

test('what keeps it from opening is said by the page that comes', async () => {
  history.push(paths.rep(mira))
  await untilAsked(1)
  asked[0]?.answer({ ok: false, error: { code: 'workbook.gone', message: 'It is gone.' } })
  const page = openWorkbook(mira)
  await untilAsked(2)
  asked[1]?.answer({ ok: false, error: { code: 'workbook.gone', message: 'It is gone.' } })
  await expect(page).rejects.toThrow('It is gone.')
})
