import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FileFault } from '../../../../../electron/services/storage/files'
import { nodeFiles } from '../../../../../electron/services/storage/node-files'
import { erasingScene, kept, seen, word } from '../../../../support/erasing-scene'
import { namesOfCopies, SyncedFolders } from '../../../../support/synced-folders'
import { inRecord, startProgram, whereIs } from '../../../../support/whole-program'

const scene = erasingScene()
const { now, open, run, folder, restart, erase } = scene

describe('N-7 a piece that nobody can read', () => {
  const piece = 'journal.damaged-20260101-000000.jsonl'
  const isThere = async () => (await whereIs(join(scene.home, 'Coachbook'), [inRecord])).length > 0
  const swept = async () => (await scene.program.erasure.look()).records.map((one) => one.swept)

  /** Restarts with a disk that refuses to remove the piece the first time. */
  async function refusing(): Promise<void> {
    let refused = false
    await scene.program.session.close()
    scene.program = await startProgram(scene.home, now, {
      ...nodeFiles,
      async remove(path) {
        if (refused || basename(path) !== piece) return nodeFiles.remove(path)
        refused = true
        throw new FileFault('failed', path, 'a scanner holds it')
      }
    })
  }

  test('goes at the next look where it was held, although nothing names the record any more', async () => {
    await writeFile(join(await folder(), piece), `{"half a line": "${inRecord}`)
    await scene.program.backups.make()
    await refusing()
    await erase()
    await restart()
    expect([await swept(), await isThere()]).toEqual([[true], false])
    expect(await whereIs(scene.home, [word, inRecord])).toEqual([])
  })

  test('that came back later and was held is asked for again, too', async () => {
    const path = await folder()
    const old = await mkdtemp(join(tmpdir(), 'coachbook-old-'))
    await cp(path, old, { recursive: true })
    await writeFile(join(old, piece), `{"half a line": "${inRecord}`)
    await erase()
    await refusing()
    expect(await swept()).toEqual([true])
    await cp(old, path, { recursive: true })
    await open()
    expect([await swept(), await isThere()]).toEqual([[false], true])
    await restart()
    expect([await swept(), await isThere()]).toEqual([[true], false])
    await rm(old, { recursive: true })
  })

  test('of after the erasure stays: it says nothing of what was erased', async () => {
    await erase()
    await writeFile(join(await folder(), piece), `{"half a line": "${inRecord}`)
    await restart()
    await open()
    expect(await isThere()).toBe(true)
  })
})

describe('N-7 a clock that was set back', () => {
  test('keeps no backup out of the erasure, and those of after it are written once', async () => {
    scene.moment = '2026-11-28T12:00:00+01:00'
    await scene.program.backups.make()
    scene.moment = '2026-11-28T11:00:00+01:00'
    await erase()
    expect(await whereIs(scene.home, [word])).toEqual([])
    await scene.program.backups.make()
    expect(await scene.program.backups.withoutErased()).toBe(0)
  })

  test('nor does the clock of another computer, which did not know yet when it made its backup', async () => {
    const desk = await mkdtemp(join(tmpdir(), 'coachbook-desk-'))
    await scene.program.session.close()
    await cp(join(scene.home, 'Coachbook'), join(desk, 'Coachbook'), { recursive: true })
    scene.program = await startProgram(scene.home, now)
    scene.moment = '2026-11-28T11:00:00+01:00'
    await erase()
    await scene.program.session.close()
    scene.moment = '2026-11-28T12:00:00+01:00'
    scene.program = await startProgram(desk, now)
    await scene.program.backups.make()
    await scene.program.session.close()
    await rm(join(desk, 'Coachbook'), { recursive: true })
    await cp(join(scene.home, 'Coachbook'), join(desk, 'Coachbook'), { recursive: true })
    scene.program = await startProgram(desk, now)
    expect((await whereIs(desk, [word])).length).toBeGreaterThan(0)
    expect(await scene.program.backups.withoutErased()).toBe(1)
    expect(await whereIs(desk, [word])).toEqual([])
    await scene.program.session.close()
    scene.program = await startProgram(scene.home, now)
    await rm(desk, { recursive: true })
  })

  test('names a drive that is not there although it was looked through at a later time', async () => {
    const stick = join(scene.home, 'stick')
    await mkdir(stick)
    await scene.program.backups.make(stick)
    scene.moment = '2026-11-28T12:00:00+01:00'
    await erase(kept)
    expect(scene.program.backups.unreached()).toEqual([])
    await rename(stick, `${stick} away`)
    scene.moment = '2026-11-28T11:00:00+01:00'
    await erase()
    expect((await scene.program.erasure.look()).unreached).toEqual([expect.stringContaining('stick')])
    await rename(`${stick} away`, stick)
    await scene.program.backups.withoutErased()
    expect(scene.program.backups.unreached()).toEqual([])
    expect(await whereIs(scene.home, [word])).toEqual([])
  })
})

describe('N-7 N-11 two computers with one folder that a tool keeps alike', () => {
  test.each(Object.entries(namesOfCopies))(
    'what one of them erased stays erased, also where the other wrote to it meanwhile; copies are called %s',
    async (_, nameOfCopy) => {
      await scene.program.session.close()
      const desk = await mkdtemp(join(tmpdir(), 'coachbook-desk-'))
      const tool = new SyncedFolders([join(scene.home, 'Coachbook'), join(desk, 'Coachbook')], nameOfCopy)
      await mkdir(join(desk, 'Coachbook'), { recursive: true })
      await tool.sync()
      const there = await startProgram(desk, now)
      const edit = (id: string, strengths: string) =>
        there.session.opened().workbooks.dispatch(scene.rep, { type: 'observation.edit', id, changes: { strengths } })
      await edit(seen, `${word} from the desk`)
      await edit(kept, 'Written at the desk.')
      await there.session.close()
      scene.program = await startProgram(scene.home, now)
      await run({ type: 'observation.edit', id: kept, changes: { development: 'Written on the laptop.' } })
      await erase()
      await scene.program.session.close()
      await tool.sync()

      for (const place of [desk, scene.home]) {
        scene.program = await startProgram(place, now)
        const { observations } = await open()
        expect(observations[seen]).toBeUndefined()
        const { changes } = await scene.program.session.opened().workbooks.aside(scene.rep)
        expect(JSON.stringify(changes)).not.toContain(word)
        // Nobody is asked about a change of which nothing is left.
        expect(changes.filter(({ effects }) => effects.length === 0)).toEqual([])
        expect(`${JSON.stringify(observations[kept])} ${JSON.stringify(changes)}`).toContain('Written at the desk.')
        expect(JSON.stringify(observations[kept])).toContain('Written')
        await scene.program.session.close()
        expect([place, await whereIs(join(place, 'Coachbook'), [word])]).toEqual([place, []])
        await tool.sync()
      }
      scene.program = await startProgram(scene.home, now)
      await rm(desk, { recursive: true })
    }
  )
})
