import { z } from 'zod'
import { limits } from '../limits'
import { Roles } from './roles'
import { Hash, Id, Language, Line, Moment, PlainDate, Text } from './scalars'
import { NamedRep, Scan, Seal } from './signature'
import { Stood } from './stood'

/**
 * The records that a rep can write a statement to: an observation, a one-on-one, a group session, or a record that both
 * have signed.
 */
export const statementKinds = ['observation', 'session', 'group', 'plan', 'addendum', 'document'] as const

/** The record that a statement refers to. */
export const StatementOf = z.object({ kind: z.enum(statementKinds), id: Id })
export type StatementOf = z.infer<typeof StatementOf>

const common = {
  id: Id,
  of: StatementOf,
  /** What the record was called when the statement was begun; the record may be gone later. */
  about: Line,
  /**
   * The number of an addendum to its plan; missing for other records, and for a statement that an earlier version began.
   */
  number: z.int().min(1).optional(),
  /**
   * The day of the record, or of its seal, and the account that it was at. Missing in statements that were begun before
   * these were kept, and the account where there was none.
   */
  day: PlainDate.optional(),
  account: Line.optional(),
  /** The seal of the record; null when it has none. */
  original: Hash.nullable(),
  /** The language of the statement's page; `und` stands for the language of the window. */
  language: Language,
  createdAt: Moment,
  text: Text,
  /** The name that the rep typed under it. */
  name: z.string().max(limits.name)
}

/** Begun on the rep's own side and not handed in yet. */
const Begun = z.object({ ...common, status: z.literal('begun') })
/** The sealed part of a statement that was handed in, with its seal; a returned file contains the same. */
export const SealedStatement = z.object({
  ...common,
  at: Moment,
  rep: NamedRep,
  /**
   * The coach, and the roles of both on the form of the record, for the page. Missing in statements that were handed in
   * before this was kept.
   */
  manager: Line.optional(),
  roles: Roles.optional(),
  /**
   * What the record said when the statement was handed in. Missing for a record whose own seal keeps its words, for a
   * one-on-one about the person, and in statements that were handed in before this was kept.
   */
  stood: Stood.optional(),
  seal: Seal
})
export type SealedStatement = z.infer<typeof SealedStatement>

/**
 * A note that the statement came back as a file: the manager's word that it is the rep's, how the manager knows, and
 * the file. Outside the seal.
 */
const FiledStatement = z.object({ at: Moment, by: Line.min(1), known: Line.trim().min(1), scan: Scan })

/** Handed in: nobody can change a word of it or remove it. */
const Given = SealedStatement.extend({
  status: z.literal('given'),
  /** Missing when it was handed in on the rep's own side of the window. */
  filed: FiledStatement.optional(),
  /** When the record was last changed after this, knowingly; missing when it was not. Outside the seal. */
  changed: Moment.optional(),
  /** What the record said before that, for a statement that keeps no `stood`. Outside the seal. */
  before: Stood.optional()
})

/** The rep's own statement to a record, kept and printed with it. */
export const Statement = z.discriminatedUnion('status', [Begun, Given])
export type Statement = z.infer<typeof Statement>
export type BegunStatement = z.infer<typeof Begun>
export type GivenStatement = z.infer<typeof Given>

/** An empty statement for the rep to write. */
export const newStatement = (begun: Omit<BegunStatement, 'text' | 'name' | 'status'>): BegunStatement => ({
  ...begun,
  text: '',
  name: '',
  status: 'begun'
})
