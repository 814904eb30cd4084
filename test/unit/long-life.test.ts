import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { anna, rep } from '../support/annas-library'
import { passphrase, startProgram } from '../support/whole-program'

/** What somebody types in two seconds. */
const piece = 'Asked twice what it costs us. '

async function bytesIn(place: string): Promise<number> {
  let sum = 0
  for (const name of await readdir(place, { recursive: true })) {
    const entry = await stat(join(place, name))
    if (entry.isFile()) sum += entry.size
  }
  return sum
}

/** Types a note in pieces, with a pause after each and a backup now and then; returns the bytes for each letter. */
async function typed({ isProtected, pieces, pause }: { isProtected: boolean; pieces: number; pause: number }) {
  const home = await mkdtemp(join(tmpdir(), 'coachbook-life-'))
  onTestFinished(() => rm(home, { recursive: true, force: true }))
  let at = Date.UTC(2026, 9, 1, 8)
  const now = () => new Date(at).toISOString().replace(/\.\d+Z$/, '+00:00')
  const program = await startProgram(home, now, undefined, { device: 'laptop' })
  await program.session.opened().workbooks.create(rep)
  if (isProtected) await program.protection.protect(passphrase)
  const { workbooks } = program.session.opened()
  const history = join(await workbooks.folderOf(anna), 'history')
  const before = await bytesIn(history)
  for (let count = 1; count <= pieces; count++) {
    at += pause * 1000
    await workbooks.dispatch(anna, { type: 'notes.write', notes: piece.repeat(count) })
    if (count % Math.ceil(pieces / 3) !== 0) continue
    await workbooks.close(anna)
    await program.backups.make()
  }
  await workbooks.close(anna)
  const letters = piece.length * pieces
  const backups = await bytesIn(join(home, 'Coachbook Backups'))
  const kept = (await bytesIn(history)) - before
  await program.session.close()
  return { perLetter: kept / letters, perPause: (kept - 2 * letters) / pieces, perBackup: backups / 3 / letters }
}

test.each([
  { isProtected: false, most: 1.6, backup: 0.6 },
  { isProtected: true, most: 2.3, backup: 0.7 }
])(
  '12.5 twenty thousand letters typed without long pauses cost about as much as they are (protected: $isProtected)',
  async ({ isProtected, most, backup }) => {
    const { perLetter, perBackup } = await typed({ isProtected, pieces: 666, pause: 2 })
    expect(perLetter).toBeLessThan(most)
    expect(perBackup).toBeLessThan(backup)
  }
)

test.each([
  { isProtected: false, most: 560 },
  { isProtected: true, most: 860 }
])('12.5 a pause of more than ten minutes costs one line (protected: $isProtected)', async ({ isProtected, most }) => {
  expect((await typed({ isProtected, pieces: 120, pause: 660 })).perPause).toBeLessThan(most)
})
