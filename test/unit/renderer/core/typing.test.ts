import { afterEach, describe, expect, test } from 'vitest'
import { TextGatherer } from '../../../../renderer/core/text-gatherer'
import { flushTyping, joinTyping } from '../../../../renderer/core/typing'
import { nothingUnderWay, useUnsaved } from '../../../../renderer/core/unsaved'

/** A field on the screen that waits for an answer; what it sends is in `taken` once `answer` was called. */
function field(name: string, taken: string[]) {
  const gatherer = new TextGatherer<string>({ onTaken: () => {} })
  const answers: (() => void)[] = []
  const commit = (text: string) =>
    new Promise<boolean>((resolve) =>
      answers.push(() => {
        taken.push(`${name}: ${text}`)
        resolve(true)
      })
    )
  return {
    type: (text: string) => gatherer.change(text, commit),
    leave: joinTyping(() => gatherer.flush()),
    sent: () => answers.length,
    answer: () => answers.shift()?.()
  }
}

/** Lets everything happen that waits for nothing. */
const rest = () => new Promise((resolve) => setImmediate(resolve))

afterEach(() => useUnsaved.setState({ waiting: 0 }))

describe('every way out of a page', () => {
  test('sends what stands in all fields at once, and waits until all of it was taken', async () => {
    const taken: string[] = []
    const [why, how] = [field('why', taken), field('how', taken)]
    why.type('They stop talking.')
    how.type('I ask twice.')
    let free = false
    const out = flushTyping().then(() => {
      free = true
    })
    await rest()
    expect([why.sent(), how.sent(), free]).toEqual([1, 1, false])
    how.answer()
    await rest()
    expect(free).toBe(false)
    why.answer()
    await out
    expect([taken, useUnsaved.getState().waiting]).toEqual([['how: I ask twice.', 'why: They stop talking.'], 0])
    why.leave()
    how.leave()
    await nothingUnderWay()
  })

  test('waits for the words of a field that is gone, which were sent as it went', async () => {
    const taken: string[] = []
    const note = field('note', taken)
    note.type('Was tired.')
    note.leave()
    await rest()
    expect(note.sent()).toBe(1)
    let free = false
    const out = flushTyping().then(() => {
      free = true
    })
    await rest()
    expect(free).toBe(false)
    note.answer()
    await out
    expect(taken).toEqual(['note: Was tired.'])
  })

  test('asks a field that is gone for nothing more', async () => {
    const taken: string[] = []
    const note = field('note', taken)
    note.leave()
    await rest()
    note.type('Too late.')
    await flushTyping()
    expect([note.sent(), taken]).toEqual([0, []])
  })

  test('is open at once where nothing was typed, and goes on where a text was refused', async () => {
    await flushTyping()
    const gatherer = new TextGatherer<string>({ onTaken: () => expect.unreachable() })
    const leave = joinTyping(() => gatherer.flush())
    gatherer.change('x', async () => false)
    await flushTyping()
    expect(useUnsaved.getState().waiting).toBe(0)
    leave()
  })
})
