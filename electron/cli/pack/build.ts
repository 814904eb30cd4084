import { basename, resolve } from 'node:path'
import { packLimits } from '../../../shared/model/pack'
import { saveFile } from '../../services/export/pdf-file'
import { buildPack, type Signer, signPack } from '../../services/packs/build-pack'
import { openPack } from '../../services/packs/read-pack'
import { readSourceFolder } from '../../services/packs/source-folder'
import { readIfThere } from '../../services/storage/durable'
import { readKey } from '../../services/trainer/card-file'
import { unlock } from '../../services/trainer/key'
import { exit, quoted } from '../output'
import { type PassphraseOption, passphraseOf } from './passphrase'
import { type Answer, type PackCommandServices, readNamed } from './services'

/** A key file is a few lines. */
const largestKey = 64 * 1024

export interface SigningOptions extends PassphraseOption {
  key?: string
}

async function signerOf(services: PackCommandServices, options: SigningOptions): Promise<Signer | null> {
  if (options.key === undefined) return null
  const key = readKey(basename(options.key), await readNamed(services, options.key, largestKey))
  return { card: key.card, key: await unlock(key, await passphraseOf(services, options)) }
}

const signedBy = (signer: Signer | null) => (signer ? [`Signed by ${quoted(signer.card.name)}`] : [])

/** Builds the `.coachpack` of a folder. */
export async function build(
  services: PackCommandServices,
  folder: string,
  options: SigningOptions & { out?: string }
): Promise<Answer> {
  const { files, output } = services
  const { source, leftOut } = await readSourceFolder(files, resolve(folder))
  const signer = await signerOf(services, options)
  const bytes = await buildPack(source, signer)
  const { id, version } = source.info
  const wanted = resolve(options.out ?? `${id}-${version}.coachpack`)
  const before = await readIfThere(files, wanted)
  const path = await saveFile(files, wanted, bytes, '.coachpack')
  if (before && !before.equals(bytes))
    output.problem(`${basename(wanted)} was there with other content. If ${version} was handed out, raise the version.`)
  if (leftOut.length > 0) output.problem(`Left out: ${leftOut.join(', ')}`)
  return {
    code: exit.done,
    lines: [`${path} (${source.texts.size} files, ${Math.ceil(bytes.length / 1024)} kB)`, ...signedBy(signer)],
    data: {
      file: path,
      id,
      version,
      bytes: bytes.length,
      files: [...source.texts.keys()].sort(),
      leftOut,
      signed: signer !== null
    }
  }
}

/** Puts a signature under a pack that is there. */
export async function sign(
  services: PackCommandServices,
  file: string,
  options: SigningOptions & { out?: string }
): Promise<Answer> {
  const opened = await openPack(await readNamed(services, file, packLimits.file))
  const signer = await signerOf(services, options)
  if (!signer) throw new Error('commander asks for the key')
  const path = await saveFile(services.files, resolve(options.out ?? file), signPack(opened, signer), '.coachpack')
  return { code: exit.done, lines: [path, ...signedBy(signer)], data: { file: path, signer: signer.card.fingerprint } }
}
