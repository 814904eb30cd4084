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
let asked: { name: string; workbook: string; answer: (reply: object) => void }[]

/** A part of a page in a link to this place. */
class Pressed extends EventTarget {
  constructor(private readonly href: string | null) {
    super()
  }
  closest() {
    return { getAttribute: () => this.href }
  }
}

/** Presses a part of the page down, without letting go. */
function press(target: Pressed, pointer: { button?: number; isPrimary?: boolean } = {}) {
  const event = Object.assign(new Event('pointerdown'), { button: 0, isPrimary: true, ...pointer })
  Object.defineProperty(event, 'target', { value: target })
  page.dispatchEvent(event)
}

const page = new EventTarget()
let stop = () => {}
beforeAll(() => {
  stop = askAhead(page)
})
afterAll(() => stop())

beforeEach(() => {
  asked = []
  const call = (name: string, { workbook }: { workbook: string }) =>
    new Promise((answer) => asked.push({ name, workbook, answer }))
  vi.stubGlobal('window', { coachbook: { call } })
  vi.stubGlobal('Element', Pressed)
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
  const { name = '', workbook = '' } = asked[at] ?? {}
  const values: Record<string, object> = {
    'workbook.read': { key: `key of ${workbook}`, text: JSON.stringify({ id: workbook }) },
    'workbook.openRead': { seq: 0 }
  }
  asked[at]?.answer({ ok: true, value: values[name] })
}
const refuse = (at: number) =>
  asked[at]?.answer({ ok: false, error: { code: 'workbook.gone', message: 'It is gone.' } })

/** Answers the two questions that open a workbook, of which this is the first. */
async function open(at: number) {
  await untilAsked(at + 1)
  answer(at)
  await untilAsked(at + 2)
  answer(at + 1)
}

const calls = () => asked.map(({ name, workbook }) => [name, workbook])
const readAndOpened = (workbook: string) => [
  ['workbook.read', workbook],
  ['workbook.openRead', workbook]
]

test('a workbook is asked for on the way to its page, and once', async () => {
  history.push(paths.rep(mira))
  await untilAsked(1)
  const page = openWorkbook(mira)
  await open(0)
  expect(await page).toBe(true)
  history.push(paths.gaps(mira))
  expect(await openWorkbook(mira)).toBe(true)
  expect([calls(), shown()]).toEqual([readAndOpened(mira), mira])
})

test('a workbook that the window turned away from again is not shown', async () => {
  history.push(paths.rep(mira))
  await untilAsked(1)
  history.push(paths.team)
  await open(0)
  history.push(paths.rep(ben))
  await open(2)
  expect(await openWorkbook(ben)).toBe(true)
  expect(calls()).toEqual([...readAndOpened(mira), ...readAndOpened(ben)])
  expect(shown()).toBe(ben)
})

test('what keeps it from opening is said by the page that comes', async () => {
  history.push(paths.rep(mira))
  for (const at of [0, 1]) {
    await untilAsked(at + 1)
    refuse(at)
  }
  const page = openWorkbook(mira)
  for (const at of [2, 3]) {
    await untilAsked(at + 1)
    refuse(at)
  }
  await expect(page).rejects.toThrow('It is gone.')
})

test('main begins to read when a link to a workbook is pressed down, and nothing is shown before it is let go', async () => {
  press(new Pressed(paths.plan(mira, 'p')))
  press(new Pressed(paths.plan(mira, 'p')))
  await untilAsked(1)
  answer(0)
  await new Promise(setImmediate)
  expect([calls(), shown(), workbookOnScreen()]).toEqual([[['workbook.read', mira]], null, null])
  history.push(paths.rep(mira))
  await untilAsked(2)
  answer(1)
  expect(await openWorkbook(mira)).toBe(true)
  expect([calls(), shown()]).toEqual([readAndOpened(mira), mira])
})

test('another rep pressed while one opens is read ahead for later, and what was pressed and left is not shown', async () => {
  history.push(paths.rep(mira))
  await untilAsked(1)
  press(new Pressed(paths.rep(ben)))
  await untilAsked(2)
  answer(1)
  answer(0)
  await untilAsked(3)
  answer(2)
  expect(await openWorkbook(mira)).toBe(true)
  expect(shown()).toBe(mira)
  history.push(paths.rep(ben))
  await untilAsked(4)
  answer(3)
  expect(await openWorkbook(ben)).toBe(true)
  expect(calls().map(([name]) => name)).toEqual([
    'workbook.read',
    'workbook.read',
    'workbook.openRead',
    'workbook.openRead'
  ])
})

test('other buttons, second fingers, other links and the workbook that is there already ask for nothing', async () => {
  const page = openWorkbook(mira)
  await open(0)
  await page
  press(new Pressed(paths.rep(mira)))
  press(new Pressed(paths.rep(ben)), { button: 2 })
  press(new Pressed(paths.rep(ben)), { isPrimary: false })
  press(new Pressed(paths.team))
  press(new Pressed(null))
  expect(asked).toHaveLength(2)
})
