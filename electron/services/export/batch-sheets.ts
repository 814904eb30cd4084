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

/** A page on its way to a folder or a printer. */
export interface MadePage {
  pdf: Uint8Array
  /** Of its file, with its ending. */
  name: string
  paper: Paper
  missingGlyphs: string[]
  /** What it is of, and the records on it; nothing for a blank form. */
  of?: { page: PageKind; holds: Holds }
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
  /** What tells a rep from another one of the same name; undefined where the name does. */
  apart(workbook: Id): string | undefined
  today(): PlainDate
}

type RepSheet = Exclude<BatchSheet['kind'], 'blank'>
/** What is drawn of the records as they are today; nobody keeps its file. */
const drawnKinds = ['observation', 'statement', 'session', 'group', 'profile', 'cycle'] as const
type DrawnKind = (typeof drawnKinds)[number]
interface SessionRef {
  kind: 'session'
  id: Id
}
type Ref = SignedRef | SessionRef | { kind: Exclude<DrawnKind, 'session'>; id: Id }

const isDrawn = (ref: Ref): ref is Exclude<Ref, SignedRef> => drawnKinds.some((kind) => kind === ref.kind)

const plan = (id: Id): Ref => ({ kind: 'plan', id })

/** The one whose moment is the last; moments carry their distance to UTC. */
const latest = <T extends { when: Moment }>(all: readonly T[]): T | undefined =>
  all.reduce<T | undefined>(
    (last, one) => (!last || Date.parse(one.when) > Date.parse(last.when) ? one : last),
    undefined
  )

/** Which records a thing is, of each kind, on a day. */
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
    // One about the person stays off paper, and is not what somebody means by the latest.
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

/** A record, and what goes with it: the addenda of a plan, the rep's own words. */
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

/** Draws the things of a batch: what is signed as it was kept, plans with their addenda. */
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
    return { name, paper, pdf, missingGlyphs, of: { page: ref.kind, holds: heldRecords(workbook, ref) } }
  }

  return async (sheet: BatchSheet, paper: Paper): Promise<MadePage[]> => {
    if (sheet.kind === 'blank') {
      const form = template(sheet.template)
      if (!form) throw new RuleError('template.unknown')
      const { pdf, missingGlyphs } = await forms.draw(form, 'blank', paper)
      return [{ name: forms.fileName(form), paper, pdf, missingGlyphs }]
    }
    const { workbook, folder } = await open(sheet.workbook)
    const made: MadePage[] = []
    for (const ref of recordsOf[sheet.kind](workbook, today()).flatMap((one) => withMore(workbook, one)))
      made.push(await drawn(workbook, folder, ref, paper))
    return made
  }
}
