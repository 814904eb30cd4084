import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { refuse } from '../../../shared/commands/command'
import { RuleError } from '../../../shared/errors'
import {
  type Conflict,
  conflictKey,
  type InspectedPack,
  type InstalledPack,
  MadePack,
  type PackContent,
  type PackSummary,
  type Resolution
} from '../../../shared/model/pack'
import type { Hash, Id, Moment } from '../../../shared/model/scalars'
import { compareVersions } from '../../../shared/model/versions'
import { type ComparedPack, type Mine, nobody, packDifferences } from '../../../shared/rules/pack-diff'
import { packedHelp } from '../../../shared/rules/part-rules'
import type { Files } from '../storage/files'
import { JsonFolder } from '../storage/json-folder'
import { createUndoList } from '../storage/undo-list'
import type { SourcePack } from '../templates/built-in'
import type { TemplateLibrary } from '../templates/contract'
import { current, latest, type Versioned } from '../templates/own'
import { hashOf, type OwnVersions } from '../templates/own-versions'
import type { Trainers } from '../trainer/trainers'
import { obstacleTo } from './admission'
import { buildPack, sourceOf } from './build-pack'
import { contentsOf, infoOf } from './contents'
import { type PackOrder, type Packs, undecided } from './contract'
import { type ReadPack, readPack } from './read-pack'

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

/** The most chosen packs that stay in memory; the oldest is dropped for a new one. */
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

  const ownOf = {
    template: templates.ownTemplates,
    framework: templates.parts.of('behavior-framework'),
    guide: templates.parts.of('question-guide')
  }
  const ownNow = <Content extends Versioned>(from: OwnVersions<Content>, id: string): Content | undefined => {
    const file = from.get(id)
    return file && current(file)
  }
  /** The manager's own versions of parts of packs. */
  const mine: Mine = {
    template: (id) => ownNow(ownOf.template, id),
    framework(id) {
      const part = ownNow(ownOf.framework, id)
      return part?.kind === 'behavior-framework' ? part : undefined
    },
    guide(id) {
      const part = ownNow(ownOf.guide, id)
      return part?.kind === 'question-guide' ? part : undefined
    }
  }
  const partsOf = ({ content }: ReadPack) => [
    ...content.templates.map((theirs) => ({ kind: 'template', theirs }) as const),
    ...content.frameworks.map((theirs) => ({ kind: 'framework', theirs }) as const),
    ...content.guides.map((theirs) => ({ kind: 'guide', theirs }) as const)
  ]

  /** The manager's own parts for which a pack brings a version that they have not seen. */
  function conflictsOf(pack: ReadPack): (Conflict & { hash: Hash })[] {
    return partsOf(pack).flatMap((part) => {
      const { kind, theirs } = part
      const { id, title, version } = theirs
      const differs =
        part.kind === 'template' ? ownOf.template.differsFrom(part.theirs) : ownOf[part.kind].differsFrom(part.theirs)
      const own = ownOf[kind].latest(id)?.version ?? null
      return differs
        ? [{ key: conflictKey(kind, id), kind, id, title, mine: own, theirs: version, hash: hashOf(theirs) }]
        : []
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
    conflicts: conflictsOf(pack).map(({ hash: _, ...conflict }) => conflict)
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

  async function resolve(conflict: Conflict & { hash: Hash }, resolution: Resolution, pack: ReadPack): Promise<void> {
    const { kind, id, theirs: version, hash } = conflict
    if (resolution === 'keep-mine') await ownOf[kind].keepMine(id, { pack: pack.manifest.id, version, hash })
    else if (resolution === 'take-theirs') await ownOf[kind].giveWay(id)
    else await ownOf[kind].keepBeside(id)
  }

  /** The published versions of the chosen parts; refused when one has none. */
  function packable<Content extends Versioned>(from: OwnVersions<Content>, ids: readonly string[]): Content[] {
    return ids.map((id) => {
      const file = from.get(id)
      const content = file && latest(file)
      if (!content) throw new RuleError('pack.not-published', { title: (file && current(file))?.title ?? id })
      return content
    })
  }

  function contentOf({ templates: forms, frameworks, guides, help, notes }: PackOrder): PackContent {
    const parts = [
      ...packable(ownOf.framework, frameworks),
      ...packable(ownOf.guide, guides),
      ...packable(templates.parts.of('help-text'), help)
    ]
    const texts = parts.filter((part) => part.kind === 'help-text').map(packedHelp)
    const twice = texts.find(({ id }, at) => texts.some((other, before) => before < at && other.id === id))
    refuse(twice !== undefined, 'pack.step-twice', { title: twice?.title ?? '' })
    return {
      templates: packable(templates.ownTemplates, forms),
      frameworks: parts.filter((part) => part.kind === 'behavior-framework'),
      guides: parts.filter((part) => part.kind === 'question-guide'),
      help: texts,
      notes
    }
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
      return packDifferences(old ? compared(old) : null, compared(pack), before === null ? mine : nobody)
    },

    beside(choice, id, other) {
      const { pack } = need(choice)
      const after = pack.content.templates.find((template) => template.id === id)
      if (!after) throw new RuleError('template.gone')
      const before =
        other === 'own'
          ? mine.template(id)
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
      // Theirs is stored before mine is removed, so that a failure in between leaves both.
      for (const conflict of conflicts) {
        const resolution = resolutions[conflict.key]
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

    async make(order, signer) {
      const { info, templates: forms, frameworks, guides, help, notes } = order
      const chosenIds = { templates: [...forms], frameworks: [...frameworks], guides: [...guides], help: [...help] }
      refuse(
        Object.values(chosenIds).every((ids) => ids.length === 0),
        'pack.empty'
      )
      const bytes = await buildPack(sourceOf(info, contentOf(order)), signer)
      const signedWith = signer?.card.fingerprint ?? null
      await orders.put({ schemaVersion: 1, info, ...chosenIds, notes, signedWith })
      return bytes
    },

    notices: () => [...installed.notices, ...orders.notices]
  }
}
