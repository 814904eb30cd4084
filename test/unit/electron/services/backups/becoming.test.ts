import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isSoundRecord } from '../../../../../electron/services/workbooks/offer'
import { anna } from '../../../../support/annas-library'
import {
  asItWas,
  file,
  goneOn,
  goneWrong,
  inTurns,
  page,
  plan,
  signedPlan,
  toDraft
} from '../../../../support/restored-scene'
import { ids, story } from '../../../../support/story'
import type { Machine } from '../../../../support/two-programs'
import { twoPrograms } from '../../../../support/two-programs'

/** Everything up to a one-on-one that is under way. */
const toTalk = story.slice(0, story.findIndex(({ type }) => type === 'session.start') + 1)

describe('a restore is a change of its own in the workbook', () => {
  test('with which its history goes on; it says of which backup, and is none that an undo takes back', async () => {
    const { laptop, name } = await goneOn()
    expect(await laptop.restore(name)).toBe(true)
    expect(await laptop.holds()).toEqual(asItWas)
    const { backups } = await (await laptop.open()).backups.list()
    const [last, before] = await laptop.history()
    const restores = backups.find((one) => one.name === name)?.madeAt
    expect(last).toMatchObject({ type: 'workbook.restored', actor: 'Jonas Ek', target: null, restores })
    expect(before?.type).toBe('account.add')
    const opened = await (await laptop.open()).session.opened().workbooks.open(anna)
    expect(opened).toMatchObject({ nextUndo: null, nextRedo: null, notices: [], aside: { waiting: 0, losses: 0 } })
    await laptop.add(3)
    await laptop.close()
    expect(await laptop.holds()).toEqual({ ...asItWas, accounts: [1, 3] })
    expect(await readdir(laptop.library)).not.toContain('restoring')
  })

  test('is nothing the second time, and is told as the same; it is taken back by another restore, forward and back', async () => {
    const { laptop, name } = await goneOn()
    expect(await laptop.look(name)).toMatchObject({ same: false, inBackup: { kinds: { accounts: 1 } } })
    await laptop.restore(name)
    const { seq } = await (await laptop.open()).session.opened().workbooks.open(anna)
    const look = await laptop.look(name)
    expect(look).toMatchObject({ same: true, inBackup: { kinds: { accounts: 1 } }, here: { changes: seq } })
    await laptop.restore(name)
    expect(await laptop.holds()).toEqual(asItWas)
    expect((await (await laptop.open()).session.opened().workbooks.open(anna)).seq).toBe(seq)
    const { backups } = await (await laptop.open()).backups.list()
    const [again, first] = backups.filter(({ reason }) => reason === 'before-restore')
    expect(await laptop.look(first?.name ?? '')).toMatchObject({ same: false, inBackup: { kinds: { accounts: 2 } } })
    await laptop.restore(first?.name ?? '')
    expect(await laptop.holds()).toEqual(goneWrong)
    await laptop.restore(again?.name ?? '')
    expect(await laptop.holds()).toEqual(asItWas)
    expect((await laptop.history(5)).filter(({ type }) => type === 'workbook.restored')).toHaveLength(3)
  })

  test('stops a clock that ran at the last change of the backup, and counts nothing up to the restore', async () => {
    const { laptop } = await twoPrograms()
    await laptop.run(...toTalk)
    expect((await laptop.workbook()).sessions[ids.talk]?.clock?.since).not.toBeNull()
    const name = await laptop.backUp()
    await laptop.run({ type: 'session.pause', id: ids.talk })
    for (let count = 1; count < 90; count++) await laptop.note(`More ${count}`)
    await laptop.restore(name)
    const { clock } = (await laptop.workbook()).sessions[ids.talk] ?? {}
    expect(clock?.since).toBeNull()
    expect(clock?.seconds).toBeLessThan(10)
    expect(await laptop.look(name)).toMatchObject({ same: true })
  })
})

