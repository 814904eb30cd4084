import { dateOf } from '../../../shared/dates'
import type { RepSummary } from '../../../shared/model/library'
import type { Hash, Id } from '../../../shared/model/scalars'
import { codedKinds, type SheetFound, type SheetPlace } from '../../../shared/model/sheets'
import type { Workbook } from '../../../shared/model/workbook'
import { documentTitle } from '../../../shared/rules/documents'
import { isThereAs, signedRecord } from '../../../shared/rules/filed-copies'
import { readPageCode } from '../../../shared/rules/page-code'
import { isSigned } from '../../../shared/rules/plans'
import { lacksInk, signedOn } from '../../../shared/rules/signing'

/** The workbooks of a library, as far as a signed record is looked for in them. */
export interface SheetShelf {
  list(): Promise<Pick<RepSummary, 'id' | 'name'>[]>
  open(workbook: Id): Promise<Opened>
}

interface Opened {
  workbook: Workbook
  /** Why nothing can be changed in it. */
  readOnly: object | null
}

const own = <T>(records: Readonly<Record<string, T>>, id: Id): T | undefined =>
  Object.hasOwn(records, id) ? records[id] : undefined

function titleOf({ plans, documents, addenda, templates }: Workbook, kind: SheetPlace['kind'], id: Id): string | null {
  if (kind === 'plan') return own(plans, id)?.behavior.title ?? null
  if (kind === 'addendum') return own(addenda, id)?.original.title ?? null
  const document = own(documents, id)
  return document ? documentTitle(document, templates[document.template]) : null
}

function laterThan({ plans }: Workbook, id: Id): number | null {
  const plan = own(plans, id)
  if (!plan) return null
  const later = Object.values(plans).filter((one) => one.cycle === plan.cycle && one.number > plan.number)
  const numbers = later.filter(isSigned).map(({ number }) => number)
  return numbers.length > 0 ? Math.max(...numbers) : null
}

/** A signed record as a place for a sheet; null for what both have not signed. `file` is the digest of the sheet's file. */
function placeOf({ workbook, readOnly }: Opened, kind: SheetPlace['kind'], id: Id, file: Hash): SheetPlace | null {
  const record = signedRecord(workbook, id)
  const title = titleOf(workbook, kind, id)
  if (!record || title === null) return null
  const { mark, stance, at, comment } = record.repSignature
  const awaits = { byRep: mark.method === 'paper', stance, since: dateOf(at), commented: comment.trim() !== '' }
  return {
    workbook: workbook.id,
    rep: workbook.rep.name,
    kind,
    id,
    title,
    signedOn: signedOn(record),
    readOnly: readOnly !== null,
    later: laterThan(workbook, id),
    awaits: lacksInk(record) ? awaits : null,
    there: isThereAs(record, file) !== null
  }
}

/** Every workbook of a library that can be opened; one that cannot is passed over. */
async function* opened(shelf: SheetShelf): AsyncGenerator<Opened> {
  for (const { id } of await shelf.list()) {
    const found = await shelf.open(id).catch(() => null)
    if (found) yield found
  }
}

/** What the text of a code leads to; null for a code that is none of ours. */
export async function foundBy(shelf: SheetShelf, text: string, file: Hash): Promise<SheetFound | null> {
  const code = readPageCode(text)
  if (code === null) return null
  if (code === 'newer') return { is: 'newer' }
  for await (const one of opened(shelf)) {
    const title = titleOf(one.workbook, code.kind, code.id)
    if (title === null) continue
    const place = placeOf(one, code.kind, code.id, file)
    if (!place) return { is: 'draft', rep: one.workbook.rep.name, title }
    const seal = signedRecord(one.workbook, code.id)?.seal.hash ?? ''
    return { is: seal.startsWith(code.seal) ? 'here' : 'other-seal', place }
  }
  return { is: 'absent' }
}

/** Every signed record of a library, those that await ink first, then the latest first: for a sheet whose code cannot be read. */
export async function placesIn(shelf: SheetShelf, file: Hash): Promise<SheetPlace[]> {
  const places: SheetPlace[] = []
  for await (const one of opened(shelf)) {
    const { plans, documents, addenda } = one.workbook
    const ids = { plan: plans, document: documents, addendum: addenda }
    for (const kind of codedKinds)
      for (const id of Object.keys(ids[kind])) {
        const place = placeOf(one, kind, id, file)
        if (place && !place.readOnly) places.push(place)
      }
  }
  return places.sort(
    (a, b) => Number(a.awaits === null) - Number(b.awaits === null) || b.signedOn.localeCompare(a.signedOn)
  )
}
