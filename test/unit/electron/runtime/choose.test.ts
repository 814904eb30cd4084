import { expect, test } from 'vitest'
import { nextStep, type Situation } from '../../../../electron/runtime/choose'

const nothing: Situation = {
  platform: 'linux',
  arch: 'x64',
  named: undefined,
  npm: undefined,
  refusedLately: undefined,
  python: undefined,
  failures: {}
}
const everything: Situation = {
  ...nothing,
  named: { path: '/opt/electron', exists: true },
  npm: '/npm/electron',
  python: '/cache/electron'
}
const refused = { kind: 'refused', why: 'fetch failed' } as const

test('the named Electron comes before all others', () => {
  expect(nextStep(everything)).toEqual({ do: 'use', runtime: { source: 'named', executable: '/opt/electron' } })
})

test('a named Electron that is not there is an error and not passed over', () => {
  expect(nextStep({ ...everything, named: { path: '/opt/gone', exists: false } })).toEqual({
    do: 'give up',
    why: 'COACHBOOK_ELECTRON names /opt/gone, which is not there.'
  })
})

test("the npm package's own comes before the Python package's", () => {
  expect(nextStep({ ...everything, named: undefined })).toEqual({
    do: 'use',
    runtime: { source: 'npm', executable: '/npm/electron' }
  })
})

test('the download is tried before an Electron that lies in the cache is taken', () => {
  expect(nextStep({ ...nothing, python: '/cache/electron' })).toEqual({ do: 'install from npm' })
})

test.each([
  ['a refusal in this run', { failures: { npm: refused } }],
  ['a refusal remembered from an earlier run', { refusedLately: 'fetch failed' }]
])('after %s the download is not tried again, and the Python package has its turn', (_name, told) => {
  expect(nextStep({ ...nothing, ...told })).toEqual({ do: 'fetch from Python' })
  expect(nextStep({ ...nothing, ...told, python: '/cache/electron' })).toEqual({
    do: 'use',
    runtime: { source: 'python', executable: '/cache/electron' }
  })
})

test.each([
  ['darwin', 'arm64'],
  ['win32', 'x64'],
  ['linux', 'arm64']
])('on %s %s there is no third source, and the reason of the first is told', (platform, arch) => {
  const step = nextStep({ ...nothing, platform, arch, python: '/cache/electron', failures: { npm: refused } })
  expect(step).toEqual({
    do: 'give up',
    why: 'Electron could not be downloaded (fetch failed). Set ELECTRON_MIRROR to a mirror, or COACHBOOK_ELECTRON to an Electron executable.'
  })
})

test('when every source failed, both reasons are told', () => {
  const step = nextStep({
    ...nothing,
    failures: { npm: refused, python: { kind: 'damaged', why: 'its checksum is wrong' } }
  })
  expect(step.do === 'give up' && step.why).toMatch(/\(fetch failed\).*\(its checksum is wrong\)/)
})
