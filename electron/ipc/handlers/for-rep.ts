import { z } from 'zod'
import { RuleError } from '../../../shared/errors'
import type { Given } from '../../../shared/model/handed'
import { Id } from '../../../shared/model/scalars'
import type { Settings } from '../../../shared/model/settings'
import type { Workbook } from '../../../shared/model/workbook'
import {
  repAddendumView,
  repDocumentView,
  repSessionView,
  repStatementOver,
  repTalkView,
  repView
} from '../../../shared/rules/rep-view'
import { statementIn } from '../../../shared/rules/statements'
import type { LibrarySession } from '../../services/library/session'
import type { HandOver } from '../../services/settings/hand-over'
import type { Handlers } from '../register'

interface RepServices {
  session: LibrarySession
  handOver: HandOver
}

/** Calls that work as they do for the manager. */
type Shared =
  | 'app.ready'
  | 'app.info'
  | 'log.trouble'
  | 'window.flushed'
  | 'library.reopen'
  | 'handover.state'
  | 'handover.turn'
  | 'handover.resume'
  | 'handover.takeBack'
  | 'protection.state'
  | 'protection.stir'
  | 'protection.copied'
  | 'workbook.dispatch'
  | 'plan.page'
  | 'record.page'

/** The commands that only a rep runs, by the record that they concern. The commands themselves check the rest. */
const RepCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('plan.prepareSignature'), id: Id, prepared: z.object({ party: z.literal('rep') }) }),
  z.object({ type: z.literal('plan.sign'), id: Id, party: z.literal('rep') }),
  z.object({ type: z.literal('document.prepareSignature'), id: Id, prepared: z.object({ party: z.literal('rep') }) }),
  z.object({ type: z.literal('document.sign'), id: Id, party: z.literal('rep') }),
  z.object({ type: z.literal('addendum.prepareSignature'), id: Id, prepared: z.object({ party: z.literal('rep') }) }),
  z.object({ type: z.literal('addendum.sign'), id: Id, party: z.literal('rep') }),
  z.object({ type: z.literal('session.markAsRep'), id: Id }),
  z.object({ type: z.literal('statement.write'), id: Id }),
  z.object({ type: z.literal('statement.give'), id: Id })
])

function recordOf(given: Given): Id {
  if ('plan' in given) return given.plan
  if ('talk' in given) return given.talk
  if ('statement' in given) return given.statement
  if ('addendum' in given) return given.addendum
  return 'document' in given ? given.document : given.session
}

function viewOf(workbook: Workbook, given: Given): Workbook | null {
  if ('plan' in given) return repView(workbook, given.plan)
  if ('talk' in given) return repTalkView(workbook, given.talk)
  if ('statement' in given) return repStatementOver(workbook, given.statement)
  if ('addendum' in given) return repAddendumView(workbook, given.addendum)
  return 'document' in given ? repDocumentView(workbook, given.document) : repSessionView(workbook, given.session)
}

/**
 * The kind of record that was handed over. An id of one kind never reaches a record of another, and a `talk` cannot be
 * changed.
 */
function kindOf(given: Given) {
  if ('talk' in given) return 'talk'
  if ('statement' in given) return 'statement'
  if ('plan' in given) return 'plan'
  if ('addendum' in given) return 'addendum'
  return 'document' in given ? 'document' : 'session'
}

/**
 * The manager's commands. What a rep signs or marks is only done on the rep's own side, and nobody can do it for the
 * rep.
 */
export const asManager =
  (dispatch: Handlers['workbook.dispatch']): Handlers['workbook.dispatch'] =>
  (asked, page) => {
    if (RepCommand.safeParse(asked.command).success) throw new RuleError('call.only-rep')
    return dispatch(asked, page)
  }

/** The settings that a page for the rep needs; all others are hidden. */
const openSettings = ({ managerName, language, theme, paper, salesProcess }: Settings): Settings => ({
  managerName,
  language,
  theme,
  paper,
  salesProcess,
  formerStages: [],
  logViews: {},
  helpOpen: false,
  listLanguage: null,
  usualForms: {},
  archiveMonths: null,
  keepMonths: {}
})

