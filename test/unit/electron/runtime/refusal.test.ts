import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { downloadSettings, readRefusal, stillRefused, writeRefusal } from '../../../../electron/runtime/refusal'

const hour = 3_600_000
const settings = downloadSettings({}, '45.4.1')
const refusal = { at: 1_000 * hour, settings, why: 'fetch failed' }

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'coachbook-refusal-'))
  onTestFinished(() => rm(made, { recursive: true }))
  return made
}

test('a refusal counts for six hours', () => {
  expect(stillRefused(refusal, settings, refusal.at)).toBe('fetch failed')
  expect(stillRefused(refusal, settings, refusal.at + 6 * hour - 1)).toBe('fetch failed')
  expect(stillRefused(refusal, settings, refusal.at + 6 * hour)).toBeUndefined()
})

test('a refusal from the future, after a clock was set back, does not count', () => {
  expect(stillRefused(refusal, settings, refusal.at - 1)).toBeUndefined()
})

test.each([
  ['a mirror', { ELECTRON_MIRROR: 'https://mirror.example/' }],
  ['a mirror in npm settings', { npm_config_electron_mirror: 'https://mirror.example/' }],
  ['a proxy', { HTTPS_PROXY: 'http://proxy.example:3128' }]
])('with %s the host is asked again', (_name, environment) => {
  expect(stillRefused(refusal, downloadSettings(environment, '45.4.1'), refusal.at)).toBeUndefined()
})

test('another version is asked for again, and what has nothing to do with downloads changes nothing', () => {
  expect(downloadSettings({}, '45.5.0')).not.toBe(settings)
  expect(downloadSettings({ PATH: '/bin', COACHBOOK_ELECTRON: '/x' }, '45.4.1')).toBe(settings)
})

test('the settings are kept as a digest, because a proxy address may hold a password', () => {
  expect(downloadSettings({ HTTPS_PROXY: 'http://me:secret@proxy.example' }, '45.4.1')).toMatch(/^[0-9a-f]{64}$/)
})

test('a refusal survives in the cache', async () => {
  const cache = join(await folder(), 'not', 'there', 'yet')
  await writeRefusal(cache, refusal)
  expect(await readRefusal(cache)).toEqual(refusal)
})

test.each(['', '{"at":', '{"at":"yesterday"}', 'null'])('a damaged note (%j) is no refusal', async (text) => {
  const cache = await folder()
  await writeFile(join(cache, 'electron-refused.json'), text)
  expect(await readRefusal(cache)).toBeUndefined()
})
