import { join, resolve } from 'node:path'
import { createTranslator } from '../../../shared/messages'
import { PackInfo } from '../../../shared/model/pack'
import { type Field, type Template, type TemplateKind, templateKinds } from '../../../shared/model/template'
import { blankTemplate } from '../../../shared/rules/blank-template'
import { packedJson } from '../../services/packs/build-pack'
import { infoFile } from '../../services/packs/source-folder'
import { exit } from '../output'
import { type Answer, type PackCommandServices, UsageError } from './services'

export interface InitOptions {
  id: string
  title?: string
  author: string
  license: string
  language: string
  form: string
  overwrite?: boolean
}

/** Settings that have their default value are left out, so that a person finds their way in the file. */
const defaults: Readonly<Record<string, unknown>> = {
  help: '',
  required: false,
  writtenBy: 'either',
  private: false,
  lines: 2,
  column: 'main',
  description: '',
  title: ''
}

const pruned = (part: Field | Omit<Template, 'sections'> | { id: string; title: string; help: string }) =>
  Object.fromEntries(Object.entries(part).filter(([name, value]) => value !== '' && defaults[name] !== value))

const readable = ({ sections, ...about }: Template) => ({
  ...pruned(about),
  sections: sections.map(({ fields, ...section }) => ({ ...pruned(section), fields: fields.map(pruned) }))
})

const notes = (title: string) => `# ${title}

Notes for the manager who gets this pack: when to use the forms, and what to look out for.
`

const isKind = (kind: string): kind is TemplateKind => templateKinds.some((known) => known === kind)

/** Makes the folder of a new pack with one form in it; existing files are only replaced with `--overwrite`. */
export async function initPack(services: PackCommandServices, folder: string, options: InitOptions): Promise<Answer> {
  const { files } = services
  const { form, id, language } = options
  if (!isKind(form)) throw new UsageError(`--form must be one of ${templateKinds.join(', ')}.`)
  const info = PackInfo.safeParse({
    format: 1,
    id,
    version: '1.0.0',
    title: options.title ?? id,
    language,
    author: options.author,
    license: options.license
  })
  if (!info.success) {
    const [issue] = info.error.issues
    throw new UsageError(`--${String(issue?.path[0] ?? 'id')}: ${issue?.message ?? 'not understood'}`)
  }
  const place = resolve(folder)
  const template = blankTemplate(
    { kind: form, id: `${id.slice(0, 50)}-${form}`, language, title: info.data.title },
    createTranslator(language).t
  )
  const texts = {
    [infoFile]: packedJson(info.data),
    'notes.md': notes(info.data.title),
    [`templates/${form}.json`]: packedJson(readable(template))
  }
  const there: string[] = []
  for (const path of Object.keys(texts)) if ((await files.look(join(place, path))) !== null) there.push(path)
  if (there.length > 0 && !options.overwrite)
    throw new UsageError(`${folder} already has ${there.join(', ')}. To replace them, add --overwrite.`)
  for (const part of ['templates', 'frameworks', 'guides']) await files.makeFolder(join(place, part))
  for (const [path, text] of Object.entries(texts)) await files.write(join(place, path), Buffer.from(text))
  return {
    code: exit.done,
    lines: [
      ...Object.keys(texts).map((path) => join(folder, path)),
      `Next: edit these files, then run coachbook pack build ${folder}`
    ],
    data: { folder: place, files: Object.keys(texts) }
  }
}
