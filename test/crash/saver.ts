import { writeSync } from 'node:fs'
import { nodeFiles as files } from '../../electron/services/storage/node-files'
import { localMoment as now } from '../../electron/services/workbooks/clock'
import { openLibrary } from '../../electron/services/workbooks/library'
import { createWorkbooks } from '../../electron/services/workbooks/workbooks'
import { countedId } from '../support/large-workbook'

/**
 * Saves until it is killed: `saver.js <library folder> <first number>`. Prints `<number>` for each change that was
 * answered as saved. Three changes are under way at a time, and the journal is folded every few saves.
 */
async function save(folder: string, first: number): Promise<never> {
  const library = await openLibrary({ files, folder, now })
  const offers = { template: () => undefined, behavior: () => undefined }
  const workbooks = createWorkbooks({ files, library, offers, now, actor: () => 'Jonas Ek', checkpointAt: 4096 })
  const [rep] = await workbooks.list()
  if (!rep) throw new Error('there is no rep')
  const change = async (count: number) => {
    const command = { type: 'account.add', id: countedId(count), name: `Account ${count}` }
    const { saving } = await workbooks.dispatch(rep.id, command)
    if (saving.state === 'saved') writeSync(1, `${count}\n`)
  }
  writeSync(1, 'ready\n')
  const lane = async (count: number): Promise<never> => {
    await change(count)
    return lane(count + 3)
  }
  return Promise.race([lane(first), lane(first + 1), lane(first + 2)])
}

const [folder = '', first = ''] = process.argv.slice(2)
void save(folder, Number(first))
