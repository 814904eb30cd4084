import { expect, test } from 'vitest'
import { createBringing } from '../../../../electron/ipc/bringing'

test('N-5 an import that is stopped hears of it, is waited for, and leaves room for the next', async () => {
  const bringing = createBringing()
  const done: string[] = []
  const first = bringing.run(async (isCancelled) => {
    while (!isCancelled()) await new Promise((resolve) => setTimeout(resolve, 1))
    done.push('taken back')
    return null
  })
  expect(bringing.isUnderWay()).toBe(true)
  await expect(bringing.run(async () => 1)).rejects.toMatchObject({ code: 'bring.busy' })
  await bringing.stop()
  expect(done).toEqual(['taken back'])
  expect(await first).toBeNull()
  expect(bringing.isUnderWay()).toBe(false)
  expect(await bringing.run(async (isCancelled) => isCancelled())).toBe(false)
})

test('N-5 an import that goes wrong while it is stopped tells whoever began it', async () => {
  const bringing = createBringing()
  const told = expect(bringing.run(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused')
  await bringing.stop()
  await told
})
