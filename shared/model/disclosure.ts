import { z } from 'zod'

/**
 * The kinds of words that a workbook holds for its manager alone; each is withheld from a disclosure unless the manager
 * decides otherwise.
 */
export const privateKinds = [
  'notes',
  'views',
  'assessment',
  'feelings',
  'talks',
  'person',
  'plans',
  'fields',
  'answers',
  'groups',
  'hold'
] as const
export const PrivateKind = z.enum(privateKinds)
export type PrivateKind = z.infer<typeof PrivateKind>
