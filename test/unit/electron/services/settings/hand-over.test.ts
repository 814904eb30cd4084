import { describe, expect, test } from 'vitest'
import { createHandOver } from '../../../../../electron/services/settings/hand-over'
import { localMoment } from '../../../../../electron/services/workbooks/clock'
import { freshDisk } from '../../../../support/annas-library'
import { countedId } from '../../../../support/large-workbook'

const path = '/library/hand-over.json'
const to = { workbook: countedId(1), plan: countedId(2) }

/** This computer's record of who has the laptop, on a clock that the test sets. */
async function computer() {
  const files = await freshDisk()
  const clock = { at: Date.parse('2026-11-22T09:30:00Z') }
  const start = () => createHandOver({ files, path, now: () => localMoment(new Date(clock.at)) })
  const text = async () => Buffer.from(await files.read(path)).toString()
  return { files, clock, start, text }
}

describe('R-1 who has the laptop', () => {
  test('outlives the end of the program; a start anew shows the hand-back page', async () => {
    const { start } = await computer()
    const first = await start()
    expect(first.handed()).toBeNull()
    await first.give(to)
    expect(first.handed()).toEqual({ given: to, page: 'turn' })
    const second = await start()
    expect(second.handed()).toEqual({ given: to, page: 'hand-back' })
    second.turn('turn')
    expect(second.handed()).toEqual({ given: to, page: 'turn' })
    await second.takeBack('')
    expect((await start()).handed()).toBeNull()
  })

  test('is not handed over when it cannot be written down', async () => {
    const { files, start } = await computer()
    const handOver = await start()
    files.readOnly = true
    await expect(handOver.give(to)).rejects.toMatchObject({ code: 'handover.not-kept' })
    expect(handOver.handed()).toBeNull()
  })
})

describe('S0-7 a one-on-one on the screen that both look at', () => {
  const talk = { workbook: countedId(1), talk: countedId(3) }

  test('begins each page from then on with the one in between, also after a restart, until the manager is alone', async () => {
    const { start } = await computer()
    const first = await start()
    first.begin()
    await first.share(talk)
    expect(first.handed()).toBeNull()
    first.begin()
    expect(first.handed()).toEqual({ given: talk, page: 'hand-back' })
    await first.resume()
    expect(first.handed()).toBeNull()
    const second = await start()
    expect(second.handed()).toEqual({ given: talk, page: 'hand-back' })
    await second.takeBack('')
    second.begin()
    expect(second.handed()).toBeNull()
    expect((await start()).handed()).toBeNull()
  })

  test('is left over that page even when the disk does not take it, and asks for the PIN', async () => {
    const { files, start } = await computer()
    const handOver = await start()
    await handOver.setPin('2468')
    files.readOnly = true
    await handOver.share(talk)
    await handOver.give(talk)
    expect(handOver.handed()).toEqual({ given: talk, page: 'hand-back' })
    await expect(handOver.takeBack('1')).rejects.toMatchObject({ code: 'handover.wrong-pin' })
    await handOver.takeBack('2468')
    expect(handOver.handed()).toBeNull()
  })

  test('goes to the rep for the marks, and is not shared meanwhile', async () => {
    const { start } = await computer()
    const handOver = await start()
    await handOver.share(talk)
    await handOver.give(to)
    expect((await start()).handed()).toEqual({ given: to, page: 'hand-back' })
    await handOver.takeBack('')
    handOver.begin()
    expect(handOver.handed()).toBeNull()
  })
})

describe('R-1 the PIN for taking it back', () => {
  test('is asked for, also after a restart, and never lies on the disk as it is', async () => {
    const { start, text } = await computer()
    const handOver = await start()
    await handOver.setPin('Märchen 7')
    await handOver.give(to)
    expect(await text()).not.toMatch(/chen/)
    const again = await start()
    expect(again.hasPin()).toBe(true)
    await expect(again.takeBack('')).rejects.toMatchObject({ code: 'handover.wrong-pin' })
    expect(again.handed()).not.toBeNull()
    await again.takeBack('Märchen 7'.normalize('NFD'))
    expect(again.handed()).toBeNull()
  })

  test('slows wrong tries down, more with each, also those at the same time and after a restart', async () => {
    const { clock, start } = await computer()
    const handOver = await start()
    await handOver.setPin('2468')
    await handOver.give(to)
    const codes = await Promise.all(
      ['1', '2', '3', '4', '2468'].map((pin) => handOver.takeBack(pin).catch(({ code }) => code))
    )
    expect(codes).toEqual([...Array(3).fill('handover.wrong-pin'), 'handover.wait', 'handover.wait'])
    const again = await start()
    await expect(again.takeBack('2468')).rejects.toMatchObject({ code: 'handover.wait', params: { count: 15 } })
    clock.at += 15_000
    await expect(again.takeBack('5')).rejects.toMatchObject({ code: 'handover.wrong-pin' })
    await expect(again.takeBack('2468')).rejects.toMatchObject({ params: { count: 30 } })
    clock.at -= 3_600_000
    await expect(again.takeBack('2468')).rejects.toMatchObject({ params: { count: 30 } })
    clock.at += 3_600_000 + 30_000
    await again.takeBack('2468')
    expect(again.handed()).toBeNull()
    await again.give(to)
    await expect(again.takeBack('1')).rejects.toMatchObject({ code: 'handover.wrong-pin' })
  })

  test('can be removed', async () => {
    const { start } = await computer()
    const handOver = await start()
    await handOver.setPin('2468')
    await handOver.setPin(null)
    await handOver.give(to)
    await handOver.takeBack('')
    expect((await start()).hasPin()).toBe(false)
  })
})
