import { need } from '../../../shared/commands/command'
import { dateOf } from '../../../shared/dates'
import { RuleError } from '../../../shared/errors'
import type { Translator } from '../../../shared/messages'
import type { Id, Moment } from '../../../shared/model/scalars'
import type { Session } from '../../../shared/model/session'
import type { Workbook } from '../../../shared/model/workbook'
import type { Block, PrintDocument } from '../../../shared/print/blocks'
import { cyclePage } from '../../../shared/print/cycle-page'
import { groupPage } from '../../../shared/print/group-page'
import { preparationPage } from '../../../shared/print/preparation'
import { profilePage } from '../../../shared/print/profile-page'
import { type SessionToPrint, sessionKit, sessionPage } from '../../../shared/print/session-page'
import { statementBlocks } from '../../../shared/print/statement'
import { sinceBlocks } from '../../../shared/print/stood'
import { cycleReport } from '../../../shared/rules/cycle-report'
import { gapOfBehavior, openCycle } from '../../../shared/rules/gaps'
import { openSession } from '../../../shared/rules/open-session'
import { cyclePlans } from '../../../shared/rules/plan-state'
import { profileSheet } from '../../../shared/rules/profile-sheet'
import { isAboutPerson } from '../../../shared/rules/sessions'
import { statementsTo } from '../../../shared/rules/statements'
import { contentHash } from '../storage/content-hash'

interface Printing {
  workbook: Workbook
  manager: string
  now: Moment
  translator: Pick<Translator, 't' | 'language'>
}

/** What the page of a one-on-one needs from the workbook; nothing private is passed on. */
function aroundOf({ workbook, now }: Printing, session: Session) {
  const cycle = openCycle(workbook)
  const key = cycle?.focus?.behavior
  const behavior = key === undefined ? undefined : workbook.behaviors[key]
  const seen = key === undefined ? undefined : gapOfBehavior(workbook, key)
  const { inForce, draft } = cyclePlans(workbook)
  const today = dateOf(now)
  const due = inForce?.actions.filter(
    ({ id, by, owner }) => owner === 'rep' && by !== null && by <= today && !Object.hasOwn(inForce.progress.done, id)
  )
  const answers = Object.values(workbook.cycles).flatMap(({ agreement, answers = [], focus }) => [
    ...answers,
    ...(agreement && focus ? [{ ...agreement, behavior: focus.behavior }] : [])
  ])
  const answer = answers.findLast((one) => one.session === session.id)
  const own = draft && draft.cycle === session.cycle ? draft : undefined
  return {
    focus: behavior && !isAboutPerson(session) ? { behavior, now: seen?.now ?? null } : null,
    due: due ?? [],
    agreed: { actions: own?.actions ?? [], dates: own?.coachingDates ?? [] },
    agreement: answer && {
      title: workbook.behaviors[answer.behavior]?.title ?? '',
      agreed: answer.agreed,
      words: answer.words
    }
  }
}

/**
 * A one-on-one on paper: the sheet for a planned one, or the result of one that was held. One about the person is
 * refused.
 */
export function sessionDocument(of: Printing, id: Id, kind: 'kit' | 'preparation' | 'session'): PrintDocument {
  const { workbook, manager, now, translator } = of
  const session = need(workbook.sessions, id, 'session.gone')
  if (kind !== 'kit' && isAboutPerson(session)) throw new RuleError('session.about-person')
  const { t, language } = translator
  const page: SessionToPrint = {
    ...aroundOf(of, session),
    session: openSession(session),
    rep: { name: workbook.rep.name },
    manager,
    template: session.template === null ? null : (workbook.templates[session.template] ?? null),
    t,
    language,
    now
  }
  if (kind === 'preparation') return preparationPage(page)
  if (kind === 'kit') return sessionKit(page)
  // Statements to it are sheets of their own; what was changed after one is said here.
  const changed = statementsTo(workbook, { kind, id }).flatMap((statement): Block[] => {
    const since = sinceBlocks(workbook, statement, { t, language })
    return since.length === 0 ? [] : [...statementBlocks(statement, { t, language }), ...since]
  })
  const held = sessionPage(page)
  return { ...held, blocks: [...held.blocks, ...changed] }
}

/** A rep's copy of a group session, without the manager's own notes. */
export function groupDocument({ workbook, manager, translator }: Printing, id: Id): PrintDocument {
  const { private: _, ...copy } = need(workbook.groups ?? {}, id, 'group.gone')
  const behaviors = copy.behaviors.flatMap((key) => workbook.behaviors[key]?.title ?? [])
  const { t, language } = translator
  const said = statementsTo(workbook, { kind: 'group', id }).map((statement) => ({
    statement,
    since: sinceBlocks(workbook, statement, { t, language })
  }))
  return groupPage({ copy, said, rep: { name: workbook.rep.name }, manager, behaviors, t, language })
}

export function profileDocument({ workbook, manager, now, translator }: Printing): PrintDocument {
  const { t, language } = translator
  return profilePage({ sheet: profileSheet(workbook), manager, t, language, now })
}

/** A cycle on paper, with its record embedded (S0-13). */
export function cycleDocument({ workbook, manager, now, translator }: Printing, id: Id): PrintDocument {
  const cycle = need(workbook.cycles, id, 'cycle.gone')
  const report = cycleReport({ workbook, cycle, manager, now, translator })
  if (!report) throw new RuleError('cycle.no-focus')
  const { t, language } = translator
  return cyclePage({ report, seal: contentHash(report), t, language })
}
