import type { PackContent, PackContents, PackInfo, PackManifest } from '../../../shared/model/pack'
import { allFields } from '../../../shared/model/template'

/** The table of contents of a pack. */
export const contentsOf = ({ templates, frameworks, guides, help, notes }: PackContent): PackContents => ({
  templates: templates.map((template) => ({
    id: template.id,
    kind: template.kind,
    title: template.title,
    version: template.version,
    language: template.language,
    fields: allFields(template).length
  })),
  frameworks: frameworks.map(({ id, title, version, behaviors }) => ({
    id,
    title,
    version,
    behaviors: behaviors.length
  })),
  guides: guides.map(({ id, title, version, questions }) => ({ id, title, version, questions: questions.length })),
  help: help.map(({ id, title }) => ({ id, title })),
  notes
})

/** What a manifest says about its pack. */
export const infoOf = (manifest: PackManifest): PackInfo => ({
  format: 1,
  id: manifest.id,
  version: manifest.version,
  title: manifest.title,
  language: manifest.language,
  author: manifest.author,
  license: manifest.license,
  description: manifest.description
})
