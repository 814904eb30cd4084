import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { RuleError, refuse } from '../../../shared/commands/command'
import {
  type Conflict,
  type InspectedPack,
  type InstalledPack,
  MadePack,
  type PackSummary,
  type Resolution
} from '../../../shared/model/pack'
import type { Id, Moment } from '../../../shared/model/scalars'
import type { Template } from '../../../shared/model/template'
import { compareVersions } from '../../../shared/model/versions'
import { type ComparedPack, packDifferences } from '../../../shared/rules/pack-diff'
import type { Files } from '../storage/files'
import type { SourcePack } from '../templates/built-in'
import { contentHash } from '../templates/content-hash'
import { JsonFolder } from '../templates/json-folder'
import { current, latest } from '../templates/own'
import type { TemplateLibrary } from '../templates/service'
import { createUndoList } from '../templates/undo-list'
import type { Trainers } from '../trainer/trainers'
import { obstacleTo } from './admission'
import { buildPack, sourceOf } from './build-pack'
import { contentsOf, infoOf } from './contents'
import { type ReadPack, readPack } from './read-pack'
import { type Packs, undecided } from './service'

interface PacksOptions {
  files: Files
  /** The library's folder. */
  folder: string
  builtIn: readonly SourcePack[]
  installed: JsonFolder<InstalledPack>
  templates: TemplateLibrary
  trainers: Trainers
  now(): Moment
  writable: boolean
}

/** Packs that were chosen stay in memory until others take their place. */
const mostChosen = 4

interface Chosen {
  pack: ReadPack
  bytes: number
}

const compared = ({ manifest, content }: Pick<ReadPack, 'manifest' | 'content'>): ComparedPack => ({
  info: infoOf(manifest),
  content
})

