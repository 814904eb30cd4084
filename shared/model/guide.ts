import { z } from 'zod'
import { DraftName, Language, Line, Name, Slug, Text, Version } from './scalars'

/** What a question is for (S3-12): finding the problem, seeing why it matters, coming to a commitment. */
export const questionPurposes = ['diagnose', 'importance', 'commitment'] as const
export const QuestionPurpose = z.enum(questionPurposes)

/** How wide a question is (S3-11): open, probing the answer, or closed to confirm. */
export const funnelStages = ['open', 'probe', 'closed'] as const
export const FunnelStage = z.enum(funnelStages)

/** The least length of words and lists: 1 when it can be used, 0 in a draft that is still being written. */
type Least = 0 | 1

const guideOf = <Title extends z.ZodType<string>>(least: Least, title: Title) =>
  z.object({
    format: z.literal(1),
    kind: z.literal('question-guide'),
    id: Slug,
    version: Version,
    language: Language,
    title,
    description: Text.default(''),
    questions: z
      .array(
        z.object({
          id: Slug,
          text: Line.min(least),
          purpose: QuestionPurpose,
          stage: FunnelStage,
          /** What the question is about, such as `strategy`, `skill`, `deal` or `person`. */
          tags: z.array(Slug).max(8).default([])
        })
      )
      .min(least)
      .max(500)
  })

/** Questions that lead a rep to name the behavior, by purpose and funnel stage; one file of a pack. */
export const QuestionGuide = guideOf(1, Name)
export type QuestionGuide = z.infer<typeof QuestionGuide>

/** A guide while it is being written. */
export const GuideDraft = guideOf(0, DraftName)
