import { execFileSync, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { packCoachbook, writeBeside } from '../../../../../electron/services/coachbook-file/make'
import { createCoachbookReader } from '../../../../../electron/services/coachbook-file/reader'
import { digestOf, keepAttachment } from '../../../../../electron/services/storage/attachments'
import { nodeFiles } from '../../../../../electron/services/storage/node-files'
import { coachbookFileVersion, type NotesIn } from '../../../../../shared/model/coachbook-file'
import { Workbook } from '../../../../../shared/model/workbook'
import { withoutBegun } from '../../../../../shared/rules/statements'
import { withoutPrivate } from '../../../../../shared/rules/without-private'
import { type BuiltWorker, buildWorker } from '../../../../support/built-worker'
import { fullWorkbook, planted } from '../../../../support/full-workbook'
import { temporaryLibrary } from '../../../../support/library-on-disk'
import { canRun } from '../../../../support/pdf-tools'
import { forgeZip } from '../../../../support/zip-forge'

const now = '2026-11-22T09:30:00+01:00'
let worker: BuiltWorker
let folder: string
beforeAll(async () => {
  worker = await buildWorker('electron/services/coachbook-file/coachbook.worker.ts')
}, 400_000)
afterAll(() => worker.remove())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coachbook-file-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const reader = createCoachbookReaderOf()

/** A reader for files in clear. */
function createCoachbookReaderOf() {
  return {
    async open(path: string, passphrase: string | null = null) {
      const opened = await createCoachbookReader({ workerFile: worker.file }).open(path, passphrase)
      if (opened === 'locked') throw new Error('it is locked')
      return opened
    }
  }
}

/** The workbook of the tests; one of its scans exists and the others do not. */
const full = fullWorkbook()
const scan = Buffer.from('%PDF-1.7 a signed sheet')

async function beside(): Promise<{ workbook: Workbook; place: string }> {
  const workbook = structuredClone(full)
  const place = join(folder, 'kept')
  const hash = digestOf(scan)
  for (const plan of Object.values(workbook.plans))
    if ('ink' in plan && plan.ink?.scan) plan.ink.scan = { ...plan.ink.scan, hash, bytes: scan.length }
  await mkdir(place, { recursive: true })
  await keepAttachment(nodeFiles, place, { hash, bytes: scan.length, ending: 'pdf' }, scan)
  return { workbook, place }
}

async function exported(notes: NotesIn, name = 'anna.coachbook', passphrase: string | null = null) {
  const seal =
    passphrase === null
      ? undefined
      : (bytes: Uint8Array<ArrayBuffer>) =>
          createCoachbookReader({ workerFile: worker.file, work: 10 }).seal(bytes, passphrase)
  const { workbook, place } = await beside()
  const of = { workbook, folder: place, notes, by: 'Jonas Ek', program: '0.1.0', now }
  const fill = (put: Parameters<typeof packCoachbook>[2]) => packCoachbook(nodeFiles, of, put)
  const { path, made } = await writeBeside(nodeFiles, {
    wanted: join(folder, name),
    ending: '.coachbook',
    now,
    fill,
    seal
  })
  return { path, missing: made, workbook }
}

const refusal = async (bytes: Buffer) => {
  const path = join(folder, 'hostile.coachbook')
  await writeFile(path, bytes)
  try {
    const opened = await reader.open(path)
    await opened.putAway()
    return 'read'
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
}

describe('N-6 a workbook as one file', () => {
  test.skipIf(process.platform === 'win32')(
    'a pipe that nobody writes into is no such file, and nobody waits',
    async () => {
      const pipe = join(folder, 'pipe.coachbook')
      execFileSync('mkfifo', [pipe])
      await expect(reader.open(pipe)).rejects.toMatchObject({ code: 'coachbook.unreadable' })
    }
  )

  test('comes back as it was, with its scans; what is not there is counted', async () => {
    const { path, missing, workbook } = await exported('with')
    const opened = await reader.open(path)
    expect(opened.workbook).toEqual(withoutBegun(Workbook.parse(workbook)))
    expect(opened.manifest).toMatchObject({ by: 'Jonas Ek', madeAt: now, notes: 'with', program: '0.1.0' })
    const [, attachment] = opened.manifest.files
    expect(Buffer.from(await opened.file(attachment?.path ?? ''))).toEqual(scan)
    expect(missing).toBeGreaterThan(0)
    await opened.putAway()
  })

  test('without private notes holds no private word in any byte of it, and gives the open part of the same workbook', async () => {
    const { path, workbook } = await exported('without')
    const inside = unzipSync(await readFile(path))
    for (const bytes of Object.values(inside)) expect(Buffer.from(bytes).includes(planted)).toBe(false)
    const opened = await reader.open(path)
    expect(opened.workbook).toEqual(withoutPrivate(workbook))
    await opened.putAway()
  })

  test('has no word that the rep began and did not hand in, with private notes or without', async () => {
    const { workbook, place } = await beside()
    const begun = Object.values(workbook.statements ?? {}).find(({ status }) => status === 'begun')
    if (!begun) throw new Error('the story has a statement that was not handed in')
    begun.text = 'Not handed in'
    for (const notes of ['with', 'without'] as const) {
      const of = { workbook, folder: place, notes, by: 'Jonas Ek', program: '0.1.0', now }
      const { path } = await writeBeside(nodeFiles, {
        wanted: join(folder, 'begun.coachbook'),
        ending: '.coachbook',
        now,
        fill: (put) => packCoachbook(nodeFiles, of, put)
      })
      const inside = Object.values(unzipSync(await readFile(path))).map((bytes) => Buffer.from(bytes))
      expect(inside.filter((bytes) => bytes.includes(begun.text) || bytes.includes(begun.id))).toEqual([])
    }
  })

  test.runIf(process.platform !== 'win32')('is for its owner alone, sealed or not', async () => {
    const before = process.umask(0o022)
    const made = [
      await exported('with', 'open.coachbook'),
      await exported('with', 'sealed.coachbook', 'for Dana alone')
    ]
    process.umask(before)
    for (const { path } of made) expect(((await stat(path)).mode & 0o777).toString(8)).toBe('600')
  })

  test('tells of each record by a digest that does not depend on private notes', async () => {
    const digests = async (notes: NotesIn) => {
      const { path } = await exported(notes)
      const opened = await reader.open(path)
      await opened.putAway()
      return opened.manifest.records
    }
    const [long, short] = [await digests('with'), await digests('without')]
    expect(short).toEqual(long)
    expect(Object.keys(long).length).toBeGreaterThan(15)
  })

  test('never lies over another file, and nothing of it is left when it is stopped', async () => {
    const [first, second] = [await exported('with'), await exported('without')]
    expect([first, second].map(({ path }) => path.slice(folder.length + 1))).toEqual([
      'anna.coachbook',
      'anna (2).coachbook'
    ])
    const stopped = writeBeside(nodeFiles, {
      wanted: join(folder, 'b.coachbook'),
      ending: '.coachbook',
      now,
      async fill(put) {
        await put('workbook.json', Buffer.from('half'))
        throw new Error('stopped')
      }
    })
    await expect(stopped).rejects.toThrow('stopped')
    expect((await readdir(folder)).sort()).toEqual(['anna (2).coachbook', 'anna.coachbook', 'kept'])
  })

  test('is refused when a byte, a list or a record of it is not what it says', async () => {
    const { path } = await exported('with')
    const entries = unzipSync(await readFile(path))
    const manifest = JSON.parse(Buffer.from(entries['coachbook.json'] ?? []).toString())
    const zip = (change: Record<string, Buffer | null>) =>
      forgeZip(
        Object.entries({ ...entries, ...change }).flatMap(([name, data]) =>
          data === null ? [] : [{ name, data: Buffer.from(data) }]
        )
      )
    const said = (change: object) => ({ 'coachbook.json': Buffer.from(JSON.stringify({ ...manifest, ...change })) })
    const withWorkbook = async (change: (workbook: Record<string, unknown>) => void) => {
      const workbook = JSON.parse(Buffer.from(entries['workbook.json'] ?? []).toString())
      change(workbook)
      const bytes = Buffer.from(JSON.stringify(workbook))
      const digest = digestOf(bytes)
      const [first, ...others] = manifest.files
      const files = [{ ...first, bytes: bytes.length, digest }, ...others]
      return zip({ 'workbook.json': bytes, ...said({ files }) })
    }
    const attachment = manifest.files[1].path
    const refusals = {
      sound: await refusal(zip({})),
      nothing: await refusal(Buffer.from('no zip')),
      changed: await refusal(zip({ [attachment]: Buffer.from('%PDF-1.7 another sheet!') })),
      unlisted: await refusal(zip({ 'more.txt': Buffer.from('more') })),
      missing: await refusal(zip({ [attachment]: null })),
      outside: await refusal(
        zip(said({ files: [...manifest.files, { path: '../x', bytes: 0, digest: 'a'.repeat(64) }] }))
      ),
      newer: await refusal(zip(said({ version: coachbookFileVersion + 1 }))),
      'newer workbook': await refusal(zip(said({ workbook: { ...manifest.workbook, schemaVersion: 99 } }))),
      'another rep': await refusal(zip(said({ workbook: { ...manifest.workbook, id: manifest.files[0].digest } }))),
      'no number': await refusal(await withWorkbook((workbook) => Object.assign(workbook, { metrics: 3 }))),
      'one word more': await refusal(
        await withWorkbook(({ rep }) => Object.assign(Object(rep), { territory: 'South' }))
      ),
      'deep nesting': await refusal(
        await withWorkbook((workbook) =>
          Object.assign(workbook, { rep: JSON.parse('['.repeat(200) + ']'.repeat(200)) })
        )
      )
    }
    expect(refusals).toEqual({
      sound: 'read',
      nothing: 'coachbook.damaged',
      changed: 'coachbook.damaged',
      unlisted: 'coachbook.damaged',
      missing: 'coachbook.damaged',
      outside: 'coachbook.damaged',
      newer: 'coachbook.newer',
      'newer workbook': 'coachbook.newer',
      'another rep': 'coachbook.damaged',
      'no number': 'coachbook.damaged',
      'one word more': 'coachbook.damaged',
      'deep nesting': 'coachbook.damaged'
    })
  })

  test('a file that unfolds to more than it may, or that takes too long, is refused and the program goes on', async () => {
    const bomb = forgeZip([
      { name: 'coachbook.json', data: Buffer.alloc(80 * 1024 ** 2), deflate: true },
      { name: 'workbook.json', data: '{}' }
    ])
    expect(await refusal(bomb)).toBe('coachbook.damaged')
    const { path } = await exported('with')
    await expect(createCoachbookReader({ workerFile: worker.file, seconds: 0 }).open(path)).rejects.toMatchObject({
      code: 'coachbook.too-much'
    })
  })
})

/** Runs `age` as at a terminal, where it asks for the passphrase the given number of times. */
async function age(passphrase: string, ...args: string[]): Promise<void> {
  const command = ['age', ...args].map((word) => `'${word}'`).join(' ')
  const child = spawn('script', ['-qec', command, '/dev/null'], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdout.on('data', (words: Buffer) => {
    if (/passphrase/i.test(words.toString())) child.stdin.write(`${passphrase}\n`)
  })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new Error(`age ended with ${code}`)
}

describe('N-6 a workbook as one file under a passphrase', () => {
  const passphrase = 'five old apples in a bäsket'

  test('opens with it and with no other, and holds no word in clear', async () => {
    const { path, workbook } = await exported('with', 'anna.coachbook', passphrase)
    const bytes = await readFile(path)
    expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1')
    for (const word of ['workbook.json', 'coachbook.json', planted, 'Anna Berg'])
      expect(bytes.includes(word)).toBe(false)
    expect(await createCoachbookReader({ workerFile: worker.file }).open(path)).toBe('locked')
    await expect(reader.open(path, 'another one')).rejects.toMatchObject({ code: 'coachbook.wrong-passphrase' })
    const opened = await reader.open(path, passphrase)
    expect(opened.workbook).toEqual(withoutBegun(Workbook.parse(workbook)))
    const [, attachment] = opened.manifest.files
    expect(Buffer.from(await opened.file(attachment?.path ?? ''))).toEqual(scan)
    await opened.putAway()
  })

  test('is refused where a byte of it is another, or a guess would cost too much', async () => {
    const { path } = await exported('with', 'anna.coachbook', passphrase)
    const bytes = await readFile(path)
    const refusedWith = async (change: Buffer) => {
      await writeFile(path, change)
      return reader.open(path, passphrase).then(
        () => 'read',
        (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error)
      )
    }
    const flipped = Buffer.from(bytes)
    flipped[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1
    const dear = Buffer.from(bytes.toString('latin1').replace(/(-> scrypt \S+) 10/, '$1 40'), 'latin1')
    expect([await refusedWith(flipped), await refusedWith(bytes.subarray(0, 300)), await refusedWith(dear)]).toEqual(
      Array(3).fill('coachbook.damaged')
    )
  })

  test('is read by the reference tool, and what that seals is read here', async (context) => {
    if (!(await canRun('age', '--version')) || !(await canRun('script', '--version'))) return context.skip()
    const { path } = await exported('without', 'anna.coachbook', passphrase)
    const [plain, again] = [join(folder, 'plain.zip'), join(folder, 'again.coachbook')]
    await age(passphrase, '-d', '-o', plain, path)
    expect(Object.keys(unzipSync(await readFile(plain)))).toContain('workbook.json')
    await age(passphrase, '-p', '-o', again, plain)
    const opened = await reader.open(again, passphrase)
    expect(opened.manifest.notes).toBe('without')
    await opened.putAway()
  }, 60_000)
})

describe.each([false, true])('N-6 taking a workbook into a library (protected: %s)', (sealed) => {
  let place: Awaited<ReturnType<typeof temporaryLibrary>>
  beforeEach(async () => {
    place = await temporaryLibrary(() => now, sealed)
  })
  afterEach(() => place.clear())

  const closed = async ({ workbooks, library }: Awaited<ReturnType<typeof place.open>>) => {
    await workbooks.closeAll()
    await library.close()
  }
  const everything = async (path: string): Promise<string[]> =>
    (await readdir(path, { recursive: true })).filter((name) => /reps|restoring/.test(name))

  test('brings all of it, still there after a restart, and is changed as any other', async () => {
    const library = await place.open()
    await library.workbooks.takeIn(full, async () => undefined)
    expect((await library.workbooks.list()).map(({ name, problem }) => [name, problem])).toEqual([['Anna Berg', null]])
    await library.workbooks.dispatch(full.id, { type: 'notes.write', notes: 'Mine by now' })
    await closed(library)
    const again = await place.open()
    const { workbook, notices } = await again.workbooks.open(full.id)
    expect(workbook).toEqual({ ...full, private: { ...full.private, notes: 'Mine by now' } })
    expect(notices).toEqual([])
    await closed(again)
  })

  test('leaves nothing behind when a file of it cannot be laid down, and refuses a rep that is there', async () => {
    const library = await place.open()
    const failing = library.workbooks.takeIn(full, async (to) => {
      await place.files.create(join(to, 'half'), Buffer.from('half'))
      throw new Error('stopped')
    })
    await expect(failing).rejects.toThrow('stopped')
    expect(await everything(place.folder)).toEqual([])
    await library.workbooks.takeIn(full, async () => undefined)
    await expect(library.workbooks.takeIn(full, async () => undefined)).rejects.toMatchObject({
      code: 'workbook.exists'
    })
    await closed(library)
  })

  test('what a stopped program had put together is gone with the next opening', async () => {
    const library = await place.open()
    let left = false
    void library.workbooks.takeIn(full, async (to) => {
      await place.files.create(join(to, 'half'), Buffer.from('half'))
      left = true
      await new Promise(() => undefined)
    })
    await expect.poll(() => left).toBe(true)
    await closed(library)
    expect(await everything(place.folder)).not.toEqual([])
    const again = await place.open()
    expect(await again.workbooks.list()).toEqual([])
    expect(await everything(place.folder)).toEqual([])
    await closed(again)
  })
})
