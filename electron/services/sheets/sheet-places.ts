import { dateOf } from '../../../shared/dates'
import type { RepSummary } from '../../../shared/model/library'
import type { Hash, Id } from '../../../shared/model/scalars'
import { codedKinds, type SheetFound, type SheetPlace, type SheetPlaces } from '../../../shared/model/sheets'
import type { Workbook } from '../../../shared/model/workbook'
import { shortSeal } from '../../../shared/print/record'
import { documentTitle } from '../../../shared/rules/documents'
import { isThereAs, signedRecord } from '../../../shared/rules/filed-copies'
import { readPageCode } from '../../../shared/rules/page-code'
import { isAgreed, planState } from '../../../shared/rules/plan-state'
import { inkFor } from '../../../shared/rules/signing'
import { standingIn } from '../../../shared/rules/standing'
import { unlessRefused } from '../storage/refusal'

/** What the search for a signed record needs of the workbooks of a library. */
export interface SheetShelf {
  list(): Promise<Pick<RepSummary, 'id' | 'name'>[]>
  open(workbook: Id): Promise<Opened>
}

interface Opened {
  workbook: Workbook
  /** Why nothing can be changed in it; null when it can be changed. */
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

/** The number of the plan that was agreed after this one; null for a plan in force, whatever its number. */
function laterThan(workbook: Workbook, id: Id): number | null {
  const plan = own(workbook.plans, id)
  if (!plan || planState(workbook, plan).force === 'in-force') return null
  const later = Object.values(workbook.plans).filter((one) => one.cycle === plan.cycle && one.number > plan.number)
  const numbers = later.filter(isAgreed).map(({ number }) => number)
  return numbers.length > 0 ? Math.max(...numbers) : null
}

/**
 * A signed record as a place for a sheet; null for a record that is not signed by both. `file` is the digest of what
 * would be kept of the sheet.
 */
function placeOf({ workbook, readOnly }: Opened, kind: SheetPlace['kind'], id: Id, file: Hash): SheetPlace | null {
  const record = signedRecord(workbook, id)
  const title = titleOf(workbook, kind, id)
  if (!record || title === null) return null
  return {
    workbook: workbook.id,
    rep: workbook.rep.name,
    kind,
    id,
    title,
    number: 'number' in record ? record.number : null,
    seal: shortSeal(record.seal.hash),
    pages: record.kept?.pages ?? null,
    stands: standingIn(workbook, record),
    sealedOn: dateOf(record.managerSignature.at),
    readOnly: readOnly !== null,
    later: laterThan(workbook, id),
    awaits: inkFor(record),
    there: isThereAs(record, file) !== null
  }
}

/** Every workbook of a library with the name of its rep; null for one that cannot be opened. */
async function* opened(shelf: SheetShelf): AsyncGenerator<{ name: string; one: Opened | null }> {
  for (const { id, name } of await shelf.list()) yield { name, one: await unlessRefused(shelf.open(id), null) }
}

/** What the text of a code leads to; null for a code that is not ours. */
export async function foundBy(shelf: SheetShelf, text: string, file: Hash): Promise<SheetFound | null> {
  const code = readPageCode(text)
  if (code === null) return null
  if (code === 'newer') return { is: 'newer' }
  let isUnseen = false
  for await (const { one } of opened(shelf)) {
    isUnseen ||= one === null
    if (!one) continue
    const title = titleOf(one.workbook, code.kind, code.id)
    if (title === null) continue
    const place = placeOf(one, code.kind, code.id, file)
    if (!place) {
      const addendum = code.kind === 'addendum' ? (one.workbook.addenda[code.id]?.number ?? null) : null
      return { is: 'draft', rep: one.workbook.rep.name, title, addendum }
    }
    const seal = signedRecord(one.workbook, code.id)?.seal.hash ?? ''
    const same = seal.startsWith(code.seal)
    if (code.receipt) {
      const { workbook, rep, kind, id, sealedOn, stands } = place
      return { is: 'receipt', of: { workbook, rep, kind, id, title, sealedOn, stands }, same }
    }
    if (!same) return { is: 'other-seal', place }
    return { is: code.answer ? 'answer-page' : 'here', place }
  }
  return { is: isUnseen ? 'unseen' : 'absent' }
}

/**
 * Every signed record of a library, for a sheet whose code cannot be read: those that wait for ink first, then the
 * latest first. With them the names of the workbooks that could not be opened, so that nobody takes the list for whole.
 */
export async function placesIn(shelf: SheetShelf, file: Hash): Promise<SheetPlaces> {
  const places: SheetPlace[] = []
  const unseen: string[] = []
  for await (const { name, one } of opened(shelf)) {
    if (!one) {
      unseen.push(name)
      continue
    }
    const { plans, documents, addenda } = one.workbook
    const ids = { plan: plans, document: documents, addendum: addenda }
    for (const kind of codedKinds)
      for (const id of Object.keys(ids[kind])) {
        const place = placeOf(one, kind, id, file)
        if (place && !place.readOnly) places.push(place)
      }
  }
  places.sort((a, b) => Number(a.awaits === null) - Number(b.awaits === null) || b.sealedOn.localeCompare(a.sealedOn))
  return { places, unseen }
}
