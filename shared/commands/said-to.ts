import type { Id, Moment } from '../model/scalars'
import type { GivenStatement } from '../model/statement'
import type { Stood } from '../model/stood'
import type { Workbook } from '../model/workbook'
import { copyOf, saidNow, saysTheSame } from '../rules/stood'
import { refuse } from './command'
import { copyPlain, type Patch } from './patch'

const placeOf = { observation: 'observations', session: 'sessions', group: 'groups' } as const
type Unsealed = keyof typeof placeOf

const isUnsealed = (kind: string): kind is Unsealed => Object.hasOwn(placeOf, kind)

/** The statements to records without a seal that these patches touch. */
export function touchedBy({ statements = {} }: Workbook, patches: readonly Patch[]): GivenStatement[] {
  const given = Object.values(statements).filter((one): one is GivenStatement => one.status === 'given')
  return given.filter(({ of: { kind, id } }) => {
    if (!isUnsealed(kind)) return false
    const place = placeOf[kind]
    return patches.some(({ path }) => path[0] === place && (path[1] === undefined || path[1] === id))
  })
}

/** What is compared once a command has run. */
type SaidBefore = ReadonlyMap<Id, { said: Stood | null; copy: Stood | null }>

/** What the records of these statements say now. */
export const saidBefore = (workbook: Workbook, statements: readonly GivenStatement[]): SaidBefore =>
  new Map(statements.map(({ id, of }) => [id, copyPlain({ said: saidNow(workbook, of), copy: copyOf(workbook, of) })]))

/**
 * Notes with each statement that its record now says something else, and keeps what it said where the statement does
 * not. Refused for a change of the record itself unless the person was told of the
 * statement (`said`).
 */
export function noteChanged(
  draft: Workbook,
  before: SaidBefore,
  { by, now }: { by: { type: string; said?: true }; now: Moment }
): void {
  for (const [id, { said, copy }] of before) {
    const statement = draft.statements?.[id]
    const after = statement && saidNow(draft, statement.of)
    if (statement?.status !== 'given' || !after || saysTheSame(said, after)) continue
    // What changes it along the way, such as two accounts that become one, is noted alone.
    const isOfRecord = by.type.startsWith(`${statement.of.kind}.`)
    refuse(isOfRecord && by.said !== true, 'statement.stands-on', { name: draft.rep.name })
    statement.changed = now
    if (statement.stood === undefined && statement.before === undefined && copy !== null) statement.before = copy
  }
}
