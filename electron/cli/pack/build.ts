import { basename, extname, resolve } from 'node:path'
import { packLimits } from '../../../shared/model/pack'
import { saveFile } from '../../services/export/pdf-file'
import { buildPack, type Signer, signPack } from '../../services/packs/build-pack'
import { openPack } from '../../services/packs/read-pack'
import { readSourceFolder } from '../../services/packs/source-folder'
import { readKey } from '../../services/trainer/card-file'
import { unlock } from '../../services/trainer/key'
import { exit, quoted } from '../output'
import { type PassphraseOption, passphraseOf } from './passphrase'
import { type Answer, type PackCommandServices, readNamed, UsageError } from './services'

/** The largest key file, in bytes; it has only a few lines. */
const largestKey = 64 * 1024

export interface SigningOptions extends PassphraseOption {
  key?: string
}

async function signerOf(services: PackCommandServices, options: SigningOptions): Promise<Signer | null> {
  if (options.key === undefined) return null
  const key = readKey(basename(options.key), await readNamed(services, options.key, largestKey))
  return { card: key.card, key: await unlock(key, await passphraseOf(services, options)) }
}

export interface WritingOptions {
  out?: string
  overwrite?: boolean
}

/** Writes a pack; a file with other content is only replaced with `--overwrite`. */
async function writePack(
  { files }: PackCommandServices,
  wanted: string,
  bytes: Uint8Array,
  { overwrite = false, advice }: { overwrite?: boolean | undefined; advice: string }
): Promise<string> {
  const path = extname(wanted).toLowerCase() === '.coachpack' ? wanted : `${wanted}.coachpack`
  const entry = await files.look(path)
  if (entry && entry.kind !== 'file') throw new UsageError(`${basename(path)} is a folder, not a file.`)
  const isOther = entry !== null && !(await files.read(path)).equals(bytes)
  if (isOther && !overwrite)
    throw new UsageError(
      `${basename(path)} already exists with different content. ${advice} To replace it, add --overwrite.`
    )
  return saveFile(files, path, bytes, '.coachpack')
}

const signedBy = (signer: Signer | null) => (signer ? [`Signed by ${quoted(signer.card.name)}`] : [])

/** Builds a `.coachpack` from a folder. */
export async function build(
  services: PackCommandServices,
  folder: string,
  options: SigningOptions & WritingOptions
): Promise<Answer> {
  const { files, output } = services
  const { source, leftOut } = await readSourceFolder(files, resolve(folder))
  const signer = await signerOf(services, options)
  const bytes = await buildPack(source, signer)
  const { id, version } = source.info
  const path = await writePack(services, resolve(options.out ?? `${id}-${version}.coachpack`), bytes, {
    overwrite: options.overwrite,
    advice: `If ${version} was handed out, raise the version.`
  })
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

/** Adds a signature to an existing pack; another signature is only replaced with `--overwrite`. */
export async function sign(
  services: PackCommandServices,
  file: string,
  options: SigningOptions & WritingOptions
): Promise<Answer> {
  const opened = await openPack(await readNamed(services, file, packLimits.file))
  const signer = await signerOf(services, options)
  if (!signer) throw new Error('commander asks for the key')
  const path = await writePack(services, resolve(options.out ?? file), signPack(opened, signer), {
    // Writing over the unsigned file itself loses nothing.
    overwrite: options.overwrite || (options.out === undefined && opened.signature.found === 'none'),
    advice: options.out === undefined ? 'It is already signed.' : 'Name another file with --out.'
  })
  return { code: exit.done, lines: [path, ...signedBy(signer)], data: { file: path, signer: signer.card.fingerprint } }
}
