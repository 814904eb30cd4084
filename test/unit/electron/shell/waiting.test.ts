import { expect, test } from 'vitest'
import { waitForTurn } from '../../../../electron/shell/waiting'

/** A start of the program while another one ends at a given time; null for one that still has its window. */
function second(endsAt: number | null, givesUpAt = Number.POSITIVE_INFINITY) {
  let now = 0
  let said = 0
  const run = waitForTurn(
    {
      take: () => endsAt !== null && now >= endsAt,
      isEnding: () => endsAt !== null && now < endsAt,
      rest: async (milliseconds) => {
        now += milliseconds
      },
      sayWaiting: () => {
        said += 1
      },
      isGivenUp: () => now >= givesUpAt
    },
    35_000
  )
  return run.then((opens) => ({ opens, now, said }))
}

test('a start of the program is the only one at once if there is no other', async () => {
  expect(await second(0)).toEqual({ opens: true, now: 0, said: 0 })
})

test('a start of the program ends if another one has its window open', async () => {
  expect(await second(null)).toMatchObject({ opens: false, said: 0 })
})

test.each([
  [400, 500, 0],
  [12_000, 12_000, 1],
  [30_000, 30_000, 1]
])(
  'a start after a window was closed, whose words take %i ms, waits and opens; a long wait is said once',
  async (takes, now, said) => {
    expect(await second(takes)).toEqual({ opens: true, now, said })
  }
)

test('nobody waits for ever, or longer than they want to', async () => {
  expect(await second(Number.POSITIVE_INFINITY)).toMatchObject({ opens: false, now: 35_000 })
  expect(await second(20_000, 3000)).toMatchObject({ opens: false, now: 3000 })
})
