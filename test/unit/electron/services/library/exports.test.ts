import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { holding, openExports, type Removable } from '../../../../../electron/services/library/exports'
import { withoutRecordsNamed, withoutReps } from '../../../../../electron/services/library/without-reps'
import type { Files } from '../../../../../electron/services/storage/files'
import { nodeFiles as files } from '../../../../../electron/services/storage/node-files'
import { countedId } from '../../../../support/large-workbook'

const [anna, mira] = [countedId(1), countedId(2)]
let home: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'coachbook-'))
})
afterEach(() => rm(home, { recursive: true, force: true }))

const open = (readOnly = false, place: Files = files) =>
  openExports({
    files: place,
    library: { folder: home, readOnly: readOnly ? { code: 'library.locked', params: {} } : null },
    now: () => '2026-11-30T10:00:00+01:00'
  })

async function saved(name: string, words = 'words'): Promise<string> {
  const path = join(home, name)
  await writeFile(path, words)
  return path
}

test('N-7 what was saved is remembered by name and moment, for its rep and for several, and told apart from what lies there later', async () => {
  const exports = await open()
  await Promise.all([
    exports.note({ what: 'disclosure', rep: anna, path: await saved('Anna Berg.pdf') }),
    exports.note({ what: 'plan', rep: mira, path: await saved('Mira.pdf') }),
    exports.note({ what: 'rhythm', rep: null, path: await saved('Rhythm.pdf') }),
    exports.note({ what: 'log', rep: anna, path: await saved('Anna.csv') }),
    exports.note({ what: 'log', rep: anna, path: join(home, 'never written.csv') })
  ])
  await exports.note({ what: 'disclosure', rep: anna, path: await saved('Anna Berg.pdf', 'once more') })
  const again = await open()
  const told = async () => (await again.about(anna, home)).map(({ name, what, state }) => [name, what, state])
  expect(await told()).toEqual([
    ['Anna Berg.pdf', 'disclosure', 'there'],
    ['Anna.csv', 'log', 'there'],
    ['Rhythm.pdf', 'rhythm', 'there']
  ])
  await utimes(await saved('Anna Berg.pdf', 'something'), new Date(0), new Date(0))
  await rm(join(home, 'Anna.csv'))
  expect((await told()).map(([, , state]) => state)).toEqual(['changed', 'gone', 'there'])
  // Only an unchanged file can be removed, whatever is asked for.
  const ids = (await again.about(anna, home)).map(({ id }) => id)
  expect(pathsIn(await again.removable([...ids, countedId(9)], anna))).toEqual([join(home, 'Rhythm.pdf')])
  expect(await again.changed([...ids, countedId(9)], anna)).toEqual(['Anna Berg.pdf'])
})

const pathsIn = (found: readonly Removable[]) => found.map(({ path }) => path)

test('N-7 only files about the rep, or about several, can be removed with what is erased, and only those that hold it', async () => {
  const exports = await open()
  const [plan, other, seen] = [countedId(11), countedId(12), countedId(13)]
  const names = ['Plan.pdf', 'Other.pdf', 'Old.pdf', 'Several.pdf', 'Log.csv', 'Mira.pdf']
  const [ofPlan = '', ofOther = '', old = '', several = '', log = '', miras = ''] = await Promise.all(
    names.map((name) => saved(name))
  )
  await exports.note({ what: 'plan', rep: anna, path: ofPlan, holds: [plan, seen] })
  await exports.note({ what: 'plan', rep: anna, path: ofOther, holds: [other] })
  await exports.note({ what: 'record', rep: anna, path: old, holds: 'unknown' })
  await exports.note({ what: 'disclosure', rep: null, path: several })
  await exports.note({ what: 'log', rep: anna, path: log })
  await exports.note({ what: 'plan', rep: mira, path: miras, holds: [plan] })
  const all = [...(await exports.about(anna, home)), ...(await exports.about(mira, home))].map(({ id }) => id)
  const found = await exports.removable(all, anna)
  expect(pathsIn(found).sort()).toEqual([ofPlan, ofOther, old, several, log].sort())
  const gone = holding(found, [{ kind: 'plans', id: plan }])
  expect(pathsIn(gone.of).sort()).toEqual([ofPlan, several].sort())
  expect(pathsIn(gone.others).sort()).toEqual([ofOther, old, log].sort())
  expect(pathsIn(holding(found, [{ kind: 'observations', id: seen }]).of).sort()).toEqual([ofPlan, several, log].sort())
})

test('N-7 files that are saved beside each other are remembered together: one of them does not wait for each of the others', async () => {
  let writes = 0
  const counting: Files = {
    ...files,
    rename(from, to) {
      writes += 1
      return files.rename(from, to)
    }
  }
  const exports = await open(false, counting)
  const paths = await Promise.all(Array.from({ length: 40 }, (_, at) => saved(`${at}.pdf`)))
  await Promise.all(paths.map((path) => exports.note({ what: 'batch', rep: anna, path })))
  expect(writes).toBeLessThanOrEqual(2)
  // The first of the further writes does not wait for later ones, and none is lost.
  const first = exports.note({ what: 'plan', rep: anna, path: await saved('plan.pdf') })
  const late = exports.note({ what: 'log', rep: anna, path: await saved('log.csv') })
  await Promise.all([first, late])
  const names = (await (await open()).about(anna, home)).map(({ name }) => name)
  expect(names.sort()).toEqual([...paths.map((path) => basename(path)), 'log.csv', 'plan.pdf'].sort())
})

