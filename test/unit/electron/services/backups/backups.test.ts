import { createWriteStream } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { makeArchive } from '../../../../../electron/services/backups/archive'
import { type BackupsService, createBackups } from '../../../../../electron/services/backups/backups'
import { defaultSettings } from '../../../../../electron/services/library/defaults'
import { openParts } from '../../../../../electron/services/library/open'
import { createLibrarySession, type LibrarySession } from '../../../../../electron/services/library/session'
import { createLocation } from '../../../../../electron/services/settings/location'
import { nodeFiles as files } from '../../../../../electron/services/storage/node-files'
import { readWorkbook } from '../../../../../electron/services/storage/read-workbook'
import { readBuiltInContent } from '../../../../../electron/services/templates/built-in'
import { versions } from '../../../../../shared/model/migrations'
import { recordCollections } from '../../../../../shared/rules/record-parts'
import { countedId, largeWorkbook } from '../../../../support/large-workbook'
import { placeWorkbook } from '../../../../support/library-on-disk'

const content = await readBuiltInContent(join(process.cwd(), 'resources', 'packs'))

let home: string
let library: string
let moment: string
let session: LibrarySession
let backups: BackupsService
/** What waits for its time. */
let waiting: { milliseconds: number; run: () => void }[] = []
const now = () => moment

async function openSession(): Promise<void> {
  session = createLibrarySession({
    files,
    location: await createLocation({ files, path: join(home, 'location.json'), now }),
    given: library,
    offered: join(home, 'Documents', 'Coachbook'),
    home,
    defaults: { ...defaultSettings('en', 'US'), managerName: 'Jonas Ek' },
    open: (folder) =>
      openParts(folder, {
        files,
        defaults: { ...defaultSettings('en', 'US'), managerName: 'Jonas Ek' },
        content,
        now,
        onSaving: () => undefined,
        onLibraryChanged: () => undefined
      })
  })
  await session.start()
  backups = await createBackups({
    files,
    session,
    path: join(home, 'backups.json'),
    home,
    now,
    later: (milliseconds, run) => {
      waiting.push({ milliseconds, run })
      return () => undefined
    },
    log: () => undefined
  })
}

const anna = countedId(9_000_001)
const mira = countedId(9_000_002)

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'coachbook-'))
  library = join(home, 'Coachbook')
  moment = '2026-11-28T09:00:00+01:00'
  waiting = []
  await openSession()
  for (const [id, name] of [
    [anna, 'Anna Berg'],
    [mira, 'Mira Lindqvist']
  ] as const)
    await placeWorkbook(session.opened(), { ...largeWorkbook(30), id, rep: { ...largeWorkbook(1).rep, name } })
})

afterEach(async () => {
  await session.close()
  await rm(home, { recursive: true, force: true })
})

const folder = () => join(home, 'Coachbook Backups')
const notes = async (id: string) => (await session.opened().workbooks.open(id)).workbook.private.notes
const write = (id: string, text: string) =>
  session.opened().workbooks.dispatch(id, { type: 'notes.write', notes: text })
/** Every file of a folder with its bytes. */
async function filesOf(place: string): Promise<Record<string, string>> {
  const names = await readdir(place, { recursive: true })
  const found: Record<string, string> = {}
  for (const name of names.sort())
    if ((await stat(join(place, name))).isFile()) found[name] = await readFile(join(place, name), 'base64')
  return found
}

