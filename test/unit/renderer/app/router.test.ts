import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { paths } from '../../../../renderer/core/navigation'

let router: typeof import('../../../../renderer/app/router').router
beforeAll(async () => {
  const nothing = () => undefined
  vi.stubGlobal('navigator', { userAgent: '' })
  vi.stubGlobal('window', { coachbook: { call: () => new Promise(nothing), on: nothing }, addEventListener: nothing })
  router = (await import('../../../../renderer/app/router')).router
})
afterAll(() => vi.unstubAllGlobals())

const part = { kind: 'guide', id: 'opens', pack: '' }
const idsOf: Readonly<Record<string, readonly unknown[]>> = { part: [{ ...part, pack: 'north' }], partEditor: [part] }

/** Each path with something in its places; what its page is asked to do is left out. */
const ways = [
  ...Object.entries(paths).map(([name, path]) =>
    typeof path === 'string' ? path : String(Reflect.apply(path, undefined, idsOf[name] ?? ['a', 'b']))
  ),
  paths.part(part)
].map((way) => way.replace(/[?#].*$/, ''))

const pageAt = (path: string) => router.getMatchedRoutes(path)[2]
const isPage = (route: ReturnType<typeof pageAt>) => route !== undefined && !route.children && route.fullPath !== '/'

test('each way leads to a page', () => {
  expect(ways.length).toBeGreaterThan(50)
  expect(ways.filter((path) => !isPage(pageAt(path)))).toEqual([])
})

test('each page is led to', () => {
  const there = new Set(ways.map((way) => pageAt(way)?.fullPath))
  const pages = Object.values(router.routesByPath).filter(isPage)
  expect(pages.length).toBeGreaterThan(50)
  expect(pages.map(({ fullPath }) => fullPath).filter((path) => !there.has(path))).toEqual([])
})
