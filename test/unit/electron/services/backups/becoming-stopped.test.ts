import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type FaultReason, FileFault, type Files } from '../../../../../electron/services/storage/files'
import { nodeFiles } from '../../../../../electron/services/storage/node-files'
import { decodeSnapshot, encodeSnapshot } from '../../../../../electron/services/storage/snapshot-format'
import { anna } from '../../../../support/annas-library'
import { asItWas, goneOn, goneWrong, plan, signedPlan } from '../../../../support/restored-scene'

/** A disk that does nothing more from one of its operations on, as after a power loss, or because it is full. */
function failingAt(deed: number, fault: FaultReason, isMeant: (path: string) => boolean) {
  let count = 0
  const refuse = (path: string) => {
    if (!isMeant(path)) return
    count += 1
    if (count >= deed) throw new FileFault(fault, path, 'no more')
  }
  const disk: Files = {
    ...nodeFiles,
    create: async (path, ...more) => {
      refuse(path)
      return nodeFiles.create(path, ...more)
    },
    write: async (path, bytes) => {
      refuse(path)
      return nodeFiles.write(path, bytes)
    },
    rename: async (from, to) => {
      if (fault === 'failed') refuse(from)
      return nodeFiles.rename(from, to)
    },
    remove: async (path) => {
      if (fault === 'failed') refuse(path)
      return nodeFiles.remove(path)
    }
  }
  return { disk, used: () => count }
}

describe('a restore that is stopped', () => {
  test('at any deed of the disk leaves the rep as before or as restored, and is gone on with at the next opening', async () => {
    const { laptop, draft, record } = await signedPlan()
    await laptop.close()
    const before = `${laptop.home}-before`
    await cp(laptop.home, before, { recursive: true })
    const found: string[] = []
    for (let deed = 1; deed < 60; deed++) {
      await rm(laptop.home, { recursive: true })
      await cp(before, laptop.home, { recursive: true })
      const failing = failingAt(deed, 'failed', (path) => /restoring|reps/.test(path))
      laptop.disk = failing.disk
      const done = await laptop.restore(draft).catch(() => null)
      laptop.disk = nodeFiles
      await laptop.crash()
      const plans = (await laptop.workbook()).plans[plan]
      expect(await laptop.told(), `${deed}`).toEqual({ waiting: 0, losses: 0 })
      if (plans?.status !== 'draft') expect(plans, `${deed}`).toEqual(record)
      if (done) expect(plans?.status, `${deed}`).toBe('draft')
      found.push(plans?.status ?? '')
      await laptop.close()
      expect(await readdir(laptop.library), `${deed}`).not.toContain('restoring')
      if (done && failing.used() < deed) break
    }
    expect(found).toContain('signed')
    expect(found.at(-1)).toBe('draft')
    await rm(before, { recursive: true })
  })

  test('by a full disk loses nothing, says so, and can be done once there is room', async () => {
    const { laptop, name } = await goneOn()
    await laptop.close()
    const isMeant = (path: string) => path.includes(join('restoring', 'made'))
    laptop.disk = failingAt(1, 'disk-full', isMeant).disk
    await expect(laptop.restore(name)).rejects.toMatchObject({ code: 'restore.disk-full' })
    expect(await laptop.holds()).toEqual(goneWrong)
    await laptop.add(4)
    await laptop.close()
    laptop.disk = nodeFiles
    expect((await laptop.holds()).accounts).toEqual([1, 2, 4])
    await laptop.restore(name)
    expect(await laptop.holds()).toEqual(asItWas)
  })
})

describe('a workbook that nobody can go on from', () => {
  test('as its folder cannot be written to is refused with its name, and nothing is changed', async () => {
    const { laptop, name } = await goneOn()
    await laptop.close()
    const isInRep = (path: string) => /Coachbook.reps./.test(path) && !path.includes('restoring')
    laptop.disk = failingAt(1, 'read-only', isInRep).disk
    await expect(laptop.restore(name)).rejects.toMatchObject({ code: 'backup.only-read' })
    await laptop.close()
    laptop.disk = nodeFiles
    expect(await laptop.holds()).toEqual(goneWrong)
    expect(await readdir(laptop.library)).not.toContain('restoring')
  })

  test('of a newer Coachbook is refused with its name, and nothing is changed', async () => {
    const { laptop, name } = await goneOn()
    const path = join(await laptop.place(), 'workbook.json')
    await laptop.close()
    const reading = decodeSnapshot(await readFile(path))
    if (reading.kind !== 'trusted') throw new Error('it is not as written')
    const { version, position, data } = reading.snapshot
    const newer = encodeSnapshot(version + 1, position, { ...data(), schemaVersion: version + 1 })
    await writeFile(path, newer)
    await expect(laptop.restore(name)).rejects.toMatchObject({ code: 'backup.newer' })
    await laptop.close()
    expect(await readFile(path)).toEqual(newer)
  })

  test('as a part of it is damaged gives way to that of the backup', async () => {
    const { laptop, name } = await goneOn()
    const history = join(await laptop.place(), 'history')
    await laptop.close()
    for (const part of await readdir(history)) await writeFile(join(history, part), 'junk\n')
    const snapshot = join(await laptop.place(), 'workbook.json')
    await laptop.close()
    await writeFile(snapshot, (await readFile(snapshot, 'utf8')).replace('Gone wrong.', 'Gone wrxng.'))
    await laptop.restore(name)
    expect(await laptop.holds()).toEqual(asItWas)
    const opened = await (await laptop.open()).session.opened().workbooks.open(anna)
    expect([opened.notices, opened.aside]).toEqual([[], { waiting: 0, losses: 0 }])
  })
})
