import { setImmediate as pause } from 'node:timers/promises'
import { compareText } from '../../../shared/compare'
import { dateOf, longDate } from '../../../shared/dates'
import { RuleError } from '../../../shared/errors'
import type { Translator } from '../../../shared/messages'
import type { PrivateKind } from '../../../shared/model/disclosure'
import type { Id, Moment } from '../../../shared/model/scalars'
import type { Paper } from '../../../shared/model/settings'
import type { Workbook } from '../../../shared/model/workbook'
import { alsoKept, textsIn } from '../../../shared/print/also-kept'
import type { PrintDocument } from '../../../shared/print/blocks'
import { type DisclosedKind, disclosedKinds, disclosureDocument } from '../../../shared/print/disclosure'
import { withNotedSince } from '../../../shared/print/noted-since'
import { isAboutPerson } from '../../../shared/rules/sessions'
import type { PdfService, Rendered } from '../pdf/pdf-service'
import { fileName } from './file-name'
import type { PlanDocuments } from './plan-pages'
import type { RecordDocuments } from './record-pages'

/** What a rep gets who asks what is kept about them, as one PDF (N-7). */
export interface DisclosurePages {
  /** `included`: private words that are given out nevertheless. */
  draw(workbook: Workbook, included: readonly PrivateKind[], paper: Paper): Promise<Rendered>
  fileName(workbook: Workbook): string
}

interface Options {
  pdf: PdfService
  plans: PlanDocuments
  records: RecordDocuments
  translator(): Translator
  manager(): string
  now(): Moment
}

/** The records of a workbook by kind, in the order of their days. */
function recordsIn(workbook: Workbook): Record<DisclosedKind, { id: Id; day: string }[]> {
  const { observations, sessions, groups = {}, cycles, plans, addenda, documents, statements = {}, calls } = workbook
  const of = <T extends { id: Id }>(records: Readonly<Record<string, T>>, dayOf: (record: T) => string) =>
    Object.values(records)
      .map((record) => ({ id: record.id, day: dayOf(record).slice(0, 10) }))
      .sort((a, b) => compareText(a.day, b.day))
  const talks = Object.values(sessions).filter((session) => !isAboutPerson(session))
  const chosen = Object.values(cycles).filter(({ focus }) => focus !== null)
  return {
    profile: [{ id: workbook.id, day: workbook.createdAt.slice(0, 10) }],
    observation: of(observations, ({ when }) => when),
    session: of(Object.fromEntries(talks.map((talk) => [talk.id, talk])), ({ when }) => when),
    group: of(groups, ({ when }) => when),
    cycle: of(Object.fromEntries(chosen.map((cycle) => [cycle.id, cycle])), ({ startedAt }) => startedAt),
    plan: of(plans, ({ createdAt }) => createdAt),
    addendum: of(addenda, ({ createdAt }) => createdAt),
    document: of(documents, ({ on }) => on),
    statement: of(
      Object.fromEntries(Object.entries(statements).filter(([, { status }]) => status === 'given')),
      ({ createdAt }) => createdAt
    ),
    call: of(calls, ({ when }) => when)
  }
}

export function createDisclosurePages({ pdf, plans, records, translator, manager, now }: Options): DisclosurePages {
  return {
    async draw(workbook, included, paper) {
      const { t, language } = translator()
      const all = recordsIn(workbook)
      const missing: string[] = []
      const drawn = (kind: DisclosedKind, id: Id, day: string): PrintDocument[] => {
        try {
          const page = kind === 'plan' ? plans.documentOf(workbook, id) : records.documentOf(workbook, { kind, id })
          return [withNotedSince(page, workbook, { id }, { t, language })]
        } catch (error) {
          // For instance its form is missing: the page says so, and the other records are drawn.
          if (!(error instanceof RuleError)) throw error
          missing.push(`${t(`disclosure:records.${kind}`)}: ${longDate(day, language)}`)
          return []
        }
      }
      const pages = Object.fromEntries(
        disclosedKinds.map((kind): [DisclosedKind, PrintDocument[]] => [kind, []])
      ) as Record<DisclosedKind, PrintDocument[]>
      const printed = new Map<Id, ReadonlySet<string>>()
      for (const kind of disclosedKinds)
        for (const { id, day } of all[kind]) {
          const page = drawn(kind, id, day)
          pages[kind].push(...page)
          printed.set(id, textsIn(page))
          // A year of visits and plans takes seconds, and meanwhile words are saved.
          await pause()
        }
      // Statements that the rep has only begun; the manager does not see them either.
      const begun = Object.values(workbook.statements ?? {})
        .filter(({ status }) => status !== 'given')
        .map(({ createdAt }) => t('disclosure:begun', { date: longDate(dateOf(createdAt), language) }))
      const createdAt = now()
      const without = {
        workbook,
        manager: manager(),
        included,
        pages,
        missing,
        begun,
        alsoKept: [],
        t,
        language,
        now: createdAt
      }
      const everywhere = textsIn(disclosureDocument(without))
      const of = { ...without, alsoKept: alsoKept(workbook, printed, everywhere, { t, language }) }
      const reply = await pdf.render(disclosureDocument(of), { paper, createdAt })
      if (!reply.ok) throw new RuleError(reply.error.code)
      return reply.value
    },
    fileName: (workbook) => fileName([workbook.rep.name, translator().t('disclosure:title'), dateOf(now())], '.pdf')
  }
}
