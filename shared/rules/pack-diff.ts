import type { Framework } from '../model/behavior'
import type { QuestionGuide } from '../model/guide'
import type { HelpText, PackContent, PackInfo } from '../model/pack'
import type { Template } from '../model/template'
import { orderedDiff } from './ordered-diff'
import { type Difference, type Settings, type Shift, settingChanges, templateDifferences } from './template-diff'

/**
 * A file of a pack compared with its earlier version; `before` and `after` are version numbers. `mine`: the differences
 * between the manager's own and the pack's, null when there is no own one.
 */
export interface FileDifference {
  id: string
  title: string
  state: 'added' | 'removed' | 'changed' | 'same'
  before: string | null
  after: string | null
  changes: Difference[]
  mine: Difference[] | null
}

/** What a pack changes, file by file. */
export interface PackDifferences {
  before: { title: string; version: string } | null
  after: { title: string; version: string }
  about: Difference[]
  templates: FileDifference[]
  frameworks: FileDifference[]
  guides: FileDifference[]
  help: FileDifference[]
  notes: 'same' | 'changed'
}

/** The parts of a pack that are compared. */
export interface ComparedPack {
  info: PackInfo
  content: PackContent
}

interface PackFile {
  id: string
  title: string
  version?: string
}

/** The manager's own versions, by the id of the part. */
export interface Mine {
  template(id: string): Template | undefined
  framework(id: string): Framework | undefined
  guide(id: string): QuestionGuide | undefined
}

export const nobody: Mine = { template: () => undefined, framework: () => undefined, guide: () => undefined }

function fileDifferences<T extends PackFile>(
  before: readonly T[],
  after: readonly T[],
  changesOf: (before: T, after: T) => Difference[],
  mine: (id: string) => T | undefined = () => undefined
): FileDifference[] {
  const diff = orderedDiff(before, after)
  const theirs = new Map(after.map((file) => [file.id, file]))
  const file = ({ id, title }: T) => {
    const [own, other] = [mine(id), theirs.get(id)]
    return { id, title, mine: own && other ? changesOf(own, other) : null }
  }
  return [
    ...diff.kept.map(({ before: old, after: now }): FileDifference => {
      const changes = changesOf(old, now)
      const state = changes.length > 0 || old.version !== now.version ? 'changed' : 'same'
      return { ...file(now), state, before: old.version ?? null, after: now.version ?? null, changes }
    }),
    ...diff.added.map(
      (now): FileDifference => ({
        ...file(now),
        state: 'added',
        before: null,
        after: now.version ?? null,
        changes: []
      })
    ),
    ...diff.removed.map(
      (old): FileDifference => ({
        ...file(old),
        state: 'removed',
        before: old.version ?? null,
        after: null,
        changes: []
      })
    )
  ]
}

const whole = ({ language, title, description }: Framework | QuestionGuide): Settings => ({
  language,
  title,
  description
})

type FrameworkBehavior = Framework['behaviors'][number]

const behaviorSettings = ({ why, level, phase, target, stage, desired }: FrameworkBehavior): Settings => ({
  why,
  place: `${level}/${phase}`,
  target,
  stage,
  desired
})

function behaviorChanges(before: FrameworkBehavior, after: FrameworkBehavior): Difference[] {
  const name = after.title
  return [
    ...(before.title === name
      ? []
      : [{ change: 'renamed', part: 'behavior', before: before.title, after: name, place: '' } as const]),
    ...settingChanges(name, behaviorSettings(before), behaviorSettings(after)),
    ...after.anchors.flatMap((anchor, index): Difference[] => {
      const old = before.anchors[index] ?? ''
      return old === anchor ? [] : [{ change: 'renamed', part: 'anchor', before: old, after: anchor, place: name }]
    })
  ]
}

/** The changes of a framework: behaviors that were added, removed or moved, or have other words or another target. */
function frameworkDifferences(before: Framework, after: Framework): Difference[] {
  const diff = orderedDiff(before.behaviors, after.behaviors)
  const about =
    (change: Shift) =>
    ({ title }: FrameworkBehavior): Difference => ({ change, part: 'behavior', name: title, place: '' })
  return [
    ...settingChanges(
      '',
      { ...whole(before), audience: before.audience },
      { ...whole(after), audience: after.audience }
    ),
    ...diff.removed.map(about('removed')),
    ...diff.added.map(about('added')),
    ...diff.moved.map(about('moved')),
    ...diff.kept.flatMap((pair) => behaviorChanges(pair.before, pair.after))
  ]
}

type Question = QuestionGuide['questions'][number]

const questionSettings = ({ purpose, stage, tags }: Question): Settings => ({ purpose, stage, tags: tags.join(', ') })

function questionChanges(before: Question, after: Question): Difference[] {
  const renamed = { change: 'renamed', part: 'question', before: before.text, after: after.text, place: '' } as const
  return [
    ...(before.text === after.text ? [] : [renamed]),
    ...settingChanges(after.text, questionSettings(before), questionSettings(after))
  ]
}

function guideDifferences(before: QuestionGuide, after: QuestionGuide): Difference[] {
  const diff = orderedDiff(before.questions, after.questions)
  const about =
    (change: Shift) =>
    ({ text }: Question): Difference => ({ change, part: 'question', name: text, place: '' })
  return [
    ...settingChanges('', whole(before), whole(after)),
    ...diff.removed.map(about('removed')),
    ...diff.added.map(about('added')),
    ...diff.moved.map(about('moved')),
    ...diff.kept.flatMap((pair) => questionChanges(pair.before, pair.after))
  ]
}

const helpDifferences = (before: HelpText, after: HelpText): Difference[] =>
  settingChanges('', { title: before.title, words: before.text }, { title: after.title, words: after.text })

const aboutPack = ({ title, author, license, language, description }: PackInfo): Settings => ({
  title,
  author,
  license,
  language,
  description
})

/** What a pack changes, compared with an earlier version of it or with nothing. */
export function packDifferences(
  before: ComparedPack | null,
  after: ComparedPack,
  mine: Mine = nobody
): PackDifferences {
  const old: PackContent = before?.content ?? { templates: [], frameworks: [], guides: [], help: [], notes: '' }
  const now = after.content
  return {
    before: before ? { title: before.info.title, version: before.info.version } : null,
    after: { title: after.info.title, version: after.info.version },
    about: before ? settingChanges('', aboutPack(before.info), aboutPack(after.info)) : [],
    templates: fileDifferences(old.templates, now.templates, templateDifferences, mine.template),
    frameworks: fileDifferences(old.frameworks, now.frameworks, frameworkDifferences, mine.framework),
    guides: fileDifferences(old.guides, now.guides, guideDifferences, mine.guide),
    help: fileDifferences(old.help, now.help, helpDifferences),
    notes: old.notes === now.notes ? 'same' : 'changed'
  }
}
