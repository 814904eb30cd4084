import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { RuleError } from '../../shared/errors'
import { anna, rep } from './annas-library'
import { sign, toDraft } from './restored-scene'
import { Machine } from './two-programs'
import { passphrase } from './whole-program'

/** What can happen to a file while no program runs. */
export const accidents = {
  'cut in half': (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2)),
  emptied: () => Buffer.alloc(0),
  'with a wrong bit': (bytes: Buffer) => {
    const at = Math.floor(bytes.length / 2)
    return Object.assign(bytes, { [at]: (bytes[at] ?? 0) ^ 1 })
  },
  gone: () => null
} as const
export type Accident = keyof typeof accidents
export const accidentNames = ['cut in half', 'emptied', 'with a wrong bit', 'gone'] as const satisfies Accident[]

function clock() {
  let tick = 0
  return () => new Date(Date.UTC(2026, 10, 28, 8, 0, tick++)).toISOString().replace('.000Z', '+00:00')
}

/** A library with Anna's workbook: two folds, a signed plan with its PDF, a backup, and a note after the backup. */
export async function lifeOfAnna(isProtected: boolean): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'coachbook-life-'))
  const machine = new Machine('laptop', home, clock())
  const { session } = await machine.open()
  await session.opened().workbooks.create(rep)
  await session.opened().settings.change({ theme: 'dark' })
  await session.opened().leftWords.keep([{ of: 'A dialog', name: 'Why', words: 'half said', workbook: anna }])
  await machine.note('one')
  await machine.close()
  await machine.run(...toDraft)
  await machine.close()
  await sign(machine)
  if (isProtected) await (await machine.open()).protection.protect(passphrase)
  await machine.backUp()
  await machine.close()
  await machine.note('after the backup')
  // From then on the library's index knows how far the files reach.
  await machine.close()
  await machine.note('in the journal')
  await machine.crash()
  await (await machine.open()).session.opened().workbooks.list()
  await machine.crash()
  return home
}

/** The files of a library, by the part that they play. */
export async function filesOf(home: string): Promise<Record<string, string>> {
  const library = join(home, 'Coachbook')
  const found: Record<string, string> = {}
  for (const path of (await readdir(library, { recursive: true })).sort()) {
    if (!(await stat(join(library, path))).isFile()) continue
    found[path.replace(/^reps\/[^/]+\//, '').replace(/[0-9a-f]{64}/, 'digest')] = path
  }
  return found
}

/** What is said of a library one of whose files had an accident. */
export interface Said {
  /** At the start, and in the list of reps. */
  start: string[]
  /** When Anna is opened and her past was looked at; her notes as they are then. */
  opened: string[]
  notes: string | null
  /** How many changes the history shows. */
  shown: number | null
  /** What the look at the backup says. */
  look: { same: boolean; mends: boolean; lacks: unknown } | null
}

const codeOf = (error: unknown) => {
  if (error instanceof RuleError) return error.code
  throw error
}

/** Opens Anna and has her past looked at. */
export async function openedAs(machine: Machine): Promise<Pick<Said, 'opened' | 'notes' | 'shown'>> {
  const { workbooks } = (await machine.open()).session.opened()
  try {
    await workbooks.open(anna)
    await workbooks.lookAtPast(anna)
    const { notices, aside, workbook } = await workbooks.open(anna)
    const history = await workbooks.history(anna, { before: null, limit: 1000 })
    const lost = aside.losses > 0 ? ['losses'] : []
    return {
      opened: [...notices.map(({ code }) => code), ...lost],
      notes: workbook.private.notes,
      shown: history.length
    }
  } catch (error) {
    return { opened: [codeOf(error)], notes: null, shown: null }
  }
}

/** Starts with a copy of a library in which a file had an accident. `then` goes on with it. */
export async function saidOf<T>(
  home: string,
  path: string,
  accident: Accident,
  then: (machine: Machine) => Promise<T>
): Promise<{ said: Said; after: T | null }> {
  const copy = await mkdtemp(join(tmpdir(), 'coachbook-damaged-'))
  onTestFinished(() => rm(copy, { recursive: true, force: true }))
  await cp(home, copy, { recursive: true })
  const place = join(copy, 'Coachbook', path)
  const bytes = accidents[accident](await readFile(place))
  if (bytes === null) await rm(place)
  else await writeFile(place, bytes)
  const machine = new Machine('laptop', copy, clock())
  onTestFinished(() => machine.close())
  const said: Said = { start: [], opened: [], notes: null, shown: null, look: null }
  try {
    const { session, backups } = await machine.open()
    said.start = session.state().notices.map(({ code }) => code)
    const problems = (await session.opened().workbooks.list()).flatMap(({ problem }) => problem?.code ?? [])
    said.start = [...session.state().notices.map(({ code }) => code), ...problems]
    Object.assign(said, await openedAs(machine))
    const name = (await backups.list()).backups.at(-1)?.name ?? ''
    const found = await machine.look(name)
    said.look = found ? { same: found.same, mends: found.mends, lacks: found.here?.lacks ?? null } : null
    return { said, after: await then(machine) }
  } catch (error) {
    said.start.push(codeOf(error))
    return { said, after: null }
  }
}
