import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { digestOf, keepAttachment } from '../../../../../electron/services/storage/attachments'
import { type FaultReason, FileFault, type Files } from '../../../../../electron/services/storage/files'
import { nodeFiles } from '../../../../../electron/services/storage/node-files'
import { decodeSnapshot, encodeSnapshot } from '../../../../../electron/services/storage/snapshot-format'
import { isSoundRecord } from '../../../../../electron/services/workbooks/offer'
import type { CommandInput } from '../../../../../shared/commands'
import { anna } from '../../../../support/annas-library'
import { ids, story } from '../../../../support/story'
import { type Machine, twoPrograms } from '../../../../support/two-programs'

/** Anna as she was in a backup, and what was written since, on both machines; the desk has her open. */
async function goneOn(how: Parameters<typeof twoPrograms>[0] = {}) {
  const both = await twoPrograms(how)
  const { laptop, desk, tool } = both
  await laptop.note('As it was.')
  await laptop.add(1)
  const name = await laptop.backUp()
  await laptop.note('Gone wrong.')
  await laptop.add(2)
  await laptop.close()
  await tool.sync()
  expect(await desk.holds()).toEqual({ notes: 'Gone wrong.', accounts: [1, 2], offered: [] })
  return { ...both, name }
}

const asItWas = { notes: 'As it was.', accounts: [1], offered: [] }
const goneWrong = { notes: 'Gone wrong.', accounts: [1, 2], offered: [] }

type Both = Pick<Awaited<ReturnType<typeof twoPrograms>>, 'laptop' | 'desk' | 'tool'>

/** The tool makes their folders alike, and one after the other is opened and closed, again and again. */
async function inTurns({ laptop, desk, tool }: Both, look: (machine: Machine, where: string) => Promise<void>) {
  for (let round = 1; round <= 3; round++) {
    await tool.sync()
    for (const machine of [laptop, desk]) {
      await look(machine, `${machine.name} ${round}`)
      await machine.close()
    }
  }
}

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

/** Everything up to a one-on-one that goes on. */
const toTalk = story.slice(0, story.findIndex(({ type }) => type === 'session.start') + 1)

/** Everything up to a draft of a plan that can be signed. */
const toDraft = story.slice(
  0,
  story.findIndex(({ type }) => type === 'plan.prepareSignature')
)
const { plan } = ids
const page = Buffer.from('%PDF-1.7 the plan as it was signed')
const file = { hash: digestOf(page), bytes: page.length, ending: 'pdf' } as const

const signature = (party: 'rep' | 'manager'): CommandInput => ({
  type: 'plan.sign',
  id: plan,
  party,
  stance: 'agreed',
  comment: '',
  mark: { method: 'typed', text: party }
})

/** Both sign; the PDF of what was signed lies beside the workbook. */
async function sign(machine: Machine): Promise<void> {
  await machine.run(signature('rep'))
  const { session, vault } = await machine.open()
  const { workbooks } = session.opened()
  await keepAttachment(vault.files, await machine.place(), file, page)
  const { at, workbook } = await workbooks.rehearse(anna, signature('manager'))
  const sealed = workbook.plans[plan]
  if (sealed?.status !== 'signed') throw new Error('it was not sealed')
  const pdf = { hash: file.hash, bytes: file.bytes, pages: 1, paper: 'a4', language: 'en', version: '1.0.0' }
  const command = { ...signature('manager'), kept: { seal: sealed.seal.hash, pdf } }
  await workbooks.dispatch(anna, command, at)
}

/** A plan that is in a backup as a draft and in another one as it was signed. */
async function signedPlan(isProtected = false) {
  const both = await twoPrograms({ isProtected })
  const { laptop, desk, tool } = both
  await laptop.run(...toDraft)
  const draft = await laptop.backUp()
  await sign(laptop)
  const signed = await laptop.backUp()
  await laptop.close()
  await tool.sync()
  await desk.workbook()
  return { ...both, draft, signed, record: (await laptop.workbook()).plans[plan] }
}

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
      // Nobody needs it here any more, and somebody takes it away.
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
    // Whoever thinks better of it has the plan as it was signed, with what was written on it.
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

/** A disk that does nothing more from one of its deeds on, as one whose computer loses its power; or is full. */
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
    await expect(laptop.restore(name)).rejects.toMatchObject({ code: 'backup.disk-full' })
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
