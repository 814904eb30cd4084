import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { defaultSettings } from '../../electron/services/library/defaults'
import { openParts } from '../../electron/services/library/open'
import { nodeFiles as files } from '../../electron/services/storage/node-files'
import { createVault } from '../../electron/services/storage/vault'
import { readBuiltInContent } from '../../electron/services/templates/built-in'
import { localMoment } from '../../electron/services/workbooks/clock'
import { plannedGroup } from '../support/planned-group'

/**
 * Until it is killed: plans a group session with the reps of a library, holds it with all but the last of them, and
 * takes it back: `grouper.js <library folder>`. Prints `begun`, then `planned`, `held` and `back` for each.
 */
async function meet(folder: string): Promise<void> {
  const { workbooks, imports } = await openParts(folder, {
    files,
    vault: createVault(files),
    defaults: { ...defaultSettings('en', 'US'), managerName: 'Jonas Ek' },
    content: await readBuiltInContent(join(process.cwd(), 'resources', 'packs')),
    now: localMoment,
    onSaving: () => undefined,
    onLibraryChanged: () => undefined
  })
  const reps = (await workbooks.list()).map(({ id }) => id)
  const again = async (): Promise<never> => {
    writeSync(1, 'begun\n')
    const { id } = await imports.planGroup(plannedGroup, reps)
    writeSync(1, 'planned\n')
    await imports.changeGroup(id, { ...plannedGroup, status: 'held' }, reps.slice(0, -1))
    writeSync(1, 'held\n')
    await imports.takeBack(id, () => undefined)
    writeSync(1, 'back\n')
    return again()
  }
  await again()
}

const [folder = ''] = process.argv.slice(2)
void meet(folder)