describe('of two computers with one library', () => {
  test.each([false, true])(
    'what the other, open since before, writes on does not undo a restore (protected: %s)',
    async (isProtected) => {
      const both = await goneOn({ isProtected })
      const { laptop, desk, name } = both
      await laptop.restore(name)
      await laptop.close()
      await desk.add(3)
      await desk.close()
      await inTurns(both, async (machine, where) => {
        expect(await machine.holds(), where).toEqual({ ...asItWas, accounts: [1, 3] })
        expect(await machine.told(), where).toEqual({ waiting: 0, losses: 0 })
      })
    }
  )

  test('nor does what it wrote before the restore and the tool brought later', async () => {
    const both = await goneOn()
    const { laptop, desk, name } = both
    await desk.add(3)
    await desk.crash()
    await laptop.restore(name)
    await laptop.close()
    await inTurns(both, async (machine, where) =>
      expect(await machine.holds(), where).toEqual({ ...asItWas, accounts: [1, 3] })
    )
  })

  test('nor does a restore take away what lay there of the other and nobody had opened', async () => {
    const both = await goneOn()
    const { laptop, desk, tool, name } = both
    await laptop.add(4)
    await laptop.close()
    await desk.add(3)
    await desk.crash()
    await tool.sync()
    await laptop.restore(name)
    await laptop.close()
    await inTurns(both, async (machine, where) =>
      expect(await machine.holds(), where).toEqual({ ...asItWas, accounts: [1, 3] })
    )
  })

  test('nor what came of the other after the person looked at what would be restored', async () => {
    const both = await goneOn()
    const { laptop, desk, tool, name } = both
    await laptop.workbook()
    await laptop.look(name)
    await desk.add(3)
    await desk.crash()
    await tool.sync()
    const { backups } = await laptop.open()
    expect(await backups.restore({ reps: [anna], away: [], rest: false })).toBe(true)
    await laptop.close()
    await inTurns(both, async (machine, where) =>
      expect(await machine.holds(), where).toEqual({ ...asItWas, accounts: [1, 3] })
    )
  })

  test('the other takes a restore up while it is open, and says where it came from', async () => {
    const both = await goneOn()
    const { laptop, desk, tool, name } = both
    await laptop.restore(name)
    await laptop.close()
    await desk.add(3)
    await tool.sync()
    await (await desk.open()).session.takeArrived()
    expect(await desk.holds()).toEqual({ ...asItWas, accounts: [1, 3] })
    const [last] = await desk.history(1)
    expect(last).toMatchObject({ type: 'aside.merge', applies: 'workbook.restored', target: null })
    expect(last?.restores).toMatch(/^2026-11-28T/)
    await desk.note('And on.')
    await desk.close()
    await inTurns(both, async (machine, where) =>
      expect(await machine.holds(), where).toEqual({ notes: 'And on.', accounts: [1, 3], offered: [] })
    )
  })

  test.each(['before it was closed', 'after it was closed'])(
    'what contradicts a restore is asked, and neither goes without a word (written %s)',
    async (when) => {
      const both = await goneOn()
      const { laptop, desk, tool, name } = both
      await laptop.restore(name)
      if (when.startsWith('after')) {
        await desk.crash()
        await laptop.close()
      }
      await desk.note('Gone wrong, and on.')
      await desk.add(3)
      await desk.close()
      await laptop.close()
      await inTurns(both, async (machine, where) => {
        const { offered, ...holds } = await machine.holds()
        expect(holds, where).toEqual({ notes: 'As it was.', accounts: [1, 3] })
        expect(offered, where).toEqual(['notes.write'])
      })
      const { workbooks } = (await laptop.open()).session.opened()
      const [offered] = (await workbooks.aside(anna)).changes
      expect(offered?.obstacle).toBeNull()
      await workbooks.applyAside(anna, offered?.key ?? '')
      const decided = { notes: 'Gone wrong, and on.', accounts: [1, 3], offered: [] }
      expect(await laptop.holds()).toEqual(decided)
      await laptop.close()
      await tool.sync()
      await inTurns(both, async (machine, where) => expect(await machine.holds(), where).toEqual(decided))
    }
  )

  test('what waits is not offered where a restore brought its words', async () => {
    const both = await goneOn()
    const { laptop, desk, tool, name } = both
    await desk.note('As it was.')
    await desk.crash()
    await laptop.note('Otherwise.')
    await laptop.close()
    await tool.sync()
    expect((await laptop.holds()).offered.length + (await desk.holds()).offered.length).toBeGreaterThan(0)
    await desk.crash()
    await laptop.restore(name)
    expect(await laptop.holds()).toEqual(asItWas)
    await laptop.close()
    await inTurns(both, async (machine, where) => expect(await machine.holds(), where).toEqual(asItWas))
  })
})