/** Opens the packs of a library. */
export async function createPacks(options: PacksOptions): Promise<Packs> {
  const { files, folder, builtIn, installed, templates, trainers, now, writable } = options
  const orders = await JsonFolder.open({
    files,
    folder: join(folder, 'templates', 'made'),
    schema: MadePack,
    version: 1,
    nameOf: ({ info }) => info.id,
    now,
    writable
  })
  const undos = createUndoList()
  const chosen = new Map<Id, Chosen>()
  const stateOf = ({ signature, manifest }: Pick<ReadPack, 'signature' | 'manifest'>) =>
    trainers.stateOf(signature, manifest)

  function need(choice: Id): Chosen {
    const found = chosen.get(choice)
    if (!found) throw new RuleError('pack.no-choice')
    return found
  }

  /** The manager's own where a pack brings something that they have not seen yet. */
  function conflictsOf({ content }: ReadPack): Conflict[] {
    return content.templates.flatMap((theirs) => {
      const own = templates.own(theirs.id)
      if (!own) return []
      const hash = contentHash(theirs)
      const isSeen = own.origin?.hash === hash || (!own.draft && own.published.some((one) => contentHash(one) === hash))
      if (isSeen) return []
      const mine = latest(own)?.version ?? null
      return [{ template: theirs.id, title: theirs.title, mine, theirs: theirs.version }]
    })
  }

  function relationOf({ manifest }: ReadPack): InspectedPack['installed'] {
    const there = installed.get(manifest.id)
    if (!there) return null
    const order = compareVersions(manifest.version, there.manifest.version)
    return { version: there.manifest.version, relation: order === 0 ? 'same' : order > 0 ? 'newer' : 'older' }
  }

  const inspected = ({ pack, bytes }: Chosen): InspectedPack => ({
    info: infoOf(pack.manifest),
    madeWith: pack.manifest.madeWith,
    bytes,
    signature: stateOf(pack),
    contents: contentsOf(pack.content),
    installed: relationOf(pack),
    obstacle: obstacleTo(pack, { builtIn, installed: installed.all(), stateOf }),
    conflicts: conflictsOf(pack)
  })

  const summaryOf = (pack: InstalledPack): PackSummary => ({
    info: infoOf(pack.manifest),
    madeWith: pack.manifest.madeWith,
    builtIn: false,
    installedAt: pack.installedAt,
    signature: stateOf(pack),
    contents: contentsOf(pack.content)
  })

  const builtInSummary = ({ info, content }: SourcePack): PackSummary => ({
    info,
    madeWith: '',
    builtIn: true,
    installedAt: null,
    signature: null,
    contents: contentsOf(content)
  })

  async function resolve(conflict: Conflict, resolution: Resolution, pack: ReadPack): Promise<void> {
    const theirs = pack.content.templates.find(({ id }) => id === conflict.template)
    if (!theirs) return
    const { id, version } = pack.manifest
    if (resolution === 'keep-mine')
      await templates.keepMine(theirs.id, { pack: id, version, hash: contentHash(theirs) })
    else if (resolution === 'take-theirs') await templates.giveWay(theirs.id)
    else await templates.keepBeside(theirs.id)
  }

  function packable(id: string): Template {
    const own = templates.own(id)
    const template = own && latest(own)
    if (!template) throw new RuleError('pack.not-published', { title: (own && current(own))?.title ?? id })
    return template
  }

  return {
    list: () => [...installed.all().map(summaryOf), ...builtIn.map(builtInSummary)],

    async open(bytes) {
      const opened = { pack: await readPack(bytes), bytes: bytes.length }
      const choice = newId()
      chosen.set(choice, opened)
      for (const old of [...chosen.keys()].slice(0, -mostChosen)) chosen.delete(old)
      return { choice, pack: inspected(opened) }
    },

    inspect: (choice) => inspected(need(choice)),

    differences(choice, before) {
      const { pack } = need(choice)
      const there = installed.get(pack.manifest.id)
      const old = before === null ? there : need(before).pack
      const mine = (id: string) => {
        const own = before === null ? templates.own(id) : undefined
        return own && current(own)
      }
      return packDifferences(old ? compared(old) : null, compared(pack), mine)
    },

    beside(choice, id, other) {
      const { pack } = need(choice)
      const after = pack.content.templates.find((template) => template.id === id)
      if (!after) throw new RuleError('template.gone')
      const own = templates.own(id)
      const before =
        other === 'own'
          ? own && current(own)
          : installed.get(pack.manifest.id)?.content.templates.find((template) => template.id === id)
      return { before: before ?? null, after }
    },

    signer(choice) {
      const signature = chosen.get(choice)?.pack.signature
      const isSound = signature?.found === 'signing' && stateOf(need(choice).pack).state !== 'damaged'
      return isSound ? signature.signing.card : undefined
    },

    async install(choice, resolutions) {
      const { pack } = need(choice)
      const obstacle = obstacleTo(pack, { builtIn, installed: installed.all(), stateOf })
      if (obstacle) throw new RuleError(obstacle.code, obstacle.params)
      const conflicts = conflictsOf(pack)
      const open = undecided(conflicts, resolutions)
      refuse(open.length > 0, 'pack.undecided', { titles: open.map(({ title }) => title).join(', ') })
      const { manifest, signature, content } = pack
      const entry: InstalledPack = { schemaVersion: 1, installedAt: now(), manifest, signature, content }
      await installed.put(entry)
      // Theirs is in the library before mine gives way: a failure in between leaves both.
      for (const conflict of conflicts) {
        const resolution = resolutions[conflict.template]
        if (resolution) await resolve(conflict, resolution, pack)
      }
      return summaryOf(entry)
    },

    async remove(id) {
      const pack = installed.get(id)
      if (!pack) throw new RuleError(builtIn.some(({ info }) => info.id === id) ? 'pack.built-in-stays' : 'pack.gone')
      await installed.remove(id)
      return undos.keep(async () => {
        refuse(installed.get(id) !== undefined, 'undo.gone')
        await installed.put(pack)
      })
    },

    restore: (undo) => undos.bringBack(undo),

    made: () => orders.all(),

    async make({ info, templates: ids, notes }, signer) {
      refuse(ids.length === 0, 'pack.empty')
      const content = { templates: ids.map(packable), frameworks: [], guides: [], help: [], notes }
      const bytes = await buildPack(sourceOf(info, content), signer)
      const signedWith = signer?.card.fingerprint ?? null
      await orders.put({ schemaVersion: 1, info, templates: [...ids], notes, signedWith })
      return bytes
    },

    notices: () => [...installed.notices, ...orders.notices]
  }
}
