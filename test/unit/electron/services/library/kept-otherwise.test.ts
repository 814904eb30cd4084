import { cp, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { wordsOf } from '../../../../../electron/services/protection/recovery-words'
import { anna, rep } from '../../../../support/annas-library'
import { countedId } from '../../../../support/large-workbook'
import { passphrase, startProgram, type WholeProgram, whereIs } from '../../../../support/whole-program'

const folderOfAnna = 'anna-berg-00000001'

async function home(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'coachbook-kept-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await mkdir(join(folder, 'Coachbook'))
  return folder
}

const run = async <T>(place: string, work: (program: WholeProgram) => Promise<T>): Promise<T> => {
  const program = await startProgram(place)
  if (program.session.locked() !== null) await program.protection.unlock(passphrase)
  try {
    return await work(program)
  } finally {
    await program.session.close()
  }
}

const add = (count: number, name: string) => (program: WholeProgram) =>
  program.session.opened().workbooks.dispatch(anna, { type: 'account.add', id: countedId(count), name })
const listOf = async (program: WholeProgram) =>
  (await program.session.opened().workbooks.list()).map(({ name, problem }) => [name, problem])
const accountsOf = async (program: WholeProgram) =>
  Object.values((await program.session.opened().workbooks.open(anna)).workbook.accounts).map(({ name }) => name)

/** Two computers with the same library. */
async function two(isProtected: boolean, hasSettings = true) {
  const [laptop, desk] = [await home(), await home()]
  const words = await run(laptop, async (program) => {
    if (hasSettings) await program.session.opened().settings.change({ managerName: 'Jonas Ek' })
    await program.session.opened().workbooks.create(rep)
    return isProtected ? program.protection.protect(passphrase) : []
  })
  await cp(join(laptop, 'Coachbook'), join(desk, 'Coachbook'), { recursive: true })
  return { laptop, desk, words }
}

const repsOf = (place: string) => join(place, 'Coachbook', 'reps')

test('what another computer wrote in clear while the library was protected is told, with the way to add it', async () => {
  const { laptop, desk } = await two(false)
  await run(desk, add(51, 'Betafalter'))
  await run(laptop, (program) => program.protection.protect(passphrase))
  await cp(join(repsOf(desk), folderOfAnna), join(repsOf(laptop), folderOfAnna), { recursive: true })
  const told = { code: 'workbook.in-clear', params: { folder: `reps/${folderOfAnna}` } }
  expect(await run(laptop, listOf)).toEqual([
    ['Anna Berg', null],
    ['Anna Berg', told]
  ])
  expect(await run(laptop, accountsOf)).toEqual([])
  // As the sentence says.
  const apart = await home()
  await mkdir(repsOf(apart))
  await rename(join(repsOf(laptop), folderOfAnna), join(repsOf(apart), folderOfAnna))
  expect(await run(apart, accountsOf)).toEqual(['Betafalter'])
  expect(await run(laptop, listOf)).toEqual([['Anna Berg', null]])
  expect(await whereIs(join(laptop, 'Coachbook'), ['Betafalter'])).toEqual([])
})

test('what another computer sealed after the library was put in clear is told, and its key is kept for it', async () => {
  const { laptop, desk } = await two(true)
  await run(desk, add(51, 'Betafalter'))
  await run(laptop, (program) => program.protection.unprotect(passphrase))
  const kept = (await readdir(join(laptop, 'Coachbook'))).filter((name) => name.startsWith('protection.'))
  expect(kept).toEqual([expect.stringMatching(/^protection\.before-[0-9a-f]{12}\.json$/)])
  await cp(join(repsOf(desk), anna), join(repsOf(laptop), anna), { recursive: true })
  const told = { code: 'workbook.sealed', params: { folder: `reps/${anna}`, keys: kept.join() } }
  const list = await run(laptop, listOf)
  expect(list).toHaveLength(2)
  expect(list).toEqual(
    expect.arrayContaining([
      ['Anna Berg', null],
      ['Anna Berg', told]
    ])
  )
  // As the sentence says.
  const apart = await home()
  await mkdir(repsOf(apart))
  await rename(join(repsOf(laptop), anna), join(repsOf(apart), anna))
  await cp(join(laptop, 'Coachbook', kept.join()), join(apart, 'Coachbook', 'protection.json'))
  expect(await run(apart, accountsOf)).toEqual(['Betafalter'])
})

test.each([true, false])(
  'a library that was put in clear opens where a tool brings its key file and its sealed folders back (settings: %s)',
  async (hasSettings) => {
    const { laptop, desk } = await two(true, hasSettings)
    await run(laptop, async (program) => {
      await add(50, 'Alphafalter')(program)
      await program.protection.unprotect(passphrase)
    })
    await cp(join(desk, 'Coachbook'), join(laptop, 'Coachbook'), { recursive: true, force: false })
    await cp(join(desk, 'Coachbook', 'protection.json'), join(laptop, 'Coachbook', 'protection.json'))
    for (const file of ['library.json', 'protection.json'])
      await cp(join(desk, 'Coachbook', file), join(laptop, 'Coachbook', file))
    for (let times = 0; times < 2; times++) {
      const program = await startProgram(laptop)
      expect(program.session.locked()).toBeNull()
      expect(await accountsOf(program)).toEqual(['Alphafalter'])
      await program.session.close()
    }
    expect(await readdir(join(laptop, 'Coachbook'))).not.toContain('protection.json')
    // It can be protected again, and the earlier key does not open the new one.
    await run(laptop, (program) => program.protection.protect(passphrase))
    const program = await startProgram(laptop)
    expect(program.session.locked()).not.toBeNull()
    await program.session.close()
    expect(await run(laptop, accountsOf)).toEqual(['Alphafalter'])
  }
)

test('the name of a kept key alone opens nothing of a protected library', async () => {
  const { laptop, desk } = await two(true)
  await run(desk, (program) => program.protection.unprotect(passphrase))
  const [kept = ''] = (await readdir(join(desk, 'Coachbook'))).filter((name) => name.startsWith('protection.before'))
  await cp(join(desk, 'Coachbook', kept), join(laptop, 'Coachbook', kept))
  const program = await startProgram(laptop)
  expect(program.session.locked()).not.toBeNull()
  await program.session.close()
  expect(await readdir(join(laptop, 'Coachbook'))).toContain('protection.json')
})

test('what another computer wrote in clear is added to the protected workbook at one press, sealed, and its folder removed', async () => {
  const { laptop, desk } = await two(false)
  await run(laptop, add(50, 'Alphafalter'))
  await rm(join(desk, 'Coachbook'), { recursive: true })
  await cp(join(laptop, 'Coachbook'), join(desk, 'Coachbook'), { recursive: true })
  await run(desk, add(51, 'Betafalter'))
  await run(desk, add(52, 'Gammafalter'))
  await run(laptop, add(53, 'Deltafalter'))
  await run(laptop, (program) => program.protection.protect(passphrase))
  await cp(join(repsOf(desk), folderOfAnna), join(repsOf(laptop), folderOfAnna), { recursive: true })
  const all = ['Alphafalter', 'Betafalter', 'Deltafalter', 'Gammafalter']
  await run(laptop, async (program) => {
    const { workbooks } = program.session.opened()
    const line = (await workbooks.list()).find(({ problem }) => problem !== null)
    await workbooks.takeKept(line?.id ?? '')
    expect((await accountsOf(program)).sort()).toEqual(all)
    expect(await listOf(program)).toEqual([['Anna Berg', null]])
    await expect(workbooks.takeKept(line?.id ?? '')).rejects.toThrow('workbook.gone')
  })
  expect(await run(laptop, async (program) => (await accountsOf(program)).sort())).toEqual(all)
  expect(await readdir(repsOf(laptop))).toEqual([anna])
  expect(await whereIs(join(laptop, 'Coachbook'), all)).toEqual([])
})

test('what another computer wrote in clear stays where its changes do not lead to what its workbook says', async () => {
  const { laptop, desk } = await two(false)
  await run(desk, add(51, 'Betafalter'))
  await run(laptop, (program) => program.protection.protect(passphrase))
  await rm(join(repsOf(desk), folderOfAnna, 'history'), { recursive: true })
  await cp(join(repsOf(desk), folderOfAnna), join(repsOf(laptop), folderOfAnna), { recursive: true })
  await run(laptop, async (program) => {
    const { workbooks } = program.session.opened()
    const line = (await workbooks.list()).find(({ problem }) => problem !== null)
    await expect(workbooks.takeKept(line?.id ?? '')).rejects.toThrow('workbook.not-taken-in')
  })
  expect((await readdir(repsOf(laptop))).sort()).toEqual([anna, folderOfAnna].sort())
})

/** The laptop has its library in clear again, and what the desk sealed meanwhile came back. */
async function sealedBack() {
  const { laptop, desk, words } = await two(true)
  await run(laptop, add(50, 'Alphafalter'))
  await cp(join(laptop, 'Coachbook'), join(desk, 'Coachbook'), { recursive: true, force: true })
  await run(desk, add(51, 'Betafalter'))
  await run(laptop, (program) => program.protection.unprotect(passphrase))
  await run(laptop, add(52, 'Gammafalter'))
  const place = join(repsOf(laptop), anna)
  await cp(join(repsOf(desk), anna), place, { recursive: true })
  const line = async (program: WholeProgram) =>
    (await program.session.opened().workbooks.list()).find(({ problem }) => problem !== null)?.id ?? ''
  const take = async (program: WholeProgram, typed = passphrase) =>
    program.protection.takeSealed(await line(program), { passphrase: typed })
  return { laptop, desk, place, take, line, words }
}

test('what another computer sealed is added to the workbook in clear by the passphrase of then, and its folder removed', async () => {
  const { laptop, take } = await sealedBack()
  const all = ['Alphafalter', 'Betafalter', 'Gammafalter']
  await run(laptop, async (program) => {
    await expect(take(program, 'another one')).rejects.toMatchObject({ code: 'protection.wrong' })
    await expect(take(program)).rejects.toMatchObject({ code: 'protection.wait' })
  })
  expect(await readdir(repsOf(laptop))).toContain(anna)
  await run(laptop, async (program) => {
    await take(program)
    expect((await accountsOf(program)).sort()).toEqual(all)
    expect(await listOf(program)).toEqual([['Anna Berg', null]])
    await expect(take(program)).rejects.toMatchObject({ code: 'workbook.gone' })
  })
  expect(await run(laptop, async (program) => (await accountsOf(program)).sort())).toEqual(all)
  expect(await readdir(repsOf(laptop))).toEqual([folderOfAnna])
})

test('and by the words of the recovery sheet of then, where the passphrase is forgotten', async () => {
  const { laptop, line, words } = await sealedBack()
  const take = async (program: WholeProgram, typed: string) =>
    program.protection.takeSealed(await line(program), { words: typed })
  await run(laptop, async (program) => {
    await expect(take(program, 'these are no words')).rejects.toMatchObject({ code: 'protection.no-words' })
    const others = wordsOf(new Uint8Array(32).fill(7)).join(' ')
    await expect(take(program, others)).rejects.toMatchObject({ code: 'protection.wrong-words' })
  })
  await run(laptop, async (program) => {
    await take(program, words.join('\n').toUpperCase())
    expect((await accountsOf(program)).sort()).toEqual(['Alphafalter', 'Betafalter', 'Gammafalter'])
    expect(await listOf(program)).toEqual([['Anna Berg', null]])
  })
  expect(await readdir(repsOf(laptop))).toEqual([folderOfAnna])
})

test('a rep who was begun on the computer that sealed comes in as a whole', async () => {
  const { laptop, place, take } = await sealedBack()
  await rm(join(repsOf(laptop), folderOfAnna), { recursive: true })
  await run(laptop, async (program) => {
    await take(program)
    expect(await listOf(program)).toEqual([['Anna Berg', null]])
    expect(await accountsOf(program)).toEqual(['Alphafalter', 'Betafalter'])
    const { workbooks } = program.session.opened()
    expect(await workbooks.history(anna, { before: null, limit: 10 })).toHaveLength(2)
    await add(53, 'Deltafalter')(program)
  })
  expect(await readdir(repsOf(laptop))).toEqual([folderOfAnna])
  expect(await run(laptop, accountsOf)).toEqual(['Alphafalter', 'Betafalter', 'Deltafalter'])
  await expect(readdir(place)).rejects.toThrow()
})

test('a rep who was begun in clear on another computer comes into the protected library as a whole, sealed', async () => {
  const { laptop, desk } = await two(false)
  await run(desk, add(51, 'Betafalter'))
  await run(laptop, (program) => program.protection.protect(passphrase))
  await rm(join(repsOf(laptop), anna), { recursive: true })
  await cp(join(repsOf(desk), folderOfAnna), join(repsOf(laptop), folderOfAnna), { recursive: true })
  await run(laptop, async (program) => {
    const { workbooks } = program.session.opened()
    const line = (await workbooks.list()).find(({ problem }) => problem !== null)
    await workbooks.takeKept(line?.id ?? '')
    expect(await accountsOf(program)).toEqual(['Betafalter'])
  })
  expect(await readdir(repsOf(laptop))).toEqual([anna])
  expect(await whereIs(join(laptop, 'Coachbook'), ['Betafalter'])).toEqual([])
})

test('what was sealed under another key stays as it is', async () => {
  const { laptop, place, take } = await sealedBack()
  // Another library with the same passphrase.
  const other = await two(true)
  await rm(place, { recursive: true })
  await cp(join(repsOf(other.desk), anna), place, { recursive: true })
  await run(laptop, async (program) => {
    await expect(take(program)).rejects.toMatchObject({ code: 'protection.another-key' })
  })
  expect((await readdir(place)).length).toBeGreaterThan(0)
  await run(laptop, async (program) => expect(await accountsOf(program)).toEqual(['Alphafalter', 'Gammafalter']))
})
