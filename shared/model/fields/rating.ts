import { z } from 'zod'
import { Bind } from '../bindings'
import { Line } from '../scalars'
import { base, fieldKind, isWithin } from './kind'

/** A rating of 1 to n steps, each with its anchor in words. */
export const rating = fieldKind({
  schema: (least) =>
    z.object({
      ...base,
      type: z.literal('rating'),
      anchors: z
        .array(Line.min(least))
        .min(2 * least)
        .max(10),
      bind: Bind
    }),
  holds: 'rating',
  fits: ({ anchors }, value) => isWithin(value, 1, anchors.length),
  asks: true,
  lined: false,
  problems: ({ anchors }) => [
    ...(anchors.length < 2 ? (['too-few-anchors'] as const) : []),
    ...(anchors.some((anchor) => anchor.trim() === '') ? (['empty-anchor'] as const) : [])
  ]
})
