import { afterEach, describe, expect, test, vi } from 'vitest'
import { CallFailure } from '../../../../renderer/core/bridge'
import {
  attempt,
  messagesFor,
  openPlace,
  sayProblem,
  settle,
  useMessages,
  workbookBehind
} from '../../../../renderer/core/messages'
import { history } from '../../../../renderer/core/navigation'
import { attemptPaper, sayOfPaper } from '../../../../renderer/core/paper'
import { createTranslator } from '../../../../shared/messages'

const { say } = useMessages.getState()
afterEach(() => {
  history.push('/team')
  useMessages.setState({ messages: [], sharedWith: null })
})

/** What main refuses, in its own words. */
const refusal = (words: string) => new CallFailure('some.code', words)

const kept = () => useMessages.getState().messages.map(({ text }) => text)
const shown = () => messagesFor(useMessages.getState(), useMessages.getState().messages).map(({ text }) => text)

test('R-1 while a rep looks on, only what is about that rep is shown; the rest waits', () => {
  say({ tone: 'info', text: 'Anton’s call is deleted.' })
  sayProblem(new CallFailure('some.code', 'The facts are missing.'), { workbook: 'mira' })
  sayProblem(new CallFailure('some.code', 'Anton is gone.'), { workbook: 'anton' })
  sayProblem(new CallFailure('some.code', 'The list failed.'))
  useMessages.setState({ sharedWith: 'mira' })
  expect(shown()).toEqual(['The facts are missing.'])
  useMessages.setState({ sharedWith: null })
  expect(shown()).toEqual(kept())
})

describe('R-1 what is said about one rep', () => {
  test('goes when one leaves the workbook, also by Back, and not within it', () => {
    history.push('/rep/mira')
    sayProblem(new CallFailure('some.code', 'The facts are missing.'), { workbook: 'mira' })
    say({ tone: 'problem', text: 'Nothing is written yet.' })
    say({ tone: 'info', text: 'It is in the log.' })
    history.push('/rep/mira/observations')
    expect(shown()).toEqual(['The facts are missing.', 'Nothing is written yet.', 'It is in the log.'])
    history.push('/rep/anton')
    expect(kept()).toEqual([])
    sayProblem(new CallFailure('some.code', 'Anton is gone.'), { workbook: 'anton' })
    history.back()
    expect(kept()).toEqual([])
  })

  test('is not shown on a page of another rep when it comes late, and waits until one is back', () => {
    history.push('/rep/anton')
    sayProblem(new CallFailure('some.code', 'The facts are missing.'), { workbook: 'mira' })
    expect(shown()).toEqual([])
    history.push('/team')
    expect(shown()).toEqual(['The facts are missing.'])
    history.push('/rep/mira')
    expect(shown()).toEqual(['The facts are missing.'])
  })

  test('is of the rep on whose page it was begun, also when the window is on another by then', async () => {
    history.push('/rep/mira')
    const failing = attempt(
      () => new Promise((_, fail) => setTimeout(() => fail(new CallFailure('some.code', 'The file is gone.'))))
    )
    history.push('/rep/anton')
    await failing
    say({ tone: 'problem', text: 'The file is gone.' })
    say({ tone: 'problem', text: 'The batch is done.', of: null })
    expect(useMessages.getState().messages.map((said) => [said.text, workbookBehind(said)])).toEqual([
      ['The file is gone.', 'mira'],
      ['The file is gone.', 'anton'],
      ['The batch is done.', null]
    ])
  })

  test('stays where it offers an Undo or words to take along, and what is about no rep stays, too', () => {
    sayProblem(new CallFailure('some.code', 'The list failed.'))
    history.push('/rep/mira')
    say({ tone: 'info', text: 'The call was deleted.', action: { label: 'Undo', run: () => undefined } })
    say({ tone: 'problem', text: 'Not kept: “I ask…”', action: { label: 'Copy', run: () => undefined } })
    history.push('/rep/anton')
    expect(shown()).toEqual(['The list failed.', 'The call was deleted.', 'Not kept: “I ask…”'])
  })
})

