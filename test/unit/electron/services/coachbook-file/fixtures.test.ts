import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CoachbookReader, createCoachbookReader } from '../../../../../electron/services/coachbook-file/reader'
import { coachbookFileVersion } from '../../../../../shared/model/coachbook-file'
import { Workbook } from '../../../../../shared/model/workbook'
import { withoutBegun } from '../../../../../shared/rules/statements'
import { type BuiltWorker, buildWorker } from '../../../../support/built-worker'
import { fixturePassphrase, fixtureScan, makeCoachbookFixture } from '../../../../support/make-coachbook-fixture'
import { forgeZip } from '../../../../support/zip-forge'

const fixtures = join(process.cwd(), 'test', 'fixtures', 'coachbook-files')

let worker: BuiltWorker
let reader: CoachbookReader
/** With `COACHBOOK_MAKE_FIXTURE=v1` that one is rewritten, allowed only as long as no such file was given out. */
beforeAll(async () => {
  worker = await buildWorker('electron/services/coachbook-file/coachbook.worker.ts')
  reader = createCoachbookReader({ workerFile: worker.file })
  const { COACHBOOK_MAKE_FIXTURE: name } = process.env
  if (name) await makeCoachbookFixture(join(fixtures, name), reader)
}, 400_000)
afterAll(() => worker.remove())

const versions = Array.from({ length: coachbookFileVersion }, (_, index) => `v${index + 1}`)

test('N-6 there are files of every version of the .coachbook', async () => {
  expect((await readdir(fixtures)).sort()).toEqual(versions)
})

describe.each(versions)('N-6 a .coachbook of %s', (version) => {
  const at = (name: string) => join(fixtures, version, name)

  test.each([
    ['with', 'with', null],
    ['without', 'without', null],
    ['passphrase', 'with', fixturePassphrase]
  ] as const)('“%s” is read, word for word, with the scan in it', async (name, notes, passphrase) => {
    const opened = await reader.open(at(`${name}.coachbook`), passphrase)
    if (opened === 'locked') throw new Error('it is locked')
    // These files contained what the rep had begun to say, which is left out now.
    const expected = withoutBegun(Workbook.parse(JSON.parse(await readFile(at(`expected-${notes}.json`), 'utf8'))))
    expect(opened.workbook).toEqual(expected)
    expect(opened.manifest).toMatchObject({ by: 'Jonas Ek', program: '0.1.0', notes })
    const [, scan] = opened.manifest.files
    expect(Buffer.from(await opened.file(scan?.path ?? ''))).toEqual(fixtureScan)
    await opened.putAway()
  })

  test('asks for the passphrase of a sealed one', async () => {
    expect(await reader.open(at('passphrase.coachbook'))).toBe('locked')
  })

  test('of a newer version it is said that a newer Coachbook made it, and nothing of it is read', async () => {
    const entries = Object.entries(unzipSync(await readFile(at('with.coachbook'))))
    const later = { format: 'coachbook.file', version: coachbookFileVersion + 1, what: 'nobody knows yet' }
    const bytes = forgeZip(
      entries.map(([name, data]) => ({
        name,
        data: name === 'coachbook.json' ? Buffer.from(JSON.stringify(later)) : Buffer.from(data)
      }))
    )
    const folder = await mkdtemp(join(tmpdir(), 'coachbook-newer-'))
    await writeFile(join(folder, 'newer.coachbook'), bytes)
    await expect(reader.open(join(folder, 'newer.coachbook'))).rejects.toMatchObject({ code: 'coachbook.newer' })
    await rm(folder, { recursive: true })
  })
})
