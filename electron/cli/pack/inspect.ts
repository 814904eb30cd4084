import { basename } from 'node:path'
import { type InspectedPack, packLimits, type SignatureState } from '../../../shared/model/pack'
import { contentsOf, infoOf } from '../../services/packs/contents'
import { type ReadPack, readPack } from '../../services/packs/read-pack'
import { readCard } from '../../services/trainer/card-file'
import { signatureState } from '../../services/trainer/trainers'
import { exit } from '../output'
import { withLibrary } from './library'
import { contentsLines, counted, signatureLine, standingLines } from './report'
import { type Answer, type PackCommandServices, readNamed } from './services'

export interface TrustOptions {
  /** Files with cards to be trusted. */
  trust: readonly string[]
}

const largestCard = 64 * 1024

async function stateOf(
  services: PackCommandServices,
  pack: ReadPack,
  { trust }: TrustOptions
): Promise<SignatureState> {
  const cards = new Map<string, ReturnType<typeof readCard>>()
  for (const file of trust) {
    const card = readCard(basename(file), await readNamed(services, file, largestCard))
    cards.set(card.fingerprint, card)
  }
  return signatureState(pack.signature, pack.manifest, (fingerprint) => cards.get(fingerprint))
}

/** Shows the content of a pack and who signed it; with a library, also how it compares with what is there. */
export async function inspect(
  services: PackCommandServices,
  file: string,
  options: TrustOptions & { library?: string }
): Promise<Answer> {
  const bytes = await readNamed(services, file, packLimits.file)
  const { library } = options
  if (library !== undefined)
    return withLibrary(services, library, async ({ packs }) => {
      const { pack } = await packs.open(bytes)
      return shown(pack, [...contentsLines(pack), ...standingLines(pack, services.words)])
    })
  const pack = await readPack(bytes)
  const alone = {
    info: infoOf(pack.manifest),
    madeWith: pack.manifest.madeWith,
    bytes: bytes.length,
    signature: await stateOf(services, pack, options),
    contents: contentsOf(pack.content)
  }
  return shown(alone, contentsLines(alone))
}

const shown = (pack: Omit<InspectedPack, 'installed' | 'obstacle' | 'conflicts'>, lines: string[]): Answer => ({
  code: pack.signature.state === 'damaged' ? exit.refused : exit.done,
  lines,
  data: pack
})

/** Says whether a pack is sound, and its signature valid. */
export async function verifyPack(
  services: PackCommandServices,
  file: string,
  options: TrustOptions & { trusted?: boolean }
): Promise<Answer> {
  const pack = await readPack(await readNamed(services, file, packLimits.file))
  const signature = await stateOf(services, pack, options)
  const isEnough = options.trusted ? signature.state === 'known' : signature.state !== 'damaged'
  const { id, version, files } = pack.manifest
  return {
    code: isEnough ? exit.done : exit.refused,
    lines: [
      `${id} ${version}: ${counted(files.length, 'file', 'files')}, each as its author listed it`,
      signatureLine(signature)
    ],
    data: { id, version, files: files.length, signature }
  }
}