test('N-7 files that are saved one after the other, as a batch does, do not each write the whole list', async () => {
  let writes = 0
  const exports = await open(false, {
    ...files,
    rename(from, to) {
      writes += 1
      return files.rename(from, to)
    }
  })
  const began = performance.now()
  const notes: Promise<void>[] = []
  for (let at = 0; at < 60; at++) {
    notes.push(exports.note({ what: 'batch', rep: anna, path: await saved(`${at}.pdf`) }))
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await Promise.all(notes)
  // The first at once, then at most five per second, however long the machine takes.
  expect(writes).toBeLessThanOrEqual(2 + (performance.now() - began) / 200)
  expect(await (await open()).about(anna, home)).toHaveLength(60)
})

test('N-7 a write that breaks is told, and the next file is remembered', async () => {
  let broken = true
  const exports = await open(false, {
    ...files,
    rename: async (from, to) => {
      if (broken) throw new TypeError('broken')
      await files.rename(from, to)
    }
  })
  await expect(exports.note({ what: 'plan', rep: anna, path: await saved('one.pdf') })).rejects.toThrow('broken')
  broken = false
  await exports.note({ what: 'plan', rep: anna, path: await saved('two.pdf') })
  expect((await (await open()).about(anna, home)).map(({ name }) => name)).toContain('two.pdf')
})

test('N-7 a library that can only be read remembers nothing, and refuses nothing over it', async () => {
  const exports = await open(true)
  await exports.note({ what: 'plan', rep: anna, path: await saved('plan.pdf') })
  expect(await exports.about(anna, home)).toEqual([])
})

test('N-7 the files of an erased rep are forgotten, as their names name the rep', async () => {
  const exports = await open()
  await exports.note({ what: 'plan', rep: anna, path: await saved('one.pdf') })
  await exports.note({ what: 'batch', rep: null, path: await saved('Anna Berg, all.pdf') })
  await exports.note({ what: 'plan', rep: mira, path: await saved('two.pdf') })
  const text = (await files.read(join(home, 'exports.json'))).toString('utf8')
  const after = withoutReps('exports.json', text, { ids: new Set([anna]), names: ['Anna Berg'] }) ?? ''
  expect(JSON.parse(after).files).toMatchObject([{ rep: mira, path: join(home, 'two.pdf') }])
})

test('the file of version 1 is read', async () => {
  await writeFile(
    join(home, 'exports.json'),
    await files.read(join(import.meta.dirname, '../../../../fixtures/exports/v1.json'))
  )
  const exports = await open()
  // It did not record which plan the file contains, and nothing is guessed.
  expect(await exports.about(anna, home)).toMatchObject([
    { name: 'Anna Berg.pdf', what: 'plan', holds: 'unknown', state: 'gone' }
  ])
  // The next saved file turns it into version 2, with its contents.
  await exports.note({ what: 'log', rep: anna, path: await saved('log.csv') })
  const { version, files: stored } = JSON.parse((await files.read(join(home, 'exports.json'))).toString('utf8'))
  expect([version, stored.map(({ holds }: { holds: unknown }) => holds)]).toEqual([2, ['unknown', 'several']])
})

test('the file of version 2 is read: what a page is of, and which records a file holds', async () => {
  await writeFile(
    join(home, 'exports.json'),
    await files.read(join(import.meta.dirname, '../../../../fixtures/exports/v2.json'))
  )
  expect(await (await open()).about(anna, home)).toMatchObject([
    { name: 'Anna Berg.coachbook', what: 'workbook', holds: 'several' },
    { name: 'Anna Berg – Statement.pdf', what: 'plan', page: 'statement', holds: [countedId(8), countedId(7)] },
    { name: 'Anna Berg.pdf', what: 'plan', page: 'plan', holds: [countedId(7)] }
  ])
})

test('N-7 the list of saved files forgets the number of an erased record, and keeps the file', async () => {
  const exports = await open()
  const [gone, stays] = [countedId(7), countedId(8)]
  await exports.note({ what: 'plan', page: 'plan', rep: anna, path: await saved('one.pdf'), holds: [gone] })
  await exports.note({ what: 'plan', page: 'story', rep: anna, path: await saved('two.pdf'), holds: [gone, stays] })
  const text = (await files.read(join(home, 'exports.json'))).toString('utf8')
  const after = withoutRecordsNamed('exports.json', text, anna, new Set([gone]))
  expect(JSON.parse(after).files).toMatchObject([
    { path: join(home, 'one.pdf'), holds: [] },
    { path: join(home, 'two.pdf'), holds: [stays] }
  ])
})
