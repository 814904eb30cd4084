import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { actions } from '../../../../shared/actions'

let everywhere: typeof import('../../../../renderer/app/everywhere').everywhere
beforeAll(async () => {
  const nothing = () => undefined
  vi.stubGlobal('navigator', { userAgent: '' })
  vi.stubGlobal('window', { coachbook: { call: () => new Promise(nothing), on: nothing }, addEventListener: nothing })
  everywhere = (await import('../../../../renderer/app/everywhere')).everywhere
})
afterAll(() => vi.unstubAllGlobals())

/** Actions that a screen does while it is there. */
function onScreens(): string[] {
  const folder = join(__dirname, '..', '..', '..', '..', 'renderer')
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path))
  return sources.flatMap((path) =>
    [...readFileSync(join(folder, path), 'utf8').matchAll(/useAction\(\s*'([^']+)'/g)].map(([, id = '']) => id)
  )
}

test('everything that menu and palette offer is done, everywhere or by a screen', () => {
  const done = new Set([...Object.keys(everywhere), ...onScreens()])
  expect(actions.map(({ id }) => id).filter((id) => !done.has(id))).toEqual([])
})
