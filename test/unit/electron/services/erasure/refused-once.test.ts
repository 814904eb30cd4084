import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FileFault } from '../../../../../electron/services/storage/files'
import { countedId } from '../../../../support/large-workbook'
import { templateOf } from '../../../../support/library-in-memory'
import { startProgram, type WholeProgram, whereIs } from '../../../../support/whole-program'

const names = ['Mira Lindqvist', 'Jo Meyer', 'Ana Ortega']
const reps = names.map((_, at) => countedId(at + 1))
const [mira = '', jo = '', ana = ''] = reps
const words = new Map([
  [mira, 'Zitronenfalter'],
  [jo, 'Tagpfauenauge'],
  [ana, 'Schwalbenschwanz']
])
const seenOf = (rep: string) => countedId(9_100_000 + reps.indexOf(rep))
const now = () => '2026-11-28T09:00:00+01:00'
let home: string
let program: WholeProgram

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'coachbook-'))
  program = await startProgram(home, now)
  const { workbooks } = program.session.opened()
  for (const [at, rep] of reps.entries()) {
    const name = names[at] ?? ''
    await workbooks.create({ id: rep, name, role: '', territory: '', frameworks: ['b2b'] })
    const id = seenOf(rep)
    await workbooks.dispatch(rep, {
      type: 'observation.start',
      id,
      template: templateOf('observation'),
      when: '2026-11-20T09:00:00+01:00'
    })
    await workbooks.dispatch(rep, { type: 'observation.edit', id, changes: { evidence: words.get(rep) ?? '' } })
  }
})
afterEach(async () => {
  vi.restoreAllMocks()
  await program.session.close()
  await rm(home, { recursive: true, force: true })
})

/** The disk refuses to write and move anything of these reps until it is asked again. */
function refuse(folders: readonly string[]) {
  const { files } = program.vault
  const isMeant = (path: string) => folders.some((folder) => path.includes(folder))
  const { create, rename } = files
  vi.spyOn(files, 'create').mockImplementation(async (path, ...rest) => {
    if (isMeant(path)) throw new FileFault('read-only', path, 'no rights')
    return create.call(files, path, ...rest)
  })
  vi.spyOn(files, 'rename').mockImplementation(async (from, to) => {
    if (isMeant(from)) throw new FileFault('read-only', from, 'no rights')
    return rename.call(files, from, to)
  })
}

const isThere = async (rep: string) =>
  (await whereIs(join(home, 'Coachbook'), [words.get(rep) ?? ''])).some((path) => path.includes('reps'))

test('N-7 what the disk does not let go of one rep keeps nothing of the others from being erased', async () => {
  const { workbooks } = program.session.opened()
  const folders = await Promise.all([mira, jo].map((rep) => workbooks.folderOf(rep)))
  refuse(folders)
  const rep = await program.erasure.erase({ id: mira, name: 'Mira Lindqvist' })
  const held = await program.erasure.eraseRecords(jo, [{ kind: 'observations', id: seenOf(jo) }], [])
  const done = await program.erasure.eraseRecords(ana, [{ kind: 'observations', id: seenOf(ana) }], [])
  expect([rep, held, done].map(({ id }) => program.erasure.of(id)?.swept)).toEqual([false, false, true])
  expect(await Promise.all([mira, jo, ana].map(isThere))).toEqual([true, true, false])

  vi.restoreAllMocks()
  await program.session.close()
  program = await startProgram(home, now)
  expect([rep, held, done].map(({ id }) => program.erasure.of(id)?.swept)).toEqual([true, true, true])
  expect(await Promise.all([mira, jo, ana].map(isThere))).toEqual([false, false, false])
})
