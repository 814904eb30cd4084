import { z } from 'zod'
import { Language, Line, Name, Slug, Text, Version } from './scalars'

/** `pack.json`: what a pack is, who wrote it and under which license it may be passed on (T-4). */
export const PackInfo = z.object({
  format: z.literal(1),
  id: Slug,
  version: Version,
  title: Name,
  language: Language,
  author: Name,
  license: Line.min(1),
  description: Text.default('')
})
export type PackInfo = z.infer<typeof PackInfo>
