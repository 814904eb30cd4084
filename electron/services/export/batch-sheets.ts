import { RuleError } from '../../../shared/errors'
import type { BatchSheet } from '../../../shared/model/batch'
import type { Holds, PageKind } from '../../../shared/model/exports'
import type { Hash, Id, Moment, PlainDate } from '../../../shared/model/scalars'
import type { Paper } from '../../../shared/model/settings'
import type { Template } from '../../../shared/model/template'
import type { Workbook } from '../../../shared/model/workbook'
import { addendaOf, isSealed } from '../../../shared/rules/addenda'
import { chartersOf, isAgreed } from '../../../shared/rules/charter'
import { cyclePlans } from '../../../shared/rules/plan-state'
import { isSigned } from '../../../shared/rules/plans'
import { isAboutPerson, isHeld } from '../../../shared/rules/sessions'
import { statementsTo } from '../../../shared/rules/statements'
import type { Rendered } from '../pdf/pdf-service'
import { withWord } from './file-name'
import { heldRecords } from './held-records'
import type { PlanPages } from './plan-pages'
import type { RecordPages } from './record-pages'
import type { SignedPages, SignedRef } from './signed-pages'

/** A drawn page that goes to a folder or a printer. */
export interface MadePage {
  pdf: Uint8Array
  /** The name of its file, with its ending. */
  name: string
  paper: Paper
  missingGlyphs: string[]
  /** Whose page it is, its kind and the records on it; empty for a blank form. */
  of: { rep: Id; page: PageKind; holds: Holds }[]
}

interface SheetSources {
  pages: Pick<PlanPages, 'fileName'>
  records: RecordPages
  signed: Pick<SignedPages, 'page'>
  /** Blank forms. */
  forms: {
    draw(template: Template, sample: 'blank', paper: Paper): Promise<Pick<Rendered, 'pdf' | 'missingGlyphs'>>
    fileName(template: Template): string
  }
  open(workbook: Id): Promise<{ workbook: Workbook; folder: string }>
  template(hash: Hash): Template | undefined
  /** What distinguishes a rep from others of the same name; undefined when the name is unique. */
  apart(workbook: Id): string | undefined
  today(): PlainDate
}

type RepSheet = Exclude<BatchSheet['kind'], 'blank' | 'receipts'>
/** Pages that are drawn from the records as they are today; no file of them is kept. */
const drawnKinds = ['observation', 'statement', 'session', 'group', 'profile', 'cycle'] as const
type DrawnKind = (typeof drawnKinds)[number]
interface SessionRef {
  kind: 'session'
  id: Id
}
type Ref = SignedRef | SessionRef | { kind: Exclude<DrawnKind, 'session'>; id: Id }

const isDrawn = (ref: Ref): ref is Exclude<Ref, SignedRef> => drawnKinds.some((kind) => kind === ref.kind)

const plan = (id: Id): Ref => ({ kind: 'plan', id })

/** The latest of them; moments carry their offset from UTC. */
const latest = <T extends { when: Moment }>(all: readonly T[]): T | undefined =>
  all.reduce<T | undefined>(
    (last, one) => (!last || Date.parse(one.when) > Date.parse(last.when) ? one : last),
    undefined
  )

/** The records of an item, by its kind, on a day. */
const recordsOf: Record<RepSheet, (workbook: Workbook, today: PlainDate) => Ref[]> = {
  plan: (workbook) => {
    const { inForce } = cyclePlans(workbook)
    return inForce ? [plan(inForce.id)] : []
  },
  plans: ({ plans }) =>
    Object.values(plans)
      .filter(isSigned)
      .map(({ id }) => plan(id)),
  charter: (workbook) => {
    const charter = chartersOf(workbook).find(isAgreed)
    return charter ? [{ kind: 'document', id: charter.id }] : []
  },
  observation: ({ observations }) => {
    const last = latest(Object.values(observations).filter(({ status }) => status === 'recorded'))
    return last ? [{ kind: 'observation', id: last.id }] : []
  },
  session: ({ sessions }, today) => {
    // A one-on-one about the person is not printed, so it does not count as the latest.
    const last = latest(Object.values(sessions).filter((one) => isHeld(one, today) && !isAboutPerson(one)))
    return last ? [{ kind: 'session', id: last.id }] : []
  },
  group: ({ groups = {} }) => {
    const last = latest(Object.values(groups).filter(({ status }) => status === 'held'))
    return last ? [{ kind: 'group', id: last.id }] : []
  },
  profile: ({ id }) => [{ kind: 'profile', id }],
  cycle: (workbook) => {
    const cycles = Object.values(workbook.cycles).filter(({ focus }) => focus !== null)
    const shown =
      cycles.find(({ closed }) => closed === null) ??
      cycles.sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt))[0]
    return shown ? [{ kind: 'cycle', id: shown.id }] : []
  }
}

