import { z } from 'zod'
import { limits } from '../limits'
import { Roles } from './roles'
import { Hash, Id, Language, Line, Moment, Text } from './scalars'
import { NamedRep, Scan, Seal } from './signature'

/** What a rep can say a word to: an observation, a one-on-one, a group session, or what both have signed. */
export const statementKinds = ['observation', 'session', 'group', 'plan', 'addendum', 'document'] as const

/** The record that a statement is to. */
export const StatementOf = z.object({ kind: z.enum(statementKinds), id: Id })
export type StatementOf = z.infer<typeof StatementOf>

const common = {
  id: Id,
  of: StatementOf,
  /** What the record was called when the statement was begun; it may be gone later. */
  about: Line,
  /** The seal of what was signed; null for what has none. */
  original: Hash.nullable(),
  /** Of the page that it is printed on; `und` where that speaks as the window does. */
  language: Language,
  createdAt: Moment,
  text: Text,
  /** The name that the rep typed under it. */
  name: z.string().max(limits.name)
}

/** Begun on the rep's own side and not handed in yet. */
const Begun = z.object({ ...common, status: z.literal('begun') })
/** What is sealed of one that was handed in, and its seal; also as it comes back in a file. */
export const SealedStatement = z.object({
  ...common,
  at: Moment,
  rep: NamedRep,
  /** Who coached, and what both are on the form of the record: the page has it. Missing where it was handed in before that was kept. */
  manager: Line.optional(),
  roles: Roles.optional(),
  seal: Seal
})
export type SealedStatement = z.infer<typeof SealedStatement>

/** That it came back as a file: the manager's word that it is the rep's, how that is known, and the file. Outside the seal. */
const FiledStatement = z.object({ at: Moment, by: Line.min(1), known: Line.trim().min(1), scan: Scan })

/** Handed in: nobody changes a word of it, and nobody takes it away. */
const Given = SealedStatement.extend({
  status: z.literal('given'),
  /** Missing where it was handed in on the rep's own side of the window. */
  filed: FiledStatement.optional()
})

/** The rep's own word to a record, kept with it and printed with it. */
export const Statement = z.discriminatedUnion('status', [Begun, Given])
export type Statement = z.infer<typeof Statement>
export type BegunStatement = z.infer<typeof Begun>
export type GivenStatement = z.infer<typeof Given>

/** Room for the rep's word, with nothing said in it. */
export const newStatement = (begun: Omit<BegunStatement, 'text' | 'name' | 'status'>): BegunStatement => ({
  ...begun,
  text: '',
  name: '',
  status: 'begun'
})
