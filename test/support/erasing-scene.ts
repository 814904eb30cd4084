import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect } from 'vitest'
import { readWorkbook } from '../../electron/services/storage/read-workbook'
import { versions } from '../../shared/model/migrations'
import { Workbook } from '../../shared/model/workbook'
import { countedId } from './large-workbook'
import { templateOf } from './library-in-memory'
import { placeWorkbook } from './library-on-disk'
import { leaves, opens, RepStory } from './rep-story'
import { startProgram, type WholeProgram } from './whole-program'

/** A word that stands in the observation to be erased and nowhere else. */
export const word = 'Zitronenfalter'
/** The observation to be erased, and the one that stays. */
export const seen = countedId(9_100_001)
export const kept = countedId(9_100_002)

/** A program with a rep of two observations before each test, closed and removed after it. */
export function erasingScene() {
  let home: string
  let moment: string
  let program: WholeProgram
  let rep: string

  const now = () => moment
  const open = async () => (await program.session.opened().workbooks.open(rep)).workbook
  const run = (command: { type: string; [part: string]: unknown }) =>
    program.session.opened().workbooks.dispatch(rep, command)
  const folder = () => program.session.opened().workbooks.folderOf(rep)

  async function restart(): Promise<void> {
    await program.session.close()
    program = await startProgram(home, now)
  }

  /** Logs an observation whose words are sent in pieces, as while typing. */
  async function observe(id: string, words: string): Promise<void> {
    await run({ type: 'observation.start', id, template: templateOf('observation'), when: '2026-11-20T09:00:00+01:00' })
    for (let end = 4; end < words.length + 4; end += 4)
      await run({ type: 'observation.edit', id, changes: { evidence: words.slice(0, end) } })
    await run({ type: 'observation.edit', id, changes: { kind: 'joint-visit' }, private: { feelings: words } })
  }

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'coachbook-'))
    moment = '2026-11-28T09:00:00+01:00'
    program = await startProgram(home, now)
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 2, [leaves]: 3 })
    rep = story.workbook.id
    await placeWorkbook(program.session.opened(), story.workbook)
    await observe(seen, `${word} and more words about the visit, so that pieces of it are gathered.`)
    await program.session.opened().workbooks.close(rep)
    await observe(kept, 'This one stays as it was written.')
    await run({ type: 'observation.edit', id: seen, changes: { strengths: `${word} again` } })
    await restart()
  })

  afterEach(async () => {
    await program.session.close()
    await rm(home, { recursive: true, force: true })
  })

  const erase = (id = seen, kind: 'observations' | 'sessions' = 'observations', plans: string[] = []) =>
    program.erasure.eraseRecords(rep, [{ kind, id }], plans)

  /** Expects that the workbook on the disk is whole, and leads to what is open. */
  async function expectWhole(): Promise<void> {
    const path = await folder()
    const opened = await program.session.opened().workbooks.open(rep)
    expect(Workbook.safeParse(opened.workbook).success).toBe(true)
    expect([opened.notices, opened.aside]).toEqual([[], { waiting: 0, losses: 0 }])
    await program.session.opened().workbooks.close(rep)
    const read = await readWorkbook(program.vault.files, path, versions)
    expect(typeof read === 'string' ? read : [read.damage, read.losses, read.aside]).toEqual([[], [], []])
  }

  return {
    ...{ now, open, run, folder, restart, observe, erase, expectWhole },
    get home() {
      return home
    },
    get rep() {
      return rep
    },
    get moment() {
      return moment
    },
    set moment(next) {
      moment = next
    },
    get program() {
      return program
    },
    set program(next) {
      program = next
    }
  }
}
