import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { keepAttachment } from '../../electron/services/storage/attachments'
import { readBuiltInContent } from '../../electron/services/templates/built-in'
import { countedId } from '../support/large-workbook'
import { plannedGroup } from '../support/planned-group'
import {
  arrived,
  arrivedFile,
  first,
  isDeed,
  nextPassphrase,
  passphrase,
  record,
  second,
  startProgram,
  type WholeProgram
} from '../support/whole-program'

const say = (word: string) => void writeSync(1, `${word}\n`)

async function save({ session }: WholeProgram, count: number): Promise<void> {
  const { workbooks } = session.opened()
  for (let number = 1; number <= count; number++) {
    const command = { type: 'account.add', id: countedId(number), name: `Account ${number}` }
    const { saving } = await workbooks.dispatch(second.id, command)
    if (saving.state === 'saved') say(`saved ${number}`)
  }
}

async function bring({ session }: WholeProgram): Promise<void> {
  const content = await readBuiltInContent(join(process.cwd(), 'resources', 'packs'))
  const template = content.templates.find((one) => one.template.kind === 'observation')?.hash ?? null
  const group = { role: '', territory: '', observations: 3, numbers: [] }
  await session.opened().imports.run(
    {
      file: 'visits.csv',
      what: 'observations',
      template,
      kind: 'joint-visit',
      frameworks: [],
      records: 6,
      groups: [
        { ...group, rep: second.id, name: second.name },
        { ...group, rep: null, name: 'Obi Okafor' }
      ],
      part: async (_, from, count) =>
        Array.from({ length: Math.min(count, 3 - from) }, (_one, at) => ({
          when: '2026-03-03T12:00:00+01:00',
          account: 'Account 1',
          observer: 'Jonas Ek',
          evidence: `Visit ${from + at}`,
          strengths: '',
          development: '',
          feelings: '',
          ratings: []
        }))
    },
    { onProgress: () => undefined, isCancelled: () => false }
  )
}

const deeds = {
  save: (program: WholeProgram) => save(program, 8),
  async fold(program: WholeProgram) {
    await save(program, 3)
    await program.session.opened().workbooks.close(second.id)
  },
  backup: ({ backups }: WholeProgram) => backups.make(),
  protect: ({ protection }: WholeProgram) => protection.protect(passphrase),
  unprotect: ({ protection }: WholeProgram) => protection.unprotect(passphrase),
  change: ({ protection }: WholeProgram) => protection.change(passphrase, nextPassphrase),
  async restore({ backups }: WholeProgram) {
    const [newest] = (await backups.list()).backups
    await backups.look({ name: newest?.name ?? '' })
    await backups.restore({ reps: [first.id, second.id], away: [], rest: true })
  },
  bring,
  group: ({ session }: WholeProgram) => session.opened().imports.planGroup(plannedGroup, [first.id, second.id]),
  take: ({ session, vault }: WholeProgram) =>
    session.opened().workbooks.takeIn(arrived(), async (folder) => {
      await keepAttachment(vault.files, folder, arrivedFile.named, arrivedFile.bytes)
    }),
  erase: ({ erasure }: WholeProgram) => erasure.erase(first),
  eraseRecord: ({ erasure }: WholeProgram) => erasure.eraseRecords(second.id, [record], [])
} as const satisfies Record<string, (program: WholeProgram) => Promise<unknown>>

/**
 * Does one thing with the library of a folder, until it is done or killed: `doer.js <folder> <deed>`. Prints `ready`,
 * then `done`.
 */
async function act(home: string, deed: string): Promise<void> {
  if (!isDeed(deed)) throw new Error(`nobody does ${deed}`)
  const program = await startProgram(home)
  if (program.session.locked() !== null) await program.protection.unlock(passphrase)
  say('ready')
  await deeds[deed](program)
  say('done')
  await program.session.close()
  // The watcher of the lock would keep the process alive.
  await rest(0)
  process.exit(0)
}

const [home = '', deed = ''] = process.argv.slice(2)
void act(home, deed)