describe('N-3 backups', () => {
  it('hold every file of the library as it is, while it is in use', async () => {
    await write(anna, 'Calls her customers by name.')
    await mkdir(join(library, 'reps', 'x'), { recursive: true })
    await symlink('/etc/passwd', join(library, 'reps', 'x', 'link'))
    const { workbooks } = session.opened()
    await workbooks.createOwn({ id: countedId(77), name: 'Jonas Ek', coach: 'Dana Roth', frameworks: [] })
    // The mark of a device belongs to the library that it writes.
    await writeFile(join(library, 'writer.on-aaaaaaaaaaaa.json'), '{}')
    const made = await backups.make()
    // It contains the manager's own workbook, which does not count as a rep.
    expect(made).toMatchObject({ reason: 'by-hand', reps: 2, damaged: false })
    expect(await backups.list()).toMatchObject({ backups: [{ reps: 2 }] })
    await backups.begin({ name: made.name }, join(home, 'again'))
    const before = await filesOf(library)
    const after = await filesOf(join(home, 'again'))
    delete before['library.json']
    delete before['library.lock']
    delete before['writer.on-aaaaaaaaaaaa.json']
    delete before['reps/x/link']
    expect(after).toEqual(before)
    expect((await backups.list()).backups.map(({ name }) => name)).toEqual([made.name])
    expect((await stat(join(folder(), made.name))).mode & 0o777).toBe(0o600)
  })

  it.skipIf(process.platform !== 'linux')(
    'are made whatever the files are called that another program laid there, and name those that are left out',
    async () => {
      await write(anna, 'Calls her customers by name.')
      const place = await session.opened().workbooks.folderOf(anna)
      const path = `reps/${basename(place)}/`
      const strange = ['a\nb.jsonl', 'a:b.txt', 'ends in a dot.', 'Workbook.json', 'JOURNAL.jsonl', 'back\\slash']
      for (const name of [...strange, 'journal.on-ÄÖ.jsonl', `${'z'.repeat(240)}.jsonl`])
        await writeFile(join(place, name), 'x\n')
      const half = Buffer.concat([Buffer.from(join(place, 'half')), Buffer.from([0xff])])
      await writeFile(half, 'x\n')
      await writeFile(join(library, 'who: what?.txt'), 'x\n')
      const made = await backups.make()
      const out = [...strange.map((name) => path + name), `${path}half\ufffd`, 'who: what?.txt'].sort()
      expect(made).toMatchObject({ damaged: false, leftOut: out })
      expect((await backups.list()).backups).toMatchObject([{ damaged: false, leftOut: out }])
      await backups.begin({ name: made.name }, join(home, 'again'))
      await rm(half)
      const before = await filesOf(place)
      const after = await filesOf(join(home, 'again', path))
      for (const name of strange) delete before[name]
      expect(after).toEqual(before)
    }
  )

  it('are whole whatever is written and folded meanwhile', async () => {
    let goesOn = true
    const writing = (async () => {
      for (let count = 0; goesOn; count++) {
        await write(anna, `words ${count}`)
        // Closing folds the journal into the history.
        if (count % 3 === 0) await session.opened().workbooks.close(anna)
      }
    })()
    const made = []
    for (let count = 0; count < 6; count++) made.push(await backups.make())
    goesOn = false
    await writing
    for (const [index, { name }] of made.entries()) {
      const place = join(home, `again-${index}`)
      await backups.begin({ name }, place)
      const [rep] = (await readdir(join(place, 'reps'))).filter((folder) => folder.startsWith('anna'))
      const read = await readWorkbook(files, join(place, 'reps', rep ?? ''), versions)
      expect(read).toMatchObject({ damage: [], losses: [], aside: [] })
    }
  })

  it('put back one rep only, say before what it would do, and are taken back', async () => {
    await write(anna, 'as it was')
    await write(mira, 'as it was')
    const { name } = await backups.make()
    await write(anna, 'and then this')
    await write(mira, 'and this')
    const training = { title: 'Opening a visit', on: '2026-11-20', behaviors: [], note: '' }
    await session.opened().workbooks.dispatch(mira, { type: 'training.write', id: countedId(77), ...training })
    const look = await backups.look({ name })
    expect(look.reps.map(({ name: rep, same }) => [rep, same])).toEqual([
      ['Anna Berg', false],
      ['Mira Lindqvist', false]
    ])
    expect(look.reps[0]?.here?.changes).toBe((look.reps[0]?.inBackup?.changes ?? 0) + 1)
    const { inBackup, here, differs } = look.reps[1] ?? {}
    expect(differs).toMatchObject({ goes: { trainings: 1 }, changes: { private: 1 }, signed: [] })
    expect(differs?.comes).toEqual({})
    expect(look.reps[1]?.onlyRestored).toBe(false)
    expect([inBackup?.kinds.trainings, here?.kinds.trainings]).toEqual([0, 1])
    expect(Object.keys(here?.kinds ?? {}).sort()).toEqual([...recordCollections].sort())
    moment = '2026-11-28T10:00:00+01:00'
    expect(await backups.restore({ reps: [anna], away: [], rest: false })).toBe(true)
    expect([await notes(anna), await notes(mira)]).toEqual(['as it was', 'and this'])
    expect(session.state().notices).toEqual([])
    expect((await session.opened().workbooks.open(anna)).notices).toEqual([])
    const [before] = (await backups.list()).backups
    expect(before?.reason).toBe('before-restore')
    const undo = await backups.look({ name: before?.name ?? '' })
    expect(undo.reps.map(({ onlyRestored, same }) => [onlyRestored, same])).toEqual([
      [true, false],
      [false, true]
    ])
    await session.opened().workbooks.close(anna)
    expect((await backups.look({ name: before?.name ?? '' })).reps[0]?.onlyRestored).toBe(true)
    await backups.restore({ reps: [anna], away: [], rest: false })
    expect(await notes(anna)).toBe('and then this')
  })

  it('never put an older list of what results sheets were given out about in place of the one that is there', async () => {
    const list = (lost: boolean, count: number) =>
      JSON.stringify({
        version: 1,
        lost,
        sheets: Array.from({ length: count }, (_, at) => ({
          id: countedId(at),
          madeAt: '2026-11-27T10:00:00+01:00',
          from: '2026-07-01',
          to: '2026-09-30',
          groups: [[1, 2, 3, 4, 5 + at].map(countedId)]
        }))
      })
    const given = () => session.opened().published.sheets().length
    const write = async (text: string) => {
      await session.close()
      await writeFile(join(library, 'published.json'), text)
      await openSession()
    }
    await write(list(false, 1))
    const { name } = await backups.make()
    await write(list(false, 2))
    await backups.look({ name })
    await backups.restore({ reps: [], away: [], rest: true })
    expect(given()).toBe(2)
    await write(list(true, 0))
    expect(given).toThrow(expect.objectContaining({ code: 'results.lost' }))
    await backups.look({ name })
    await backups.restore({ reps: [], away: [], rest: true })
    expect(given()).toBe(1)
  })

  it('bring back a rep whose folder is gone, and take it away again', async () => {
    const { name } = await backups.make()
    const gone = await session.opened().workbooks.folderOf(mira)
    await session.close()
    await rm(gone, { recursive: true })
    await openSession()
    expect(await session.opened().workbooks.list()).toHaveLength(1)
    const look = await backups.look({ name })
    expect(look.reps.find(({ id }) => id === mira)).toMatchObject({ here: null, same: false })
    expect(look.reps.find(({ id }) => id === anna)).toMatchObject({ same: true })
    await backups.restore({ reps: [mira], away: [], rest: false })
    expect(await session.opened().workbooks.list()).toHaveLength(2)
    const undo = await backups.look({ name: (await backups.list()).backups[0]?.name ?? '' })
    expect(undo.reps.find(({ id }) => id === mira)).toMatchObject({ cameLater: true, inBackup: null })
    await backups.restore({ reps: [], away: [mira], rest: false })
    expect(await session.opened().workbooks.list()).toHaveLength(1)
  })

  it('put back a workbook that cannot be read any more', async () => {
    await write(anna, 'whole')
    const { name } = await backups.make()
    const place = await session.opened().workbooks.folderOf(anna)
    await session.close()
    await rm(join(place, 'history'), { recursive: true })
    await writeFile(join(place, 'workbook.json'), 'x')
    await rm(join(place, 'journal.jsonl'), { force: true })
    await openSession()
    const look = await backups.look({ name })
    expect(look.reps.map(({ name: rep }) => rep)).toContain('Anna Berg')
    await backups.restore({ reps: [anna], away: [], rest: false })
    expect(await notes(anna)).toBe('whole')
  })

  it('go on from where a power loss stopped putting back', async () => {
    await write(anna, 'old')
    const { name } = await backups.make()
    await write(anna, 'new')
    await backups.look({ name })
    await session.close()
    // The state after each step: decided; new ones removed; one in place.
    const place = join(library, 'restoring')
    const [rep] = (await readdir(join(place, 'new', 'reps'))).filter((one) => one.startsWith('anna'))
    const plan = {
      format: 'coachbook.exchange',
      version: 1,
      moves: [
        { path: `reps/${rep}`, takes: true },
        { path: 'library.json', takes: false }
      ]
    }
    await cp(library, join(home, 'undecided'), { recursive: true })
    await writeFile(join(place, 'plan.json'), JSON.stringify(plan))
    await cp(library, join(home, 'decided'), { recursive: true })
    await mkdir(join(place, 'old'))
    await cp(join(library, 'reps', rep ?? ''), join(place, 'old', '0'), { recursive: true })
    await rm(join(library, 'reps', rep ?? ''), { recursive: true })
    await cp(library, join(home, 'between'), { recursive: true })
    for (const [state, wanted] of [
      ['undecided', 'new'],
      ['decided', 'old'],
      ['between', 'old']
    ] as const) {
      library = join(home, state)
      await openSession()
      expect(await notes(anna)).toBe(wanted)
      expect((await session.opened().workbooks.open(anna)).notices).toEqual([])
      expect(await readdir(library)).not.toContain('restoring')
      await session.close()
    }
  })

  it('are made by themselves when something changed, and the old ones go', async () => {
    backups.watch()
    const look = async () => {
      waiting.shift()?.run()
      await expect.poll(() => waiting.length, { timeout: 20_000 }).toBe(1)
    }
    await look()
    expect((await backups.list()).backups).toHaveLength(1)
    await look()
    expect((await backups.list()).backups).toHaveLength(1)
    for (let day = 1; day <= 12; day++) {
      moment = `2026-12-${String(day).padStart(2, '0')}T09:00:00+01:00`
      await write(anna, `day ${day}`)
      await look()
    }
    const { backups: kept, failed } = await backups.list()
    expect([kept.length, failed]).toEqual([10, null])
    expect(kept[0]?.madeAt).toBe('2026-12-12T09:00:00+01:00')
  })

  it('say by name which workbook could not be read, and keep the last one that has it however many are made', async () => {
    const whole = await backups.make()
    expect(whole.unread).toEqual([])
    const attachments = join(await session.opened().workbooks.folderOf(mira), 'attachments')
    await writeFile(attachments, 'no folder')
    backups.watch()
    for (let day = 1; day <= 12; day++) {
      moment = `2026-12-${String(day).padStart(2, '0')}T09:00:00+01:00`
      await write(anna, `day ${day}`)
      waiting.shift()?.run()
      await expect.poll(() => waiting.length, { timeout: 20_000 }).toBe(1)
    }
    const byHand = Array.from({ length: 11 }, () => backups.make())
    expect((await Promise.all(byHand)).map(({ unread, reps }) => ({ unread, reps }))).toEqual(
      byHand.map(() => ({ unread: ['Mira Lindqvist'], reps: 1 }))
    )
    const { backups: kept } = await backups.list()
    expect(kept.filter(({ unread }) => unread.length === 0).map(({ name }) => name)).toEqual([whole.name])
    const { reps } = await backups.look({ name: whole.name })
    expect(reps.map(({ id, inBackup }) => [id, inBackup !== null])).toEqual([
      [anna, true],
      [mira, true]
    ])
    await backups.drop()
    await rm(attachments)
    expect((await backups.make()).unread).toEqual([])
    expect((await backups.list()).backups.map(({ name }) => name)).not.toContain(whole.name)
  })

  it('are not made where the workbooks cannot be looked for, and say so', async () => {
    const { name } = await backups.make()
    await session.opened().workbooks.closeAll()
    await rename(join(library, 'reps'), join(library, 'away'))
    await writeFile(join(library, 'reps'), 'no folder')
    await expect(backups.make()).rejects.toMatchObject({ code: 'backup.unread' })
    await rm(join(library, 'reps'))
    await rename(join(library, 'away'), join(library, 'reps'))
    expect((await backups.list()).backups.map((one) => one.name)).toEqual([name])
  })

  it('leave the last good one where the folder cannot be written to, and say why', async () => {
    const { name } = await backups.make()
    await writeFile(join(home, 'no-folder'), '')
    await backups.setFolder(join(home, 'no-folder'))
    await expect(backups.make()).rejects.toMatchObject({ code: expect.stringMatching(/^backup\./) })
    backups.watch()
    waiting.shift()?.run()
    await expect.poll(() => waiting.length, { timeout: 20_000 }).toBe(1)
    expect((await backups.list()).failed).not.toBeNull()
    // The earlier one is still in the list, and can be restored from there.
    expect((await backups.list()).backups.map((backup) => backup.name)).toEqual([name])
    await backups.setFolder(folder())
    expect(await backups.list()).toMatchObject({ apart: false, failed: null, backups: [{ name }] })
    expect((await readdir(folder())).filter((one) => one.endsWith('.writing'))).toEqual([])
  })

  it('are not made anew where a chosen folder is gone, as its drive is not there', async () => {
    const stick = join(home, 'stick')
    await mkdir(stick)
    await backups.setFolder(stick)
    await backups.make()
    await rm(stick, { recursive: true })
    await expect(backups.make()).rejects.toMatchObject({ code: 'backup.failed' })
    await backups.folder()
    await expect(stat(stick)).rejects.toMatchObject({ code: 'ENOENT' })
    expect((await backups.list()).backups).toEqual([])
    await mkdir(stick)
    const { name } = await backups.make()
    expect(await readdir(stick)).toEqual([name])
  })

  it('take away what a kill left of an earlier one', async () => {
    await mkdir(folder(), { recursive: true })
    await writeFile(join(folder(), '.0123456789abcdef.writing'), 'half')
    const { name } = await backups.make()
    expect(await readdir(folder())).toEqual([name])
  })

  it('never lie in the library that they are of', async () => {
    for (const place of [library, join(library, 'reps')]) {
      await expect(backups.setFolder(place)).rejects.toMatchObject({ code: 'backup.in-library' })
      await expect(backups.make(place)).rejects.toMatchObject({ code: 'backup.in-library' })
    }
  })

  it('end where a person thinks better of it, with nothing left', async () => {
    const path = join(home, 'one.zip')
    const about = { madeAt: moment, reason: 'by-hand', library: 'x', stamp: '', reps: [], added: [] } as const
    const check = () => {
      throw new Error('enough')
    }
    await expect(makeArchive({ library, path, about: { ...about, reps: [], added: [] }, check })).rejects.toThrow(
      'enough'
    )
    expect(await readdir(home)).not.toContain('one.zip')
  })
})

