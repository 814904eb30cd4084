import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe } from 'vitest'
import { defaultSettings } from '../../electron/services/library/defaults'
import { openParts } from '../../electron/services/library/open'
import { KeyFile, keyByPassphrase, newKeyFile, readKeyFile } from '../../electron/services/protection/key-file'
import { secretOf, wordsOf } from '../../electron/services/protection/recovery-words'
import { createHandOver } from '../../electron/services/settings/hand-over'
import { createLocation } from '../../electron/services/settings/location'
import { nodeFiles as disk } from '../../electron/services/storage/node-files'
import { createVault } from '../../electron/services/storage/vault'
import { localMoment as now } from '../../electron/services/workbooks/clock'
import { hostileBorders } from '../support/hostile-borders'
import type { Border } from '../support/hostile-files'
import { content } from '../support/library-in-memory'
import { changedFile, changedWords } from '../support/mutations'
import { first, passphrase, plantedLibrary, startProgram } from '../support/whole-program'

type Files = readonly [Buffer, ...Buffer[]]

const at = hostileBorders()

describe('N-9 files that lie where Coachbook keeps its own', () => {
  /** All files below a library except those that say which program has it open. */
  const filesOf = async (library: string) => {
    const names = await readdir(library, { recursive: true, withFileTypes: true })
    return names
      .filter((entry) => entry.isFile() && !/^library\.lock/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(library.length + 1))
      .sort()
  }

  /** Replaces one to three files of a library, opens each of its workbooks, and closes everything again. */
  async function libraryBorder(isSealed: boolean): Promise<Border> {
    const place = join(at.home, isSealed ? 'sealed' : 'clear')
    await mkdir(place)
    await plantedLibrary(place, 3)
    if (isSealed) {
      const program = await startProgram(place)
      await program.protection.protect(passphrase)
      await program.session.close()
    }
    const sound = join(place, 'Coachbook')
    const work = join(place, 'work')
    const plan = { format: 'coachbook.exchange', version: 1, moves: [{ path: 'reps/x', takes: true }] }
    await mkdir(join(sound, 'restoring', 'new', 'reps', 'x'), { recursive: true })
    await writeFile(join(sound, 'restoring', 'plan.json'), JSON.stringify(plan))
    const names = await filesOf(sound)
    const bytesOf = new Map<string, Buffer>()
    for (const name of names) bytesOf.set(name, await readFile(join(sound, name)))
    const all = [...bytesOf.values()]
    const key = isSealed ? await readKeyFile(disk, sound) : 'none'
    const vault = createVault(disk)
    if (typeof key === 'object') vault.unlock(work, (await keyByPassphrase(key, passphrase)) ?? Buffer.alloc(32))
    const told = { onSaving: () => undefined, onLibraryChanged: () => undefined }

    const options = { files: vault.files, vault, defaults: defaultSettings('en', 'US'), content, now, ...told }
    return {
      places: [place],
      make(chance) {
        const changed: Record<string, string> = {}
        for (let count = 1 + chance.below(3); count > 0; count--) {
          const name = names[chance.below(names.length)] ?? ''
          const files: Files = [bytesOf.get(name) ?? Buffer.alloc(0), ...(chance.below(5) === 0 ? all : [])]
          const bytes = chance.below(2) === 0 ? changedFile(chance, files) : changedWords(chance, files)
          changed[name] = bytes.toString('base64')
        }
        return Buffer.from(JSON.stringify(changed))
      },
      async read(bytes) {
        await cp(sound, work, { recursive: true })
        try {
          for (const [name, changed] of Object.entries<string>(JSON.parse(bytes.toString())))
            await writeFile(join(work, name), Buffer.from(changed, 'base64'))
          const parts = await openParts(work, options)
          try {
            const reps = await parts.workbooks.list()
            const read = []
            for (const { id } of reps) {
              const opened = await parts.workbooks.open(id).catch((error: unknown) => {
                if (error instanceof Error && 'code' in error) return null
                throw error
              })
              if (!opened) continue
              await parts.workbooks.history(id, { before: null, limit: 50 })
              await parts.workbooks.aside(id)
              read.push(opened)
            }
            await parts.workbooks.rhythms()
            return `${read.length} of ${reps.length}`
          } finally {
            await parts.workbooks.closeAll()
            await parts.library.close()
          }
        } finally {
          await rm(work, { recursive: true, force: true })
        }
      }
    }
  }

  at.border('a library folder', 20, () => libraryBorder(false))
  at.border('the folder of a protected library', 12, () => libraryBorder(true))

  at.border('what the program remembers beside its libraries', 60, async () => {
    const place = join(at.home, 'own')
    const path = join(place, 'one.json')
    const files: Files = [
      Buffer.from(JSON.stringify({ folder: '/a/Coachbook', recent: ['/a/Coachbook', '/b'] }, null, 2)),
      Buffer.from(
        JSON.stringify({
          version: 1,
          handed: { to: 'rep', workbook: first.id, page: 'hand-back' },
          shared: null,
          pin: { N: 2 ** 14, r: 8, p: 1, salt: 'AAAA', hash: 'BBBB' },
          wrong: { tries: 2, last: '2026-11-20T10:00:00+01:00' }
        })
      ),
      Buffer.from(
        JSON.stringify({ version: 1, folder: null, elsewhere: ['/x'], reached: { '/x': now() }, unreached: [] })
      )
    ]
    return {
      places: [place],
      make: (chance) => (chance.below(2) === 0 ? changedFile(chance, files) : changedWords(chance, files)),
      async read(bytes) {
        await mkdir(place, { recursive: true })
        try {
          await writeFile(path, bytes)
          const location = await createLocation({ files: disk, path, now })
          await writeFile(path, bytes)
          const handOver = await createHandOver({ files: disk, path, now })
          return `${location.get() === null ? 'no folder' : 'a folder'}, ${handOver.handed() ? 'handed' : 'not handed'}`
        } finally {
          await rm(place, { recursive: true, force: true })
        }
      }
    }
  })

  at.border('the key file of a library, and the words of its sheet', 200, async () => {
    const { file, secret } = await newKeyFile(passphrase, { N: 2 ** 10, r: 8, p: 1 })
    const sheet = Buffer.from(wordsOf(secret).join(' '))
    const key = Buffer.from(JSON.stringify(file, null, 1))
    const folder = join(at.home, 'key')
    await mkdir(folder)
    const path = join(folder, 'protection.json')
    await writeFile(path, key)
    return {
      places: [folder],
      make: (chance) =>
        chance.below(4) === 0
          ? changedFile(chance, [sheet])
          : chance.below(2) === 0
            ? changedFile(chance, [key])
            : changedWords(chance, [key]),
      async read(bytes) {
        const text = bytes.toString()
        if (!text.includes('coachbook.protection')) return secretOf(text) ? 'words' : 'no words'
        await writeFile(path, bytes)
        const read = await readKeyFile(disk, folder)
        await writeFile(path, key)
        if (typeof read === 'string') return read
        const { N, r, p } = KeyFile.parse(read).passphrase
        if (N * r * p > 2 ** 16) return 'too dear for a test'
        return (await keyByPassphrase(read, passphrase)) ? 'opens' : 'does not open'
      }
    }
  })
})
