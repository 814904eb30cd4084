import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { type Deed, type Found, first, inRecord, planted, startProgram, unlocked, whereIs } from './whole-program'

interface Crash {
  home: string
  deed: Deed
  /** Which crash it was, for the message of a failure. */
  where: string
  /** What the program had printed by then. */
  said: readonly string[]
  found: Found
  /** The state if nothing is done, and the state if all of it is done. */
  old: Found
  fresh: Found
}

/** Notices that are allowed after a crash: that an unreported line was not complete, that an import was cut off. */
const mayBeSaid = ['journal.torn', 'bring.cut-off', 'group.cut-off']

/** Imported and planned records get other ids each time, so only their counts are compared. */
function compared({ reps, counts, imports, opens, settings, erased }: Found, deed: Deed) {
  const isNew = deed === 'bring' || deed === 'group'
  return {
    counts,
    opens,
    settings,
    erased,
    imports: imports.filter((state) => state !== 'back'),
    reps: isNew ? {} : reps
  }
}

/** Expects that the library is in the old or the new state, and that everything reported as done is done. */
export async function expectSound({ home, deed, where, said, found, old, fresh }: Crash): Promise<void> {
  const isDone = said.includes('done')
  expect(
    found.notices.filter((code) => !old.notices.includes(code) && !mayBeSaid.includes(code)),
    where
  ).toEqual([])
  expect(
    Object.values(found.backups).filter((isWhole) => !isWhole),
    where
  ).toEqual([])
  if (deed === 'save' || deed === 'fold') {
    const saved = said.flatMap((word) => (word.startsWith('saved ') ? Number(word.slice(6)) : []))
    // In order, without gaps, and including all that were reported as saved.
    expect(found.accounts, where).toEqual(found.accounts.map((_, at) => at + 1))
    expect(found.accounts.length, where).toBeGreaterThanOrEqual(saved.length)
    return
  }
  const wanted = isDone ? [fresh] : [old, fresh]
  expect(
    wanted.map((one) => compared(one, deed)),
    where
  ).toContainEqual(compared(found, deed))
  if (deed === 'backup' && isDone)
    expect(Object.keys(found.backups).length, where).toBeGreaterThan(Object.keys(old.backups).length)
  if (deed === 'protect' && found.opens !== null)
    expect(await whereIs(join(home, 'Coachbook'), [planted, first.name]), where).toEqual([])
  if (deed === 'erase' && found.erased.length > 0) await expectErased(home, where, isDone, words)
  if (deed === 'eraseRecord' && found.erased.length > 0) await expectErased(home, where, isDone, [inRecord])
}

const words = [planted, first.name, 'Quirina', 'quirina']

/** Expects that once an erasure is written down, nothing of it is left after the library was opened. */
async function expectErased(home: string, where: string, isDone: boolean, words: readonly string[]): Promise<void> {
  const inBackups = (path: string) => path.startsWith('Coachbook Backups/') || path.startsWith('stick/')
  const left = await whereIs(home, words)
  expect(
    left.filter((path) => isDone || !inBackups(path)),
    where
  ).toEqual([])
  const program = await startProgram(home)
  await unlocked(program)
  await program.backups.withoutErased()
  await program.session.close()
  expect(await whereIs(home, words), where).toEqual([])
}

/** What a crash left behind and neither the next opening nor, for backups, the next backup removed. */
export async function leftOver(home: string, deed: Deed): Promise<string[]> {
  if (deed === 'backup' || deed === 'restore') {
    const program = await startProgram(home)
    await unlocked(program)
    await program.backups.make()
    await program.session.close()
  }
  const names = await readdir(home, { recursive: true })
  return names.filter((name) => /\.writing$|Coachbook\/(restoring|removing)(\/|$)/.test(name.replaceAll('\\', '/')))
}
