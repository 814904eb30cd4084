import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { FileFault, type Files } from '../../../../../electron/services/storage/files'
import { beginning } from '../../../../../electron/services/storage/journal-format'
import { nodeFiles } from '../../../../../electron/services/storage/node-files'
import { encodeSnapshot } from '../../../../../electron/services/storage/snapshot-format'
import { RuleError } from '../../../../../shared/errors'
import { canRestore, isChosenAtFirst } from '../../../../../shared/rules/restore-choice'
import { anna, rep } from '../../../../support/annas-library'
import { passphrase, startProgram, unlocked, type WholeProgram } from '../../../../support/whole-program'

const notesOf = async ({ session }: WholeProgram) =>
  (await session.opened().workbooks.open(anna)).workbook.private.notes
const write = ({ session }: WholeProgram, notes: string) =>
  session.opened().workbooks.dispatch(anna, { type: 'notes.write', notes })
const only = { reps: [anna], away: [], rest: false }

async function codeOf(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => 'none',
    (error) => (error instanceof RuleError ? error.code : String(error))
  )
}

/** Every file of a folder with its bytes. */
async function bytesIn(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) found[path.slice(folder.length + 1)] = await readFile(path, 'latin1')
  }
  return found
}

/** Anna's library with a backup, and after later words nothing of her workbook that can be read. */
async function unreadable(isProtected: boolean, disk: Files = nodeFiles) {
  const home = await mkdtemp(join(tmpdir(), 'coachbook-unreadable-'))
  onTestFinished(() => rm(home, { recursive: true, force: true }))
  const before = await startProgram(home)
  await before.session.opened().workbooks.create(rep)
  await write(before, 'whole')
  if (isProtected) await before.protection.protect(passphrase)
  const { name } = await before.backups.make()
  await write(before, 'later')
  const folder = await before.session.opened().workbooks.folderOf(anna)
  await before.session.close()
  for (const [path, words] of Object.entries(await bytesIn(folder)))
    await writeFile(join(folder, path), `torn${words.slice(4, words.length / 2).replaceAll('\n', ' ')}`, 'latin1')
  const broken = await bytesIn(folder)
  const program = await startProgram(home, undefined, disk)
  await unlocked(program)
  return { program, name, folder, broken }
}

test.each([{ isProtected: false }, { isProtected: true }])(
  'N-3 a restore over a workbook that cannot be read says so, keeps its files, and can be taken back (protected: $isProtected)',
  async ({ isProtected }) => {
    const { program, name, folder, broken } = await unreadable(isProtected)
    expect(Object.keys(broken).length).toBeGreaterThan(1)
    const look = await program.backups.look({ name })
    expect(look.reps).toMatchObject([{ id: anna, name: rep.name, here: null, unreadHere: true, isUndone: false }])
    expect(look.reps.map(isChosenAtFirst)).toEqual([true])
    expect(await program.backups.restore(only)).toBe(true)
    expect(await notesOf(program)).toBe('whole')
    expect((await program.session.opened().workbooks.list()).map(({ problem }) => problem)).toEqual([null])
    await program.session.opened().workbooks.closeAll()
    const kept = Object.entries(await bytesIn(folder)).filter(([path]) => path.includes('.damaged-'))
    const plainName = (path: string) => path.replace(/\.damaged-\d{8}-\d{6}/, '')
    expect(Object.fromEntries(kept.map(([path, bytes]) => [plainName(path), bytes]))).toEqual(broken)

    await write(program, 'after')
    const { backups } = await program.backups.list()
    const first = backups.find(({ reason }) => reason === 'before-restore')?.name ?? ''
    const [undo] = (await program.backups.look({ name: first })).reps
    expect(undo).toMatchObject({ name: rep.name, inBackup: null, isUndone: true, unreadHere: false })
    expect(undo && [canRestore(undo), isChosenAtFirst(undo)]).toEqual([true, false])
    expect(await program.backups.restore({ ...only, reps: [undo?.id ?? ''] })).toBe(true)
    expect(await bytesIn(folder)).toEqual(broken)

    // The restore that was taken back can be taken back, too.
    expect(await program.backups.look({ name })).toMatchObject({ reps: [{ unreadHere: true }] })
    expect(await program.backups.restore(only)).toBe(true)
    expect(await notesOf(program)).toBe('whole')
    await program.session.close()
  }
)

test('N-3 a workbook of a newer Coachbook, or one whose files nobody may open, is not replaced', async () => {
  let isShut = false
  const disk: Files = {
    ...nodeFiles,
    async read(path, most) {
      if (isShut && path.endsWith('workbook.json') && !path.includes('restoring'))
        throw new FileFault('failed', path, 'nobody may open it')
      return nodeFiles.read(path, most)
    }
  }
  const { program, name, folder, broken } = await unreadable(false, disk)
  await program.backups.look({ name })
  isShut = true
  expect(await codeOf(program.backups.restore(only))).toBe('backup.no-access')
  isShut = false
  expect(await bytesIn(folder)).toEqual(broken)

  await rm(folder, { recursive: true })
  await mkdir(folder)
  const newer = encodeSnapshot(1_000_000, beginning(anna), { id: anna, schemaVersion: 1_000_000 })
  await writeFile(join(folder, 'workbook.json'), newer)
  const look = await program.backups.look({ name })
  expect(look.reps).toMatchObject([{ unreadHere: true }])
  expect(await codeOf(program.backups.restore(only))).toBe('backup.newer')
  expect((await readFile(join(folder, 'workbook.json'))).equals(newer)).toBe(true)
  await program.session.close()
})

test('N-3 no later backup replaces what can be read by what cannot', async () => {
  const { program, name } = await unreadable(false)
  const torn = await program.backups.make()
  await program.backups.look({ name })
  await program.backups.restore(only)
  const [line] = (await program.backups.look({ name: torn.name })).reps
  expect(line && [line.inBackup, line.isUndone, canRestore(line)]).toEqual([null, false, false])
  await program.session.close()
})
