import { type Differs, type HeldKind, heldKinds, type RestoreLine, type SignedState } from '../model/backup'
import type { Workbook } from '../model/workbook'
import { isSealed } from './addenda'
import { documentState } from './documents'
import { copiesOf, scansOf, signedRecord } from './filed-copies'
import { calledRecord, startOfRecord } from './merge-words'
import { stateAlone } from './plan-state'
import { isSigned } from './plans'
import { ownWordsOf, recordsOf } from './record-parts'
import { canonical } from './seal'
import { signingOfSealed } from './signing'
import { withoutPrivate } from './without-private'

/** The most records of one rep that are listed; the others are only counted. */
export const mostListed = 60

const whatOf = (path: string) => path.split('/')[0] ?? path
const idOf = (path: string) => path.slice(path.indexOf('/') + 1)

const same = (a: unknown, b: unknown) =>
  a === b || (a !== undefined && b !== undefined && canonical(a) === canonical(b))

/** The seal of a signed record and what its signatures tell; null for a record that is not signed. */
function signedAs(workbook: Workbook, path: string): { seal: string; state: SignedState } | null {
  const [what, id] = [whatOf(path), idOf(path)]
  const plan = what === 'plans' ? workbook.plans[id] : undefined
  if (plan && isSigned(plan)) return { seal: plan.seal.hash, state: { of: 'plan', ...stateAlone(plan) } }
  const addendum = what === 'addenda' ? workbook.addenda[id] : undefined
  if (addendum && isSealed(addendum))
    return { seal: addendum.seal.hash, state: { of: 'addendum', ...signingOfSealed(addendum) } }
  const document = what === 'documents' ? workbook.documents[id] : undefined
  if (document?.status === 'signed')
    return { seal: document.seal.hash, state: { of: 'document', ...documentState(document) } }
  const statement = what === 'statements' ? workbook.statements?.[id] : undefined
  return statement?.status === 'given'
    ? { seal: statement.seal.hash, state: { of: 'statement', on: statement.at } }
    : null
}

/** Whether a signed record would be there no longer, or without the signatures that it has. */
function losesSignature(here: Workbook, then: Workbook | null, path: string): boolean {
  const now = signedAs(here, path)
  if (!now) return false
  const before = then && signedAs(then, path)
  if (before?.seal !== now.seal) return true
  const isWhole = ({ state }: { state: SignedState }) => state.of === 'statement' || state.signing === 'signed'
  return isWhole(now) && !isWhole(before)
}

/** The digests of the files that were filed with a signed record. */
function copiesWith(workbook: Workbook | null, path: string): string[] {
  const record = workbook && signedRecord(workbook, idOf(path))
  return record ? [...copiesOf(record), ...scansOf(record)].map(({ hash }) => hash) : []
}

/** Everything of a workbook by its path; what belongs to no record and is not the manager's own is under `other`. */
function allOf(workbook: Workbook): Map<string, unknown> {
  const { id, schemaVersion, createdAt, sample, templates, own, brought = {}, merged = {} } = workbook
  const other = { id, schemaVersion, createdAt, sample, templates, own, brought, merged }
  return new Map([...recordsOf(workbook), ...ownWordsOf(workbook), ['other', other]])
}

const isHeld = (what: string): what is HeldKind => heldKinds.some((kind) => kind === what)

/** The group in which a record is counted. */
function groupOf(path: string): keyof Differs['goes'] {
  const what = whatOf(path)
  return isHeld(what) || what === 'rep' || what === 'private' ? what : 'other'
}

const order = { goes: 0, changes: 1, comes: 2 } as const

/**
 * What a workbook loses, gets back and gets back in an earlier form when it becomes what it was in a backup, record by
 * record. `then`: null when the rep is taken away altogether. The words of a record are shown without its private ones.
 */
export function differsBy(here: Workbook, then: Workbook | null): Differs {
  const [now, before] = [allOf(here), then ? allOf(then) : new Map<string, unknown>()]
  const [openNow, openBefore] = [recordsOf(withoutPrivate(here)), then ? recordsOf(withoutPrivate(then)) : new Map()]
  const found: Differs = { goes: {}, changes: {}, comes: {}, signed: [], copies: [], lines: [] }
  const lines: RestoreLine[] = []
  for (const path of new Set([...now.keys(), ...before.keys()])) {
    const [mine, old] = [now.get(path), before.get(path)]
    if (same(mine, old)) continue
    const kind = mine === undefined ? 'comes' : old === undefined ? 'goes' : 'changes'
    const group = groupOf(path)
    found[kind][group] = (found[kind][group] ?? 0) + 1
    const isOwn = group === 'private' || (isHeld(group) && same(openNow.get(path), openBefore.get(path)))
    const [shown, from] = mine === undefined ? [openBefore.get(path), then ?? here] : [openNow.get(path), here]
    const line: RestoreLine = {
      path,
      ...calledRecord(mine ?? old, from),
      words: isOwn ? null : startOfRecord(shown, from),
      kind,
      isOwn,
      state: mine === undefined ? null : (signedAs(here, path)?.state ?? null)
    }
    lines.push(line)
    if (losesSignature(here, then, path)) found.signed.push(line)
    else {
      const kept = new Set(copiesWith(then, path))
      if (copiesWith(here, path).some((hash) => !kept.has(hash))) found.copies.push(line)
    }
  }
  const byDay = (a: RestoreLine, b: RestoreLine) =>
    order[a.kind] - order[b.kind] || (b.when ?? '').localeCompare(a.when ?? '') || (a.path < b.path ? -1 : 1)
  return { ...found, signed: found.signed.sort(byDay), lines: lines.sort(byDay).slice(0, mostListed) }
}

const sum = (counts: Partial<Record<string, number>>): number =>
  Object.values(counts).reduce<number>((all, count = 0) => all + count, 0)

/** How many records go, come back, and come back in an earlier form. */
export const countsOf = ({ goes, changes, comes }: Pick<Differs, 'goes' | 'changes' | 'comes'>) => ({
  goes: sum(goes),
  changes: sum(changes),
  comes: sum(comes)
})