const scans = async (machine: Machine) => readdir(join(await machine.place(), 'attachments')).catch(() => [])

describe('a signed plan', () => {
  test.each([false, true])(
    'goes back to before the signing, and forward again byte for byte, with its PDF, on both (protected: %s)',
    async (isProtected) => {
      const both = await signedPlan(isProtected)
      const { laptop, desk, draft, signed, record } = both
      await laptop.restore(draft)
      await laptop.close()
      await desk.add(3)
      await desk.close()
      await inTurns(both, async (machine, where) => {
        expect((await machine.workbook()).plans[plan]?.status, where).toBe('draft')
        expect((await machine.holds()).offered, where).toEqual([])
      })
      // It is no longer needed here, and somebody removes it.
      await rm(join(await laptop.place(), 'attachments'), { recursive: true })
      await laptop.restore(signed)
      await laptop.close()
      await inTurns(both, async (machine, where) => {
        const workbook = await machine.workbook()
        expect(JSON.stringify(workbook.plans[plan]), where).toBe(JSON.stringify(record))
        expect(isSoundRecord(workbook, `plans/${plan}`), where).toBe(true)
        expect(await scans(machine), where).toEqual([`${file.hash}.pdf`])
        expect(await machine.told(), where).toEqual({ waiting: 0, losses: 0 })
      })
      const { files } = (await desk.open()).vault
      expect(await files.read(join(await desk.place(), 'attachments', `${file.hash}.pdf`))).toEqual(page)
    }
  )

  test('whose words the other computer wrote on after it was taken back is asked about, and no signature goes', async () => {
    const both = await signedPlan()
    const { laptop, desk, draft, record } = both
    await laptop.restore(draft)
    await laptop.close()
    await desk.run({ type: 'plan.report', id: plan, action: ids.action, words: 'Two of three' })
    await desk.close()
    await inTurns(both, async (machine, where) => {
      const workbook = await machine.workbook()
      const { changes } = await (await machine.open()).session.opened().workbooks.aside(anna)
      expect(workbook.plans[plan]?.status, where).toBe('draft')
      expect(
        changes.map(({ twice, obstacle }) => [twice?.there.stance, obstacle]),
        where
      ).toEqual([['agreed', null]])
    })
    // Reconsidering the choice restores the plan as it was signed, with everything written on it.
    const { workbooks } = (await desk.open()).session.opened()
    const [question] = (await workbooks.aside(anna)).changes
    await workbooks.applyAside(anna, question?.key ?? '')
    const taken = await desk.workbook()
    expect(taken.plans[plan]).toMatchObject({ seal: record && 'seal' in record && record.seal })
    expect(JSON.stringify(taken.plans[plan])).toContain('Two of three')
    await desk.close()
    await inTurns(both, async (machine, where) => {
      expect((await machine.workbook()).plans[plan]?.status, where).toBe('signed')
      expect((await machine.holds()).offered, where).toEqual([])
    })
  })
})

describe('what was erased since', () => {
  test('does not come back, here or on the other computer', async () => {
    const both = await twoPrograms()
    const { laptop, desk, tool } = both
    const [seen = ''] = ids.seen
    await laptop.run(
      ...toDraft.slice(
        0,
        toDraft.findIndex(({ type }) => type === 'cycle.chooseFocus')
      )
    )
    await laptop.run({ type: 'observation.edit', id: seen, changes: { evidence: 'Admiralfalter' } } as never)
    const name = await laptop.backUp()
    await laptop.note('Later.')
    await (await laptop.open()).erasure.eraseRecords(anna, [{ kind: 'observations', id: seen }], [])
    await laptop.close()
    await tool.sync()
    expect(Object.keys((await desk.workbook()).observations)).not.toContain(seen)
    await laptop.restore(name)
    await laptop.close()
    await desk.add(3)
    await desk.close()
    await inTurns(both, async (machine, where) => {
      const workbook = await machine.workbook()
      expect(Object.keys(workbook.observations), where).not.toContain(seen)
      expect(workbook.private.notes, where).toBe('')
      expect(await machine.told(), where).toEqual({ waiting: 0, losses: 0 })
    })
    for (const { library } of [laptop, desk])
      for (const path of await readdir(library, { recursive: true }))
        expect(await readFile(join(library, path), 'utf8').catch(() => ''), path).not.toContain('Admiralfalter')
  })
})
