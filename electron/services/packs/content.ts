import type { z } from 'zod'
import { RuleError } from '../../../shared/errors'
import { limits } from '../../../shared/limits'
import { Framework } from '../../../shared/model/behavior'
import { QuestionGuide } from '../../../shared/model/guide'
import { HelpText, type PackContent, packLimits } from '../../../shared/model/pack'
import { allFields, Template } from '../../../shared/model/template'
import { isPlainVersion } from '../../../shared/model/versions'
import { type Problem, publishProblems } from '../../../shared/rules/template-rules'
import { jsonOf, markdownOf } from '../outside/text'

/** The texts of a pack's files, by path. */
export type PackTexts = ReadonlyMap<string, string>

/** Receives what is wrong with a pack, as errors with texts. */
export type Report = (problem: RuleError) => void

const inFolder = (texts: PackTexts, folder: string, ending: string) =>
  [...texts]
    .filter(([path]) => path.startsWith(`${folder}/`) && path.endsWith(ending))
    .sort(([a], [b]) => (a < b ? -1 : 1))

/** The place where the schema refuses a file, such as `sections.0.fields.3.label`. */
export function malformed(file: string, error: z.ZodError): RuleError {
  const [issue] = error.issues
  const where = issue?.path.join('.') ?? ''
  const code = where === '' ? 'pack.malformed' : 'pack.malformed-at'
  return new RuleError(code, { file, where, why: issue?.message ?? '' })
}

/** The path of a setting that the schema does not know; without this check it would be dropped silently. */
function unknownKey(data: unknown, parsed: unknown, path: string): string | null {
  if (Array.isArray(data) && Array.isArray(parsed)) {
    for (const [index, item] of data.entries()) {
      const found = unknownKey(item, parsed[index], `${path}${index}.`)
      if (found) return found
    }
    return null
  }
  if (!isRecord(data) || !isRecord(parsed)) return null
  for (const [key, item] of Object.entries(data)) {
    if (!Object.hasOwn(parsed, key)) return `${path}${key}`
    const found = unknownKey(item, parsed[key], `${path}${key}.`)
    if (found) return found
  }
  return null
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Parses a file of a pack. Refuses what does not fit its schema, and unknown settings. */
export function parsePart<Schema extends z.ZodType>(file: string, text: string, schema: Schema): z.output<Schema> {
  const data = jsonOf(file, text)
  const parsed = schema.safeParse(data)
  if (!parsed.success) throw malformed(file, parsed.error)
  const unknown = unknownKey(data, parsed.data, '')
  if (unknown) throw new RuleError('pack.unknown-setting', { file, where: unknown.slice(0, 200) })
  return parsed.data
}

/** Why a template cannot be used, with the name of its file. */
function unsound(file: string, problem: Problem): RuleError {
  const { code, ...details } = problem
  return new RuleError(`pack.form.${code}`, { file, ...details })
}

/** Versions are compared as numbers, so each must have only one spelling. */
export function checkVersion(file: string, { version }: { version: string }): void {
  if (!isPlainVersion(version)) throw new RuleError('pack.version-zeros', { file, version })
}

/** Counts the parts of a pack, because all of it stays in memory while the library is open. */
class Sum {
  private left: number = packLimits.parts

  /** Throws when there are too many; further files are then not read. */
  add(parts: number): void {
    this.left -= parts
    if (this.left < 0) throw new RuleError('pack.too-much', { limit: packLimits.parts })
  }
}

/** Lets other calls run between two files: reading a large pack takes longer than the time between two keystrokes. */
export const pause = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Collects the files that can be read; each failure is reported and its file left out. */
async function collect<T>(
  files: readonly [string, string][],
  report: Report,
  read: (file: string, text: string) => T
): Promise<T[]> {
  const parts: T[] = []
  for (const [file, text] of files) {
    await pause()
    try {
      parts.push(read(file, text))
    } catch (error) {
      if (!(error instanceof RuleError)) throw error
      report(error)
    }
  }
  return parts
}

/** Makes sure that each id is used once. */
class Ids {
  private readonly owners = new Map<string, string>()

  claim(kind: 'template' | 'framework' | 'guide' | 'behavior' | 'question', id: string, file: string): void {
    const owner = this.owners.get(`${kind} ${id}`)
    if (owner !== undefined) throw new RuleError('pack.id-twice', { file, id, other: owner })
    this.owners.set(`${kind} ${id}`, file)
  }
}

function helpOf(file: string, text: string): HelpText {
  const [, title, body] = /^# (.+)\n\s*([\s\S]*)$/.exec(markdownOf(file, text)) ?? []
  const id = file.slice(file.lastIndexOf('/') + 1, -'.md'.length)
  const parsed = HelpText.safeParse({ id, title, text: body?.trim() })
  if (title === undefined) throw new RuleError('pack.no-heading', { file })
  if (!parsed.success) throw malformed(file, parsed.error)
  return parsed.data
}

function notesOf(file: string, text: string): string {
  if (text.length > limits.text) throw new RuleError('pack.notes-too-long', { file, limit: limits.text })
  return markdownOf(file, text)
}

/** The content of a pack, from the texts of its files; errors are reported, and the rest is read nevertheless. */
export async function readContent(texts: PackTexts, report: Report): Promise<PackContent> {
  const ids = new Ids()
  const sum = new Sum()
  const templates = await collect(inFolder(texts, 'templates', '.json'), report, (file, text) => {
    const template = parsePart(file, text, Template)
    sum.add(allFields(template).length)
    checkVersion(file, template)
    ids.claim('template', template.id, file)
    for (const problem of publishProblems(template)) report(unsound(file, problem))
    return template
  })
  const frameworks = await collect(inFolder(texts, 'frameworks', '.json'), report, (file, text) => {
    const framework = parsePart(file, text, Framework)
    sum.add(framework.behaviors.length)
    checkVersion(file, framework)
    ids.claim('framework', framework.id, file)
    for (const { id } of framework.behaviors) ids.claim('behavior', `${framework.id}/${id}`, file)
    return framework
  })
  const guides = await collect(inFolder(texts, 'guides', '.json'), report, (file, text) => {
    const guide = parsePart(file, text, QuestionGuide)
    sum.add(guide.questions.length)
    checkVersion(file, guide)
    ids.claim('guide', guide.id, file)
    for (const { id } of guide.questions) ids.claim('question', `${guide.id}/${id}`, file)
    return guide
  })
  const help = await collect(inFolder(texts, 'guides', '.md'), report, helpOf)
  const [notes = ''] = await collect(
    [...texts].filter(([path]) => path === 'notes.md'),
    report,
    notesOf
  )
  return { templates, frameworks, guides, help, notes }
}

/** Ends reading at the first error, for packs that come from elsewhere. */
export const refuseAll: Report = (problem) => {
  throw problem
}
