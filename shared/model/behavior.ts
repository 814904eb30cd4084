import { z } from 'zod'
import { Level, Phase, Target } from './field-of-work'
import { Language, Line, Name, Slug, Text, Version } from './scalars'

/** Ratings run from 1 to 5; each step has an anchor in words. */
export const Rating = z.int().min(1).max(5)
export type Rating = z.infer<typeof Rating>

/** Names a behavior across workbooks: `framework/behavior`, or `own/behavior` for one a manager wrote. */
export const BehaviorKey = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}\/[a-z0-9][a-z0-9-]{0,63}$/)
export type BehaviorKey = z.infer<typeof BehaviorKey>

const Anchor = Line.min(1)

/** A behavior with an anchor for each rating, the level wanted and its place in the 4×2 map. */
export const Behavior = z.object({
  title: Name,
  why: Text.default(''),
  level: Level,
  phase: Phase,
  target: Target.default('behavior'),
  stage: Line.default(''),
  desired: Rating,
  anchors: z.tuple([Anchor, Anchor, Anchor, Anchor, Anchor])
})
export type Behavior = z.infer<typeof Behavior>

/** A set of behaviors that belongs together, shipped in a pack as one file. */
export const Framework = z.object({
  format: z.literal(1),
  kind: z.literal('behavior-framework'),
  id: Slug,
  version: Version,
  language: Language,
  title: Name,
  description: Text.default(''),
  /** Whose behaviors these are; a coach is coached too (S3-1). */
  audience: z.enum(['rep', 'coach']).default('rep'),
  behaviors: z
    .array(Behavior.extend({ id: Slug }))
    .min(1)
    .max(500)
})
export type Framework = z.infer<typeof Framework>
