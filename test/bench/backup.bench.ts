import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSampleTeam } from '../../electron/services/sample/sample-team'
import { readBuiltInContent } from '../../electron/services/templates/built-in'
import { localMoment as now } from '../../electron/services/workbooks/clock'
import { passphrase, startProgram, type WholeProgram } from '../support/whole-program'
import { longestHold } from './held'
import { type Bench, inTurn, type Row } from './measure'

const rounds = 9

/** The sample team in a library of its own. */
async function team(isProtected: boolean): Promise<WholeProgram & { clear(): Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), 'coachbook-bench-'))
  const program = await startProgram(home)
  const resources = join(process.cwd(), 'resources')
  const packs = await readBuiltInContent(join(resources, 'packs'))
  await createSampleTeam({ folder: join(resources, 'sample'), packs, now }).add(program.session.opened())
  if (isProtected) await program.protection.protect(passphrase)
  const clear = async () => {
    await program.session.close()
    await rm(home, { recursive: true, force: true })
  }
  return { ...program, clear }
}

/** A backup of a protected library beside one of a library in clear, each packed, written and read back. */
export const backupBench: Bench = {
  name: 'backup',
  async run(): Promise<Row[]> {
    const [sealed, plain] = [await team(true), await team(false)]
    const sizes = { ours: [] as number[], theirs: [] as number[] }
    const held: number[] = []
    const { ours, theirs } = await inTurn(
      rounds,
      async () => {
        const hold = await longestHold(async () => sizes.ours.push((await sealed.backups.make()).bytes / 1000))
        held.push(hold)
      },
      async () => sizes.theirs.push((await plain.backups.make()).bytes / 1000)
    )
    await sealed.clear()
    await plain.clear()
    const what = 'a backup of the sample team, protected'
    return [
      { what, ours, yardstick: { name: 'in clear', sample: theirs } },
      { what, ours: sizes.ours, yardstick: { name: 'in clear', sample: sizes.theirs }, target: 1.1, unit: 'kB' },
      { what: 'the longest that main was held up meanwhile', ours: held, limit: 50 }
    ]
  }
}
