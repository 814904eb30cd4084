import { createMemoryHistory, createRootRoute, createRouter, RouterContextProvider } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Replica, useReplica } from '../../../../../renderer/core/replica'
import { WorkbookContext } from '../../../../../renderer/core/workbook-context'
import { newPractice } from '../../../../../shared/model/plan'
import type { Workbook } from '../../../../../shared/model/workbook'
import { openCycle } from '../../../../../shared/rules/gaps'
import { cyclePlans } from '../../../../../shared/rules/plan-state'
import { fullWorkbook } from '../../../../support/full-workbook'
import { countedId } from '../../../../support/large-workbook'

/** The code of the page asks main for the library as soon as it is loaded; here nobody answers. */
async function parts() {
  // It takes what it finds of a window for a whole one.
  await import('react-aria-components')
  vi.stubGlobal('window', { coachbook: { call: () => new Promise(() => undefined) } })
  const found = {
    ...(await import('../../../../../renderer/features/cycle/EarlierAnswers')),
    ...(await import('../../../../../renderer/features/plan/addendum/AddendaList')),
    ...(await import('../../../../../renderer/features/plan/FiledCopies')),
    ...(await import('../../../../../renderer/features/plan/SetAsideWords')),
    ...(await import('../../../../../renderer/features/plan/StoryList')),
    ...(await import('../../../../../renderer/features/reinforce/PracticeLog')),
    ...(await import('../../../../../renderer/features/statement/Statements'))
  }
  vi.unstubAllGlobals()
  return found
}

const { EarlierAnswers, AddendaList, FiledCopies, SetAsideWords, StoryList, PracticeLog, Statements } = await parts()

const many = 60
const numbers = Array.from({ length: many }, (_, at) => at + 1)

/** A workbook in which the plan in force has many of everything that may come to stand under it. */
function crowded() {
  const workbook = fullWorkbook()
  const { inForce: plan } = cyclePlans(workbook)
  const cycle = openCycle(workbook)
  const [addendum] = Object.values(workbook.addenda)
  const { statements = {} } = workbook
  const statement = Object.values(statements).find(({ status }) => status === 'given')
  if (!plan || !cycle?.agreement || !addendum || !statement) throw new Error('the full workbook has one of each')
  const { agreement } = cycle
  for (const number of numbers) {
    const [id = '', said = '', tried = ''] = [1, 2, 3].map((kind) => countedId(kind * 100_000 + number))
    workbook.addenda[id] = { ...addendum, id, number, original: { ...addendum.original, plan: plan.id } }
    statements[said] = { ...statement, id: said, of: { kind: 'plan', id: plan.id }, text: `Said ${number}.` }
    plan.progress.practice.push({ ...newPractice(tried, '2026-11-25'), note: `Tried ${number}.` })
  }
  const answers = numbers.map((number) => ({
    ...agreement,
    behavior: plan.behavior.key,
    words: `Answer ${number}.`,
    recordedAt: `2026-11-22T10:00:${String(number - 1).padStart(2, '0')}+01:00`
  }))
  return { workbook, plan, cycle: { ...cycle, answers } }
}

/** What is drawn without a window sees the state with which a store began. */
const show = (replica: Replica | null) => void Object.assign(useReplica.getInitialState(), { replica })

/** How a part of a page of the workbook is first drawn. */
function drawn(workbook: Workbook, part: ReactNode): string {
  const replica = { workbook, seq: 1, nextUndo: null, nextRedo: null, readOnly: null, notices: [] }
  show({ ...replica, aside: { waiting: 0, losses: 0 } })
  const router = createRouter({ routeTree: createRootRoute(), history: createMemoryHistory() })
  return renderToStaticMarkup(
    <RouterContextProvider router={router}>
      <WorkbookContext value={workbook.id}>{part}</WorkbookContext>
    </RouterContextProvider>
  )
}

/** How often words stand in what was drawn. */
const count = (markup: string, words: RegExp) => markup.match(words)?.length ?? 0

afterEach(() => show(null))

describe('of many entries only some are drawn at first, and how many there are is said', () => {
  const { workbook, plan, cycle } = crowded()

  test('the statements of the rep', () => {
    const markup = drawn(workbook, <Statements of={{ kind: 'plan', id: plan.id }} />)
    expect([count(markup, /<figure/g), count(markup, /Said 1\./g)]).toEqual([20, 1])
    expect(markup).toContain('Showing 20 of 60')
  })

  test('the addenda, and the story of all of it', () => {
    const addenda = drawn(workbook, <AddendaList plan={plan} />)
    expect([count(addenda, /<li/g), count(addenda, /Showing 20 of 60/g)]).toEqual([20, 1])
    const story = drawn(workbook, <StoryList plan={plan} />)
    expect([count(story, /<li/g), count(story, /Showing 40 of \d{3}/g)]).toEqual([40, 1])
  })

  test('the tries, of which the last are shown', () => {
    const markup = drawn(workbook, <PracticeLog plan={plan} readOnly={false} />)
    expect(count(markup, /Tried \d+\./g)).toBe(20)
    expect([count(markup, /Tried 40\./g), count(markup, /Tried 41\./g), count(markup, /Tried 60\./g)]).toEqual([
      0, 1, 1
    ])
    expect(markup.indexOf('Showing 20 of 60')).toBeLessThan(markup.indexOf('Tried 41.'))
  })

  test('copies that came back, earlier answers, and words that no longer count', () => {
    const copies = numbers.map((number) => ({
      hash: number.toString(16).padStart(64, '0'),
      name: `copy-${number}.pdf`,
      at: '2026-11-22T10:00:00+01:00',
      kind: 'pdf' as const,
      bytes: 10,
      differs: false
    }))
    const [held] = cycle.setAside ?? []
    if (!held) throw new Error('something was set aside')
    const aside = numbers.map((number) => ({ ...held, comment: `Put aside ${number}.`, title: `Plan ${number}` }))
    const parts = [
      drawn(workbook, <FiledCopies record={plan.id} copies={copies} />),
      drawn(workbook, <EarlierAnswers cycle={cycle} />),
      drawn(workbook, <SetAsideWords words={aside} />)
    ]
    expect(parts.map((markup) => [count(markup, /<li/g), count(markup, /Showing 20 of 60/g)])).toEqual([
      [20, 1],
      [20, 1],
      [20, 1]
    ])
  })
})
