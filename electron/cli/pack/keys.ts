import { basename, resolve } from 'node:path'
import { Name } from '../../../shared/model/scalars'
import { shownFingerprint } from '../../../shared/model/trainer'
import { fileName } from '../../services/export/file-name'
import { saveUnique } from '../../services/export/pdf-file'
import { FileFault } from '../../services/storage/files'
import { readKey, writtenCard, writtenKey } from '../../services/trainer/card-file'
import { createTrainerKey } from '../../services/trainer/key'
import { exit, quoted } from '../output'
import { newPassphrase, type PassphraseOption } from './passphrase'
import { type Answer, type PackCommandServices, readNamed, UsageError } from './services'

const withEnding = (path: string, ending: string) => (path.endsWith(ending) ? path : `${path}${ending}`)

/** Makes a trainer's key, protected by a passphrase. A key that is there is never written over. */
export async function keygen(
  services: PackCommandServices,
  options: PassphraseOption & { name: string; out?: string }
): Promise<Answer> {
  const name = Name.safeParse(options.name.normalize('NFC'))
  if (!name.success) throw new UsageError('--name is a name of at most 200 letters.')
  const file = withEnding(options.out ?? fileName([name.data], '.coachkey'), '.coachkey')
  if ((await services.files.look(resolve(file))) !== null) throw new UsageError(`${file} is there already.`)
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
      `Keep the file and its passphrase; without both nobody can sign as you. Hand out the card: coachbook pack card ${file}`
    ],
    data: { file: resolve(file), name: name.data, fingerprint }
  }
}

/** Writes the public card of a key. */
export async function card(services: PackCommandServices, file: string, options: { out?: string }): Promise<Answer> {
  const key = readKey(basename(file), await readNamed(services, file, 64 * 1024))
  const wanted = options.out ?? file.replace(/(\.coachkey)?$/, '.coachcard')
  const path = await saveUnique(services.files, resolve(wanted), writtenCard(key.card), '.coachcard')
  const { name, fingerprint } = key.card
  return {
    code: exit.done,
    lines: [path, `${quoted(name)}, fingerprint ${shownFingerprint(fingerprint)}`],
    data: { file: path, name, fingerprint }
  }
}
