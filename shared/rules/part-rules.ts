import { spellingKey } from '../folding'
import type { Framework } from '../model/behavior'
import type { QuestionGuide } from '../model/guide'
import type { HelpText } from '../model/pack'
import type { HelpPart, Part, PartKind } from '../model/part'

/**
 * Why a framework, guide or help text cannot be published (T-1). `code` names a text under `parts.problem`; `at` is the
 * id of the behavior or question, `step` the rating whose anchor it is.
 */
export type PartProblem =
  | { code: 'no-title' | 'no-behaviors' | 'no-questions' | 'no-words' }
  | { code: 'no-behavior-title' | 'same-title' | 'no-question'; at: string }
  | { code: 'no-anchor' | 'same-anchor'; at: string; step: number }

export type FrameworkBehavior = Framework['behaviors'][number]
export type GuideQuestion = QuestionGuide['questions'][number]

const isEmpty = (words: string) => words.trim() === ''

/** The anchors of a behavior must differ, because a rating is chosen by their words. */
function anchorProblems({ id: at, anchors }: FrameworkBehavior): PartProblem[] {
  return anchors.flatMap((anchor, index): PartProblem[] => {
    const step = index + 1
    if (isEmpty(anchor)) return [{ code: 'no-anchor', at, step }]
    return anchors.slice(0, index).some((other) => spellingKey(other) === spellingKey(anchor))
      ? [{ code: 'same-anchor', at, step }]
      : []
  })
}

function frameworkProblems({ behaviors }: Framework): PartProblem[] {
  if (behaviors.length === 0) return [{ code: 'no-behaviors' }]
  const seen = new Set<string>()
  return behaviors.flatMap((behavior): PartProblem[] => {
    const title = spellingKey(behavior.title)
    const isTwice = title !== '' && seen.has(title)
    seen.add(title)
    return [
      ...(title === '' ? [{ code: 'no-behavior-title', at: behavior.id } as const] : []),
      ...(isTwice ? [{ code: 'same-title', at: behavior.id } as const] : []),
      ...anchorProblems(behavior)
    ]
  })
}

function guideProblems({ questions }: QuestionGuide): PartProblem[] {
  if (questions.length === 0) return [{ code: 'no-questions' }]
  return questions.flatMap(({ id, text }): PartProblem[] => (isEmpty(text) ? [{ code: 'no-question', at: id }] : []))
}

/** Everything that keeps a part from being published, in the order of the part; empty when it is ready. */
export function partProblems(part: Part): PartProblem[] {
  const title: PartProblem[] = isEmpty(part.title) ? [{ code: 'no-title' }] : []
  switch (part.kind) {
    case 'behavior-framework':
      return [...title, ...frameworkProblems(part)]
    case 'question-guide':
      return [...title, ...guideProblems(part)]
    case 'help-text':
      return isEmpty(part.text) ? [...title, { code: 'no-words' }] : title
  }
}

/** The number of behaviors or questions in a part; 0 for help texts. */
export function countOf(part: Part): number {
  if (part.kind === 'behavior-framework') return part.behaviors.length
  return part.kind === 'question-guide' ? part.questions.length : 0
}

/** An empty behavior with a place in the work. */
export const newBehavior = (id: string): FrameworkBehavior => ({
  id,
  title: '',
  why: '',
  level: 'interaction',
  phase: 'execution',
  target: 'behavior',
  stage: '',
  desired: 4,
  anchors: ['', '', '', '', '']
})

export const newQuestion = (id: string): GuideQuestion => ({
  id,
  text: '',
  purpose: 'diagnose',
  stage: 'open',
  tags: []
})

/** A new part to be written. */
export function blankPart(of: { kind: PartKind; id: string; language: string; title: string }): Part {
  const { id, language, title } = of
  const about = { format: 1, id, version: '1.0.0', language, title } as const
  switch (of.kind) {
    case 'behavior-framework':
      return { ...about, kind: of.kind, description: '', audience: 'rep', behaviors: [newBehavior('new-1')] }
    case 'question-guide':
      return { ...about, kind: of.kind, description: '', questions: [newQuestion('new-1')] }
    case 'help-text':
      return { ...about, kind: of.kind, step: 'other', text: '' }
  }
}

/** A help text as a pack contains it: named after its step. */
export const packedHelp = ({ id, step, title, text }: HelpPart): HelpText => ({
  id: step === 'other' ? id : step,
  title,
  text
})