test('what went well gives way to the next message; a problem and what offers an Undo stay', () => {
  say({ tone: 'info', text: 'It is in the log.' })
  say({ tone: 'info', text: 'The call was deleted.', action: { label: 'Undo', run: () => undefined } })
  say({ tone: 'info', text: 'It is saved.' })
  sayProblem(new CallFailure('some.code', 'The list failed.'))
  expect(kept()).toEqual(['The call was deleted.', 'The list failed.'])
})

test('a refusal goes once the same is done, and no other does', () => {
  sayProblem(new CallFailure('some.code', 'The name is missing.'), { cause: 'name of chairs' })
  sayProblem(new CallFailure('some.code', 'The value is too high.'), { cause: 'value of chairs' })
  sayProblem(new CallFailure('some.code', 'The list failed.'))
  settle('name of tables')
  settle(null)
  expect(kept()).toHaveLength(3)
  settle('name of chairs')
  expect(kept()).toEqual(['The value is too high.', 'The list failed.'])
})

test('R-7 what is said of paper takes the place of what was said of paper before', async () => {
  sayProblem(new CallFailure('some.code', 'The list failed.'))
  sayOfPaper({ text: 'There is no page to print here.' })
  sayOfPaper({ text: 'Sent to the printer.' })
  expect(kept()).toEqual(['The list failed.', 'Sent to the printer.'])
  await attemptPaper(() => Promise.reject(new CallFailure('some.code', 'The printer did not take the page.')))
  expect(kept()).toEqual(['The list failed.', 'The printer did not take the page.'])
  sayOfPaper({ text: 'Sent to the printer.' })
  expect(kept()).toEqual(['The list failed.', 'Sent to the printer.'])
})

describe('what is refused while a dialog is open', () => {
  const refuse = (why: string) => attempt(() => Promise.reject(refusal(why)))
  const placed = () => useMessages.getState().messages.map(({ text, place }) => [text, place])

  test('is said in the dialog on top, the last refusal alone, and goes with the dialog once it was read', async () => {
    await refuse('Before.')
    const close = openPlace('dialog')
    await refuse('First.')
    await refuse('Second.')
    expect(placed()).toEqual([
      ['Before.', undefined],
      ['Second.', 'dialog']
    ])
    const closeInner = openPlace('inner')
    await refuse('Inner.')
    expect(placed().at(-1)).toEqual(['Inner.', 'inner'])
    closeInner(() => true)
    close(() => true)
    expect(kept()).toEqual(['Before.'])
  })

  test('is not lost where the dialog closes before anybody can have read it, or is closed when it comes', async () => {
    const close = openPlace('dialog')
    await refuse('Too late for the dialog.')
    close(() => false)
    const closeNext = openPlace('dialog')
    const late = refuse('Refused later.')
    closeNext(() => false)
    await late
    expect(placed()).toEqual([
      ['Too late for the dialog.', undefined],
      ['Refused later.', undefined]
    ])
  })
})

test('a fault of ours is said in our own sentence, never in its own words, and goes into the log without them', async () => {
  const calls: unknown[] = []
  const call = (name: string, input: unknown) => {
    calls.push({ name, input })
    return Promise.resolve({ ok: true, value: undefined })
  }
  vi.stubGlobal('window', { coachbook: { call } })
  const fault = new TypeError('Cannot read properties of undefined (reading Mira)')
  await attempt(() => Promise.reject(fault))
  await attempt(() => Promise.reject('no error at all'))
  vi.unstubAllGlobals()
  expect(kept()).toEqual([createTranslator('en').t('frame:trouble')])
  expect(calls).toEqual([
    { name: 'log.trouble', input: { where: 'promise', trouble: expect.objectContaining({ name: 'TypeError' }) } },
    { name: 'log.trouble', input: { where: 'promise', trouble: expect.objectContaining({ name: 'string' }) } }
  ])
  expect(JSON.stringify(calls)).not.toContain('Mira')
})