/** A record and what goes with it: the addenda of a plan, the rep's statements. */
const withMore = (workbook: Workbook, ref: Ref): Ref[] =>
  withAddenda(workbook, ref).flatMap((one): Ref[] => {
    const said = one.kind === 'session' || !isDrawn(one) ? statementsTo(workbook, one) : []
    return [one, ...said.map(({ id }): Ref => ({ kind: 'statement', id }))]
  })

const withAddenda = (workbook: Workbook, ref: Ref): Ref[] => [
  ref,
  ...(ref.kind === 'plan'
    ? addendaOf(workbook, ref.id)
        .filter(isSealed)
        .map(({ id }): Ref => ({ kind: 'addendum', id }))
    : [])
]

/** Draws the items of a batch: signed records as they were kept, plans with their addenda. */
export function createBatchSheets({ pages, records, signed, forms, open, template, apart, today }: SheetSources) {
  async function drawn(workbook: Workbook, folder: string, ref: Ref, wanted: Paper): Promise<MadePage> {
    const own =
      ref.kind === 'plan'
        ? pages.fileName(workbook, ref.id)
        : records.fileName(workbook, { kind: ref.kind, id: ref.id })
    const word = apart(workbook.id)
    const name = word === undefined ? own : withWord(own, word)
    const { pdf, paper, missingGlyphs } = isDrawn(ref)
      ? { ...(await records.draw(workbook, ref, wanted)), paper: wanted }
      : await signed.page(workbook, folder, ref, wanted)
    return {
      name,
      paper,
      pdf,
      missingGlyphs,
      of: [{ rep: workbook.id, page: ref.kind, holds: heldRecords(workbook, ref) }]
    }
  }

  /** The receipts for the latest sealed plan of each of these reps, on shared sheets in one file. */
  async function receipts(reps: readonly Id[], paper: Paper): Promise<MadePage[]> {
    const found: { workbook: Workbook; id: Id }[] = []
    for (const rep of reps) {
      const { workbook } = await open(rep)
      const { inForce, awaiting, refused } = cyclePlans(workbook)
      const last = awaiting ?? inForce ?? refused
      if (last) found.push({ workbook, id: last.id })
    }
    const made = await records.drawReceipts(found, paper)
    if (made === null) return []
    const of = found.map(({ workbook, id }) => {
      const ref = { kind: 'receipt', id } as const
      return { rep: workbook.id, page: ref.kind, holds: heldRecords(workbook, ref) }
    })
    return [{ ...made, paper, of }]
  }

  return async (sheet: BatchSheet, paper: Paper): Promise<MadePage[]> => {
    if (sheet.kind === 'blank') {
      const form = template(sheet.template)
      if (!form) throw new RuleError('template.unknown')
      const { pdf, missingGlyphs } = await forms.draw(form, 'blank', paper)
      return [{ name: forms.fileName(form), paper, pdf, missingGlyphs, of: [] }]
    }
    if (sheet.kind === 'receipts') return receipts(sheet.workbooks, paper)
    const { workbook, folder } = await open(sheet.workbook)
    const made: MadePage[] = []
    for (const ref of recordsOf[sheet.kind](workbook, today()).flatMap((one) => withMore(workbook, one)))
      made.push(await drawn(workbook, folder, ref, paper))
    return made
  }
}
