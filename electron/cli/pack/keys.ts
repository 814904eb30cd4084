import { basename, resolve } from 'node:path'
import { Name } from '../../../shared/model/scalars'
import { shownFingerprint } from '../../../shared/model/trainer'
import { fileName } from '../../services/export/file-name'
import { saveUnique } from '../../services/export/pdf-file'
import type { OpenLibraryParts } from '../../services/library/session'
import { FileFault } from '../../services/storage/files'
import { readKey, writtenCard, writtenKey } from '../../services/trainer/card-file'
import { createTrainerKey } from '../../services/trainer/key'
import { exit, quoted } from '../output'
import { withLibrary } from './library'
import { newPassphrase, type PassphraseOption, passphraseOf } from './passphrase'
import { type Answer, type PackCommandServices, readNamed, UsageError } from './services'

/** The largest key file, in bytes; it has only a few lines. */
const largestKey = 64 * 1024

const withEnding = (path: string, ending: string) => (path.endsWith(ending) ? path : `${path}${ending}`)

/** Makes a trainer's key, protected by a passphrase. An existing key is never overwritten. */
export async function keygen(
  services: PackCommandServices,
  options: PassphraseOption & { name: string; out?: string }
): Promise<Answer> {
  const name = Name.safeParse(options.name.normalize('NFC'))
  if (!name.success) throw new UsageError('--name must be a name of 1 to 200 characters.')
  const file = withEnding(options.out ?? fileName([name.data], '.coachkey'), '.coachkey')
  if ((await services.files.look(resolve(file))) !== null) throw new UsageError(`${file} already exists.`)
  const key = await createTrainerKey(name.data, await newPassphrase(services, options), services.now())
  try {
    await services.files.create(resolve(file), writtenKey(key))
  } catch (error) {
    if (error instanceof FileFault) throw new UsageError(`${file} cannot be written.`)
    throw error
  }
  const { fingerprint } = key.card
  return {
    code: exit.done,
    lines: [
      file,
      `Fingerprint ${shownFingerprint(fingerprint)}`,
      `Keep this file and its passphrase safe; you need both to sign. To make the card to hand out: coachbook pack card ${file}`
    ],
    data: { file: resolve(file), name: name.data, fingerprint }
  }
}

/** Writes the public card of a key. */
export async function card(services: PackCommandServices, file: string, options: { out?: string }): Promise<Answer> {
  const key = readKey(basename(file), await readNamed(services, file, largestKey))
  const wanted = options.out ?? file.replace(/(\.coachkey)?$/, '.coachcard')
  const path = await saveUnique(services.files, resolve(wanted), writtenCard(key.card), '.coachcard')
  const { name, fingerprint } = key.card
  return {
    code: exit.done,
    lines: [path, `${quoted(name)}, fingerprint ${shownFingerprint(fingerprint)}`],
    data: { file: path, name, fingerprint }
  }
}

/** The key whose fingerprint begins with these digits, at least eight; refused when several keys match. */
function keyNamed(trainers: OpenLibraryParts['trainers'], named: string): { fingerprint: string; name: string } {
  const digits = named.replace(/\s/g, '').toLowerCase()
  const found = trainers.list().keys.filter(({ fingerprint }) => digits.length >= 8 && fingerprint.startsWith(digits))
  const [key] = found
  if (found.length > 1) throw new UsageError(`Several keys begin with ${named}. Give more of the fingerprint.`)
  if (!key)
    throw new UsageError(
      `The library has no key ${named}. Give at least eight digits of its fingerprint; this lists them: coachbook pack keys --library DIR`
    )
  return key
}

export interface InLibrary {
  library: string
}

/** Lists the keys of a library. */
export const listKeys = (services: PackCommandServices, { library }: InLibrary): Promise<Answer> =>
  withLibrary(services, library, async ({ trainers }) => {
    const { keys } = trainers.list()
    const lines = keys.map(({ name, fingerprint }) => `${shownFingerprint(fingerprint)}  ${quoted(name)}`)
    return { code: exit.done, lines: lines.length > 0 ? lines : ['This library has no keys.'], data: { keys } }
  })

/** Saves a copy of a library's key, still sealed; nothing is overwritten. */
export const backUpKey = (
  services: PackCommandServices,
  named: string,
  options: InLibrary & PassphraseOption & { out?: string }
): Promise<Answer> =>
  withLibrary(services, options.library, async ({ trainers }) => {
    const { fingerprint, name } = keyNamed(trainers, named)
    const key = await trainers.backUp(fingerprint, await passphraseOf(services, options))
    const wanted = resolve(options.out ?? fileName([name], '.coachkey'))
    const path = await saveUnique(services.files, wanted, writtenKey(key), '.coachkey')
    return { code: exit.done, lines: [path], data: { file: path, name, fingerprint } }
  })

/** Adds a key from a file to a library, after its passphrase has opened it. */
export async function addKey(
  services: PackCommandServices,
  file: string,
  options: InLibrary & PassphraseOption
): Promise<Answer> {
  const key = readKey(basename(file), await readNamed(services, file, largestKey))
  return withLibrary(services, options.library, async ({ trainers }) => {
    const { choice, name, fingerprint } = trainers.chooseKey(key)
    await trainers.bringIn(choice, await passphraseOf(services, options))
    const lines = [`Added the key of ${quoted(name)}, fingerprint ${shownFingerprint(fingerprint)}`]
    return { code: exit.done, lines, data: { name, fingerprint } }
  })
}

/** Removes a key from a library for good; without `yes` it only says what that means. */
export const removeKey = (
  services: PackCommandServices,
  named: string,
  options: InLibrary & { yes?: boolean }
): Promise<Answer> =>
  withLibrary(services, options.library, async ({ trainers }) => {
    const { fingerprint, name } = keyNamed(trainers, named)
    if (!options.yes)
      throw new UsageError(
        `Packs signed with the key of ${quoted(name)} stay signed, but you can no longer sign with it here, and without a copy you cannot get it back. To remove it, add --yes.`
      )
    await trainers.removeKey(fingerprint)
    return { code: exit.done, lines: [`Removed the key of ${quoted(name)}.`], data: { name, fingerprint } }
  })