describe('N-9 a file that is no backup', () => {
  async function forged(entries: Record<string, string>): Promise<string> {
    const zip = new ZipFile()
    for (const [name, text] of Object.entries(entries)) zip.addBuffer(Buffer.from(text), name)
    zip.end()
    const path = join(home, 'forged.zip')
    await pipeline(zip.outputStream, createWriteStream(path))
    return path
  }
  const manifest = (files: { path: string; bytes: number; digest: string }[]) =>
    JSON.stringify({
      format: 'coachbook.backup',
      version: 1,
      madeAt: moment,
      reason: 'by-hand',
      library: 'x',
      stamp: 'x',
      reps: [],
      added: [],
      files
    })

  it('is refused, whatever it is, and leaves nothing', async () => {
    const { name } = await backups.make()
    const whole = await readFile(join(folder(), name))
    const flipped = Buffer.from(whole)
    flipped[200] = (flipped[200] ?? 0) ^ 1
    const digest = 'a'.repeat(64)
    const cases: (string | Buffer)[] = [
      '',
      'no zip at all',
      whole.subarray(0, whole.length - 400),
      flipped,
      await readFile(await forged({ 'backup.json': manifest([]), 'library/settings.json': '{}' })),
      await readFile(await forged({ 'backup.json': manifest([{ path: 'settings.json', bytes: 2, digest }]) })),
      await readFile(
        await forged({
          'backup.json': manifest([{ path: 'settings.json', bytes: 2, digest }]),
          'library/settings.json': '{}'
        })
      ),
      await readFile(
        await forged({
          'backup.json': manifest([{ path: 'reps/con:/x', bytes: 2, digest }]),
          'library/reps/con:/x': '{}'
        })
      ),
      await readFile(await forged({ 'backup.json': '{"format":"coachbook.backup"}' }))
    ]
    for (const bytes of cases) {
      const path = join(home, 'foreign.zip')
      await writeFile(path, bytes)
      await expect(backups.look({ path })).rejects.toMatchObject({ code: 'backup.damaged' })
      expect(await readdir(library)).not.toContain('restoring')
    }
    await expect(backups.look({ name: '../x 20261128-090000.zip' })).rejects.toMatchObject({ code: 'backup.gone' })
  })
})
