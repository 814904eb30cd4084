import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'

const project = join(__dirname, '..', '..')
const read = (name: string) => readFileSync(join(project, name), 'utf8')

type Version = readonly [number, number, number]
const versionOf = (text: string): Version => {
  const [major = 0, minor = 0, patch = 0] = text.split('.').map((part) => Number.parseInt(part, 10) || 0)
  return [major, minor, patch]
}
const isBefore = (one: Version, other: Version): boolean => {
  const at = one.findIndex((part, place) => part !== other[place])
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0)
}

/** Whether a version of Node satisfies what a package asks for: `^20.19.0 || >=22.12.0`, `>= 10`, `18 || 20`, `*`. */
function isAsked(version: Version, engines: string): boolean {
  return engines.split('||').some((choice) =>
    choice
      .replace(/(\^|~|[<>]=?|=)\s+/g, '$1')
      .trim()
      .split(/\s+/)
      .every((part) => {
        const [, sign = '', words = ''] = /^(\^|~|[<>]=?|=)?v?(.*)$/.exec(part) ?? []
        if (words === '' || words === '*') return true
        const least = versionOf(words)
        if (sign === '>=') return !isBefore(version, least)
        if (sign === '>') return isBefore(least, version)
        if (sign === '<') return isBefore(version, least)
        if (sign === '<=') return !isBefore(least, version)
        return version[0] === least[0] && !isBefore(version, least)
      })
  )
}

const Lock = z.object({
  packages: z.record(z.string(), z.object({ engines: z.record(z.string(), z.string()).optional().catch(undefined) }))
})

test('E5 `npm ci` warns of no engine on the Node that the README names, and on the least one of which it says so', () => {
  const [, named = '', least = ''] =
    /need Node ([\d.]+) or newer.*run on Node ([\d.]+) as well/s.exec(read('README.md')) ?? []
  const { packages } = Lock.parse(JSON.parse(read('package-lock.json')))
  const warnings = (node: string) =>
    Object.entries(packages).flatMap(([name, { engines }]) =>
      engines?.node && !isAsked(versionOf(node), engines.node) ? [`${name} ${engines.node}`] : []
    )
  expect(Object.values(packages).filter(({ engines }) => engines?.node).length).toBeGreaterThan(200)
  expect(warnings(named)).toEqual([])
  expect(warnings(least).length).toBeGreaterThan(0)
  expect(packages['']?.engines?.node).toBe(`>=${least}`)
})

test('a range of versions is read as npm reads it', () => {
  const on = (version: string) => (range: string) => isAsked(versionOf(version), range)
  const ranges = ['^20.19.0 || >=22.12.0', '>= 18', '>=22.12.0', '20 || >=24', '>=12 <21', '*', '>20.19.0']
  expect(ranges.map(on('22.13.0'))).toEqual([true, true, true, false, false, true, true])
  expect(ranges.map(on('20.19.0'))).toEqual([true, true, false, true, true, true, false])
})

test('the lock file names no host of a registry, and each library has one version', () => {
  const hosts = [...read('package-lock.json').matchAll(/"resolved": "([^"]*)"/g)].map(([, host]) => host)
  expect(hosts).toEqual([])
  const { dependencies, devDependencies } = JSON.parse(read('package.json'))
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d/.test(`${version}`)
  )
  expect(loose).toEqual([])
})
