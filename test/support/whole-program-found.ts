import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { type Deed, type Found, first, inRecord, planted, startProgram, unlocked, whereIs } from './whole-program'

interface Crash {
  home: string
  deed: Deed
  /** Which crash it was, for whoever reads of a failure. */
  where: string
  /** What the program had said by then. */
  said: readonly string[]
  found: Found
  /** What is found where it does nothing, and where it comes to its end. */
  old: Found
  fresh: Found
}

/** What may be said after a crash: that a line that nobody was told of was not whole, that an import was cut off. */
const mayBeSaid = ['journal.torn', 'bring.cut-off', 'group.cut-off']

/** What is brought and what is planned gets other ids each time: there the counts have to be right. */
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

/** The library is as it was or as it was to be, and all that was said to be done is done. */
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
    // In their order, none left out, and none of those that it said were saved.
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

/** From the moment it is written down that something is erased, nothing of it is left once the library was opened. */
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

/** What a crash left and neither the next opening took away nor, of backups, the next one. */
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
