import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type FaultReason, FileFault, type Files } from '../../../../../electron/services/storage/files'
import { nodeFiles } from '../../../../../electron/services/storage/node-files'
import { RuleError } from '../../../../../shared/errors'
import { anna, rep } from '../../../../support/annas-library'
import { startProgram } from '../../../../support/whole-program'

const only = { reps: [anna], away: [], rest: false }

async function codeOf(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => 'none',
    (error) => (error instanceof RuleError ? error.code : String(error))
  )
}

/** Anna's library with a backup and later words, on a disk that refuses what it is told to. */
async function started() {
  const home = await mkdtemp(join(tmpdir(), 'coachbook-refused-'))
  onTestFinished(() => rm(home, { recursive: true, force: true }))
  const refusing: { reason: FaultReason | null; where: (path: string) => boolean } = {
    reason: null,
    where: () => false
  }
  const refuse = (path: string) => {
    if (refusing.reason && refusing.where(path)) throw new FileFault(refusing.reason, path, 'refused')
  }
  const disk: Files = {
    ...nodeFiles,
    async create(path, bytes, readers) {
      refuse(path)
      await nodeFiles.create(path, bytes, readers)
    },
    async rename(from, to) {
      refuse(to)
      await nodeFiles.rename(from, to)
    },
    async makeFolder(path) {
      refuse(path)
      await nodeFiles.makeFolder(path)
    }
  }
  const program = await startProgram(home, undefined, disk)
  const write = (notes: string) => program.session.opened().workbooks.dispatch(anna, { type: 'notes.write', notes })
  await program.session.opened().workbooks.create(rep)
  await write('before')
  const { name } = await program.backups.make()
  await write('after')
  const notes = async () => (await program.session.opened().workbooks.open(anna)).workbook.private.notes
  return { ...program, home, name, notes, refusing }
}

test.each([
  { reason: 'disk-full', library: 'restore.disk-full', backups: 'restore.no-room-for-backup' },
  { reason: 'read-only', library: 'restore.read-only', backups: 'restore.backups-read-only' },
  { reason: 'failed', library: 'restore.failed', backups: 'restore.no-backup' }
] as const)(
  'N-3 a restore that the disk refuses ($reason) says where, changes nothing, and goes once it is mended',
  async ({ reason, ...codes }) => {
    const { session, backups, library, name, notes, refusing } = await started()
    const inBackups = (path: string) => path.includes('Coachbook Backups')
    await backups.look({ name })
    Object.assign(refusing, { reason, where: inBackups })
    expect(await codeOf(backups.restore(only))).toBe(codes.backups)
    expect(await notes()).toBe('after')
    refusing.where = (path) => path.startsWith(join(library, 'restoring'))
    expect(await codeOf(backups.restore(only))).toBe(codes.library)
    expect(await notes()).toBe('after')
    expect(await codeOf(backups.restore(only))).toBe('restore.look-again')
    refusing.reason = null
    await backups.look({ name })
    expect(await codeOf(backups.restore(only))).toBe('none')
    expect(await notes()).toBe('before')
    await session.close()
  }
)

test('N-3 a library that the disk does not take from a backup is not called a backup', async () => {
  const { session, backups, home, name, refusing } = await started()
  const to = join(home, 'new')
  for (const [reason, code] of [
    ['disk-full', 'moving.disk-full'],
    ['read-only', 'moving.read-only']
  ] as const) {
    Object.assign(refusing, { reason, where: (path: string) => path.startsWith(to) })
    expect(await codeOf(backups.begin({ name }, to))).toBe(code)
  }
  refusing.reason = null
  expect(await codeOf(backups.begin({ name }, to))).toBe('none')
  await session.close()
})
