import { RuleError } from '../../../shared/errors'
import type { BatchSheet } from '../../../shared/model/batch'
import type { Hash, Id } from '../../../shared/model/scalars'
import type { Paper } from '../../../shared/model/settings'
import type { Template } from '../../../shared/model/template'
import type { Workbook } from '../../../shared/model/workbook'
import { addendaOf, isSealed } from '../../../shared/rules/addenda'
import { isAgreed } from '../../../shared/rules/charter'
import { documentsOf } from '../../../shared/rules/documents'
import { cyclePlans } from '../../../shared/rules/plan-state'
import { isSigned } from '../../../shared/rules/plans'
import { statementsTo } from '../../../shared/rules/statements'
import type { Rendered } from '../pdf/pdf-service'
import { withWord } from './file-name'
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
}

type RepSheet = Exclude<BatchSheet['kind'], 'blank'>
type Ref = { kind: SignedRef['kind'] | 'observation' | 'statement'; id: Id }

const plan = (id: Id): Ref => ({ kind: 'plan', id })

/** Which records a thing is, of each kind. */
const recordsOf: Record<RepSheet, (workbook: Workbook) => Ref[]> = {
  plan: (workbook) => {
    const { inForce } = cyclePlans(workbook)
    return inForce ? [plan(inForce.id)] : []
  },
  plans: ({ plans }) =>
    Object.values(plans)
      .filter(isSigned)
      .map(({ id }) => plan(id)),
  charter: (workbook) => {
    const charter = documentsOf(workbook).find((one) => one.kind === 'charter' && isAgreed(one))
    return charter ? [{ kind: 'document', id: charter.id }] : []
  },
  observation: ({ observations }) => {
    const recorded = Object.values(observations).filter(({ status }) => status === 'recorded')
    const latest = recorded.reduce<(typeof recorded)[number] | undefined>(
      (last, one) => (!last || one.when > last.when ? one : last),
      undefined
    )
    return latest ? [{ kind: 'observation', id: latest.id }] : []
  }
}

/** A record, and what goes with it: the addenda of a plan, the rep's own words. */
const withMore = (workbook: Workbook, ref: Ref): Ref[] =>
  withAddenda(workbook, ref).flatMap((one): Ref[] => {
    const { kind, id } = one
    const said = kind === 'observation' || kind === 'statement' ? [] : statementsTo(workbook, { kind, id })
    return [one, ...said.map((statement): Ref => ({ kind: 'statement', id: statement.id }))]
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
export function createBatchSheets({ pages, records, signed, forms, open, template, apart }: SheetSources) {
  async function drawn(workbook: Workbook, folder: string, ref: Ref, wanted: Paper): Promise<MadePage> {
    const { kind, id } = ref
    const own = kind === 'plan' ? pages.fileName(workbook, id) : records.fileName(workbook, { kind, id })
    const word = apart(workbook.id)
    const name = word === undefined ? own : withWord(own, word)
    const { pdf, paper, missingGlyphs } =
      kind === 'observation' || kind === 'statement'
        ? { ...(await records.draw(workbook, { kind, id }, wanted)), paper: wanted }
        : await signed.page(workbook, folder, { kind, id }, wanted)
    return { name, paper, pdf, missingGlyphs }
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
    for (const ref of recordsOf[sheet.kind](workbook).flatMap((one) => withMore(workbook, one)))
      made.push(await drawn(workbook, folder, ref, paper))
    return made
  }
}
