import { writeSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportSource } from '../../electron/services/bring/import-writer'
import { defaultSettings } from '../../electron/services/library/defaults'
import { openParts } from '../../electron/services/library/open'
import { nodeFiles as files } from '../../electron/services/storage/node-files'
import { createVault } from '../../electron/services/storage/vault'
import { readBuiltInContent } from '../../electron/services/templates/built-in'
import { localMoment } from '../../electron/services/workbooks/clock'

const each = 500

/** Visits of the rep with this id, and of two new ones. */
const sourceFor = (rep: string, template: string): ImportSource => ({
  file: 'visits.csv',
  what: 'observations',
  template,
  kind: 'joint-visit',
  frameworks: [],
  records: each * 3,
  groups: [rep, null, null].map((of, at) => ({
    rep: of,
    name: of === null ? `Jo ${at}` : 'Anna Berg',
    role: '',
    territory: '',
    observations: each,
    numbers: []
  })),
  part: async (_, from, count) =>
    Array.from({ length: Math.min(count, each - from) }, (_one, at) => ({
      when: '2026-03-03T12:00:00+01:00',
      account: `Account ${at % 5}`,
      observer: 'Jonas Ek',
      evidence: `Visit ${from + at}`,
      strengths: '',
      development: '',
      feelings: '',
      ratings: []
    }))
})

/**
 * Imports files and takes each back again until it is killed: `importer.js <library folder> <form>`. Prints `begun` and
 * `brought` for each, and `back` once it is taken back.
 */
async function bring(folder: string, template: string): Promise<void> {
  const { workbooks, imports } = await openParts(folder, {
    files,
    vault: createVault(files),
    defaults: { ...defaultSettings('en', 'US'), managerName: 'Jonas Ek' },
    content: await readBuiltInContent(join(process.cwd(), 'resources', 'packs')),
    now: localMoment,
    onSaving: () => undefined,
    onLibraryChanged: () => undefined
  })
  const anna = (await workbooks.list()).find(({ name }) => name === 'Anna Berg')
  if (!anna) throw new Error('there is no rep')
  const again = async (): Promise<never> => {
    writeSync(1, 'begun\n')
    const done = await imports.run(sourceFor(anna.id, template), {
      onProgress: () => undefined,
      isCancelled: () => false
    })
    if (!done) throw new Error('nothing was brought')
    writeSync(1, 'brought\n')
    await imports.takeBack(done.id, () => undefined)
    writeSync(1, 'back\n')
    return again()
  }
  await again()
}

const [folder = '', template = ''] = process.argv.slice(2)
void bring(folder, template)
