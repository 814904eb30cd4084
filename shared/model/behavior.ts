import { z } from 'zod'
import { ratingSteps } from '../limits'
import { Level, Phase, Target } from './field-of-work'
import { DraftName, Language, Line, Name, Slug, Text, Version } from './scalars'

/** A rating from 1 to 5; each level has an anchor in words. */
export const Rating = z.int().min(1).max(ratingSteps)
export type Rating = z.infer<typeof Rating>

/** The key of a behavior across workbooks: `framework/behavior`, or `own/behavior` for one that a manager wrote. */
export const BehaviorKey = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}\/[a-z0-9][a-z0-9-]{0,63}$/)
export type BehaviorKey = z.infer<typeof BehaviorKey>

const behaviorOf = <Title extends z.ZodType<string>, Anchor extends z.ZodType<string>>(title: Title, anchor: Anchor) =>
  z.object({
    title,
    why: Text.default(''),
    level: Level,
    phase: Phase,
    target: Target.default('behavior'),
    stage: Line.default(''),
    desired: Rating,
    anchors: z.tuple([anchor, anchor, anchor, anchor, anchor])
  })

/** A behavior with an anchor for each rating, its target and its place in the 4×2 map. */
export const Behavior = behaviorOf(Name, Line.min(1))
export type Behavior = z.infer<typeof Behavior>

/** The least length of words and lists: 1 when it can be used, 0 in a draft that is still being written. */
type Least = 0 | 1

const frameworkOf = <Title extends z.ZodType<string>, Listed extends z.ZodType>(
  least: Least,
  title: Title,
  behavior: Listed
) =>
  z.object({
    format: z.literal(1),
    kind: z.literal('behavior-framework'),
    id: Slug,
    version: Version,
    language: Language,
    title,
    description: Text.default(''),
    /** Whose behaviors these are: a coach is coached, too (S3-1). */
    audience: z.enum(['rep', 'coach']).default('rep'),
    behaviors: z.array(behavior).min(least).max(500)
  })

/** Behaviors that belong together; one file of a pack. */
export const Framework = frameworkOf(1, Name, Behavior.extend({ id: Slug }))
export type Framework = z.infer<typeof Framework>

/** A framework while it is being written. */
export const FrameworkDraft = frameworkOf(0, DraftName, behaviorOf(DraftName, Line).extend({ id: Slug }))
