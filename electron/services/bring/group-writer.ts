import { dateOf } from '../../../shared/dates'
import { RuleError } from '../../../shared/errors'
import type { Import, LeftRecord } from '../../../shared/model/bring'
import type { GroupWords } from '../../../shared/model/group'
import type { Id } from '../../../shared/model/scalars'
import { groupIn, sharedPart } from '../../../shared/rules/group'
import { hasOwnWords } from '../../../shared/rules/group-words'
import { FileFault } from '../storage/files'
import type { JsonFolder } from '../storage/json-folder'
import type { Workbooks } from '../workbooks/contract'
import type { ErasedReps } from '../workbooks/erased'

interface Options {
  workbooks: Workbooks
  /**
   * Workbooks from which the copy was erased for good get no new one: it would be removed again at the next opening.
   */
  erased: Pick<ErasedReps, 'goneFrom'>
  /** The library's notes of its imports and group sessions. */
  folder: Pick<JsonFolder<Import>, 'put'>
  /** Makes a change; resolves when it is on the disk. */
  dispatch(workbook: Id, command: Parameters<Workbooks['dispatch']>[1]): Promise<void>
}

interface Standing {
  reps: Id[]
  /** The highest edition of any copy. */
  edition: number
  /** The shared part of that edition; null when no workbook has a copy. */
  words: GroupWords | null
  /** Whether all copies have that edition. */
  agree: boolean
}

/**
 * Writes the copies of a group session (S3-8) into workbooks, one after the other; the library's manifest says how far
 * it is.
 */
export interface GroupWriter {
  /** Throws a `RuleError` when one of the workbooks is missing or cannot be written. */
  look(reps: readonly Id[]): Promise<void>
  /** What the library's workbooks hold of a group session, without copies that were called off. */
  standing(id: Id): Promise<Standing>
  /** Writes the shared part of an edition to every workbook that it is for. */
  write(manifest: Import, words: GroupWords): Promise<void>
  change(found: Import, words: GroupWords, reps: readonly Id[]): Promise<Import>
  /**
   * After a start: completes a change that has reached one workbook and returns true; otherwise everything stays as
   * before.
   */
  settle(manifest: Import): Promise<boolean>
  /**
   * Removes the copy from one workbook. A copy with words about its rep, or by its rep, stays as one that did not take
   * place; `stays` is told before.
   */
  giveBack(id: Id, workbook: Id, stays: (left: LeftRecord[]) => Promise<void>): Promise<void>
}

const partOf = ({ group }: Import) => group ?? { edition: 1, into: [], out: [] }

