import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isWhole } from '../../../../electron/runtime/cache'
import { ifThere, isMissing } from '../../../../electron/runtime/if-there'
import { readRefusal } from '../../../../electron/runtime/refusal'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coachbook-there-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('what is not there, or stands below a file, is nothing; any other fault goes on', async () => {
  await writeFile(join(folder, 'file'), '')
  expect(await ifThere(readFile(join(folder, 'none')), 'nothing')).toBe('nothing')
  expect(await ifThere(readFile(join(folder, 'file', 'below')), 'nothing')).toBe('nothing')
  await expect(ifThere(readFile(folder), 'nothing')).rejects.toMatchObject({ code: 'EISDIR' })
  await expect(ifThere(Promise.reject(new TypeError('a bug')), 'nothing')).rejects.toThrow('a bug')
  expect([isMissing(new SyntaxError('cut')), isMissing('text'), isMissing(null)]).toEqual([true, false, false])
})

test.each([
  ['the list of a runtime', '.complete.json', isWhole, false],
  ['the note of a refusal', 'electron-refused.json', readRefusal, undefined]
] as const)('%s that is gone or cut counts as none; one that cannot be read is told', async (_, name, read, none) => {
  expect(await read(join(folder, 'none'))).toBe(none)
  await writeFile(join(folder, name), '{"a":')
  expect(await read(folder)).toBe(none)
  await rm(join(folder, name))
  await mkdir(join(folder, name))
  await expect(read(folder)).rejects.toMatchObject({ code: 'EISDIR' })
})