/**
 * The handlers while the rep has the laptop: only what was handed over. They replace all others, so a call that
 * is not named here is refused, whatever the page asks.
 */
export function repHandlers({ session, handOver }: RepServices, all: Pick<Handlers, Shared>): Partial<Handlers> {
  const refused = () => new RuleError('call.with-rep')
  function given() {
    const handed = handOver.handed()
    if (!handed) throw refused()
    return handed.given
  }
  async function seen(workbook: Id) {
    const handed = given()
    if (workbook !== handed.workbook) throw refused()
    const opened = await session.opened().workbooks.open(workbook)
    const view = viewOf(opened.workbook, handed)
    if (!view) throw refused()
    return { opened, view }
  }

  /** The record that a statement is to, while the statement is being written. */
  async function subject() {
    const handed = given()
    if (!('statement' in handed)) return null
    const { workbook } = await session.opened().workbooks.open(handed.workbook)
    const statement = statementIn(workbook, handed.statement)
    return statement?.status === 'begun' ? { workbook: handed.workbook, ...statement.of } : null
  }

  return {
    'app.ready': all['app.ready'],
    'app.info': all['app.info'],
    'log.trouble': all['log.trouble'],
    'window.flushed': all['window.flushed'],
    'library.reopen': all['library.reopen'],
    'handover.state': all['handover.state'],
    'handover.turn': all['handover.turn'],
    'handover.resume': all['handover.resume'],
    'handover.takeBack': all['handover.takeBack'],
    'protection.state': all['protection.state'],
    'protection.stir': all['protection.stir'],
    'protection.copied': all['protection.copied'],
    'settings.get': () => openSettings(session.settings()),
    'library.state': () => {
      const { ready, readOnly } = session.state()
      return { ready, nameless: null, locked: false, folder: '', readOnly, notices: [], unsaved: [] }
    },
    'library.reps': () => [],
    'workbook.open': async ({ workbook }) => {
      const { opened, view } = await seen(workbook)
      const { seq, saving, readOnly } = opened
      const aside = { waiting: 0, losses: 0 }
      return { workbook: view, seq, saving, readOnly, notices: [], aside, nextUndo: null, nextRedo: null }
    },
    'workbook.dispatch': async ({ workbook, command }, page) => {
      const asked = RepCommand.safeParse(command)
      const handed = given()
      if (workbook !== handed.workbook || !asked.success || asked.data.id !== recordOf(handed)) throw refused()
      if (!asked.data.type.startsWith(`${kindOf(handed)}.`)) throw refused()
      const { seq, saving } = await all['workbook.dispatch']({ workbook, command }, page)
      if (asked.data.type.endsWith('.sign') || asked.data.type === 'statement.give') handOver.turn('hand-back')
      const { view } = await seen(workbook)
      // The whole view is sent: a patch of the whole workbook could reveal what the rep must not see.
      return { seq, saving, patches: [{ op: 'replace', path: [], value: view }], nextUndo: null, nextRedo: null }
    },
    'plan.page': async (input, page) => {
      const handed = given()
      const about = await subject()
      if (about?.kind === 'plan' && input.workbook === about.workbook && input.plan === about.id)
        return all['plan.page'](input, page)
      if (!('plan' in handed) || input.workbook !== handed.workbook || input.plan !== handed.plan) throw refused()
      return all['plan.page'](input, page)
    },
    'record.page': async (input, page) => {
      const handed = given()
      const { workbook, record } = input
      const about = await subject()
      if (about && record.kind === about.kind && record.id === about.id && workbook === about.workbook)
        return all['record.page'](input, page)
      const isGiven = record.kind === kindOf(handed) && record.id === recordOf(handed)
      if (!isGiven || workbook !== handed.workbook) throw refused()
      return all['record.page'](input, page)
    }
  }
}
