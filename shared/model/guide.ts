import { z } from 'zod'
import { Language, Line, Name, Slug, Text, Version } from './scalars'

/** What a question is for (S3-12): finding the problem, seeing what it means, coming to a commitment. */
export const questionPurposes = ['diagnose', 'importance', 'commitment'] as const
export const QuestionPurpose = z.enum(questionPurposes)

/** How wide a question is (S3-11): open, digging into the answer, or closed to confirm. */
export const funnelStages = ['open', 'probe', 'closed'] as const
export const FunnelStage = z.enum(funnelStages)

const Question = z.object({
  id: Slug,
  text: Line.min(1),
  purpose: QuestionPurpose,
  stage: FunnelStage,
  /** What it is about, such as `strategy`, `skill`, `deal` or `person`. */
  tags: z.array(Slug).max(8).default([])
})

/** Questions that lead a rep to name the behavior, by purpose and funnel stage; a file of a pack. */
export const QuestionGuide = z.object({
  format: z.literal(1),
  kind: z.literal('question-guide'),
  id: Slug,
  version: Version,
  language: Language,
  title: Name,
  description: Text.default(''),
  questions: z.array(Question).min(1).max(500)
})
export type QuestionGuide = z.infer<typeof QuestionGuide>
