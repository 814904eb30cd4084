import { join } from 'node:path'
import { InstalledPack } from '../../../shared/model/pack'
import type { Moment } from '../../../shared/model/scalars'
import type { Files } from '../storage/files'
import { JsonFolder } from '../storage/json-folder'
import type { SourcePack } from '../templates/built-in'
import type { TemplateLibrary } from '../templates/contract'
import { createTemplateLibrary } from '../templates/library'
import { createTrainers, type Trainers } from '../trainer/trainers'
import type { Packs } from './contract'
import { createPacks } from './packs'

interface OpenOptions {
  files: Files
  /** The library's folder. */
  folder: string
  /** The packs that come with Coachbook. */
  builtIn: readonly SourcePack[]
  now(): Moment
  /** False when nothing may be written. */
  writable: boolean
}

/** What a library holds besides workbooks and settings. */
export interface FormsOfLibrary {
  templates: TemplateLibrary
  packs: Packs
  trainers: Trainers
}

/** Opens the templates, packs and trainers of a library folder. */
export async function openForms(options: OpenOptions): Promise<FormsOfLibrary> {
  const { files, folder, now, writable } = options
  const installed = await JsonFolder.open({
    files,
    folder: join(folder, 'templates', 'installed'),
    schema: InstalledPack,
    version: 1,
    nameOf: ({ manifest }) => manifest.id,
    now,
    writable
  })
  const trainers = await createTrainers(options)
  const templates = await createTemplateLibrary({ ...options, installed })
  const packs = await createPacks({ ...options, installed, templates, trainers })
  return { templates, packs, trainers }
}