export function createGroupWriter({ workbooks, erased, folder, dispatch }: Options): GroupWriter {
  const copyIn = async (workbook: Id, id: Id) => groupIn((await workbooks.open(workbook)).workbook, id)
  const isErased = (workbook: Id, id: Id) => erased.goneFrom(workbook)?.ids.has(id) ?? false

  async function refuseErased(id: Id, reps: readonly Id[]): Promise<void> {
    const gone = reps.find((rep) => isErased(rep, id))
    if (gone === undefined) return
    const name = (await workbooks.list()).find((one) => one.id === gone)?.name ?? ''
    throw new RuleError('group.erased', { name })
  }

  async function look(reps: readonly Id[]): Promise<void> {
    const listed = new Map((await workbooks.list()).map((one) => [one.id, one]))
    for (const rep of reps) {
      const name = listed.get(rep)?.name
      if (name === undefined) throw new RuleError('group.rep-gone')
      const opened = await workbooks.open(rep).catch((error: unknown) => {
        if (error instanceof RuleError || error instanceof FileFault) return null
        throw error
      })
      if (opened === null || opened.readOnly) throw new RuleError('group.not-written', { name })
    }
  }

  async function standing(id: Id): Promise<Standing> {
    const reps = (await workbooks.rhythms())
      .filter(({ today }) => today.groups.some((group) => group.id === id))
      .map(({ rep }) => rep)
    const copies = (await Promise.all(reps.map((rep) => copyIn(rep, id)))).filter((copy) => copy !== undefined)
    const edition = Math.max(1, ...copies.map((copy) => copy.edition))
    const latest = copies.find((copy) => copy.edition === edition)
    return {
      reps,
      edition,
      words: latest ? sharedPart(latest) : null,
      agree: copies.every((copy) => copy.edition === edition)
    }
  }

  async function write(manifest: Import, words: GroupWords): Promise<void> {
    const { edition, into } = partOf(manifest)
    for (const rep of into)
      if ((await copyIn(rep, manifest.id))?.edition !== edition)
        await dispatch(rep, { type: 'group.write', id: manifest.id, edition, size: into.length, words, said: true })
  }

  /**
   * Writes the shared part, removes the copies of those who no longer take part, then notes in the manifest that it is
   * done.
   */
  async function carryThrough(manifest: Import, words: GroupWords): Promise<Import> {
    const { edition, out } = partOf(manifest)
    await write(manifest, words)
    for (const rep of out) {
      const copy = await copyIn(rep, manifest.id)
      if (copy && copy.status !== 'off') await dispatch(rep, { type: 'group.leave', id: manifest.id, said: true })
    }
    const done: Import = { ...manifest, state: 'done', group: { edition, into: [], out: [] } }
    await folder.put(done)
    return done
  }

  /** The shared part of an edition, from a workbook that has it; null when none does. */
  async function reached(manifest: Import): Promise<GroupWords | null> {
    const { edition, into } = partOf(manifest)
    const there = new Set((await workbooks.list()).map((one) => one.id))
    for (const rep of into.filter((one) => there.has(one))) {
      const copy = await copyIn(rep, manifest.id)
      if (copy?.edition === edition) return sharedPart(copy)
    }
    return null
  }

  return {
    look,
    standing,
    write,
    async change(found, words, reps) {
      if (found.state !== 'done' && found.state !== 'changing') throw new RuleError('group.gone')
      if (reps.length === 0) throw new RuleError('group.needs-one')
      await refuseErased(found.id, reps)
      const known = found.workbooks.map(({ id }) => id)
      const there = new Set((await workbooks.list()).map(({ id }) => id))
      const out = known.filter((id) => there.has(id) && !reps.includes(id))
      await look([...reps, ...out])
      const added = reps.filter((rep) => !known.includes(rep)).map((id) => ({ id, made: null }))
      const going: Import = {
        ...found,
        state: 'changing',
        records: reps.length,
        workbooks: [...found.workbooks, ...added],
        group: { edition: partOf(found).edition + 1, into: [...reps], out }
      }
      await folder.put(going)
      try {
        return await carryThrough(going, words)
      } catch (error) {
        // If the first workbook refuses, no workbook has the change; if one has it already, the next start completes
        // it.
        if (error instanceof RuleError && (await reached(going)) === null) await folder.put(found)
        throw error
      }
    },
    async settle(manifest) {
      const words = await reached(manifest)
      const { edition, into, out } = partOf(manifest)
      if (words === null) {
        await folder.put({
          ...manifest,
          state: 'done',
          group: { edition: Math.max(1, edition - 1), into: [], out: [] }
        })
        return false
      }
      const there = new Set((await workbooks.list()).map(({ id }) => id))
      const still = (ids: readonly Id[]) => ids.filter((id) => there.has(id))
      const takes = still(into).filter((rep) => !isErased(rep, manifest.id))
      await carryThrough({ ...manifest, group: { edition, into: takes, out: still(out) } }, words)
      return true
    },
    async giveBack(id, workbook, stays) {
      const opened = await workbooks.open(workbook)
      const copy = groupIn(opened.workbook, id)
      if (!copy || copy.status === 'off') return
      const left: LeftRecord = { workbook, what: 'group', id, label: dateOf(copy.when), why: 'edited' }
      if (hasOwnWords(opened.workbook, copy)) await stays([left])
      await dispatch(workbook, { type: 'group.leave', id, said: true })
    }
  }
}
