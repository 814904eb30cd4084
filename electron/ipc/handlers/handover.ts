import { refuse } from '../../../shared/commands/command'
import { refuseUnready } from '../../../shared/commands/document'
import { today } from '../../../shared/dates'
import { RuleError } from '../../../shared/errors'
import type { Id } from '../../../shared/model/scalars'
import type { Workbook } from '../../../shared/model/workbook'
import { missingInAddendum } from '../../../shared/rules/addenda'
import { asksForSignatures } from '../../../shared/rules/documents'
import { missingBeforeSigning } from '../../../shared/rules/plans'
import {
  repAddendumView,
  repDocumentView,
  repSessionView,
  repStatementView,
  repView
} from '../../../shared/rules/rep-view'
import { clockRuns } from '../../../shared/rules/sessions'
import type { LibrarySession } from '../../services/library/session'
import type { HandOver } from '../../services/settings/hand-over'
import { lookFirst } from '../look-first'
import type { WindowPort } from '../ports'
import type { Handlers } from '../register'

type HandoverCalls =
  | 'handover.state'
  | 'handover.give'
  | 'handover.share'
  | 'handover.resume'
  | 'handover.turn'
  | 'handover.takeBack'
  | 'handover.setPin'

interface HandoverServices {
  session: LibrarySession
  handOver: HandOver
  window: WindowPort
}

function refusePlan(workbook: Workbook, id: Id): void {
  const draft = repView(workbook, id)?.plans[id]
  if (draft?.status !== 'draft') throw new RuleError('plan.gone')
  const template = workbook.templates[draft.template]
  refuse(!template || missingBeforeSigning(draft, template, today(new Date())).length > 0, 'plan.incomplete')
  refuse(draft.repSignature !== null, 'plan.rep-has-signed', { name: workbook.rep.name })
}

function refuseDocument(workbook: Workbook, id: Id): void {
  const draft = repDocumentView(workbook, id)?.documents[id]
  const template = draft && workbook.templates[draft.template]
  if (draft?.status !== 'draft' || !template) throw new RuleError('document.gone')
  refuse(!asksForSignatures(draft, template), 'document.no-signatures')
  refuseUnready(draft, template, today(new Date()))
  refuse(draft.repSignature !== null, 'document.rep-has-signed', { name: workbook.rep.name })
}

function refuseAddendum(workbook: Workbook, id: Id): void {
  const draft = repAddendumView(workbook, id)?.addenda[id]
  if (draft?.status !== 'draft') throw new RuleError('addendum.gone')
  refuse(missingInAddendum(draft, today(new Date())).length > 0, 'addendum.incomplete')
  refuse(draft.repSignature !== null, 'addendum.rep-has-signed', { name: workbook.rep.name })
}

/**
 * Stops the clock of a one-on-one whose page ended in the middle and could not; the page in between says that it is
 * stopped.
 */
async function stopClock(session: HandoverServices['session'], workbook: Id, id: Id): Promise<void> {
  try {
    const { workbooks } = session.opened()
    const talk = (await workbooks.open(workbook)).workbook.sessions[id]
    if (talk && clockRuns(talk)) await workbooks.dispatch(workbook, { type: 'session.pause', id })
  } catch (error) {
    // The library is locked or can only be read: its page says so.
    if (!(error instanceof RuleError)) throw error
  }
}

export const handoverHandlers = ({ session, handOver, window }: HandoverServices): Pick<Handlers, HandoverCalls> => ({
  'handover.state': async () => {
    const handed = handOver.handed()
    if (handed && 'talk' in handed.given) await stopClock(session, handed.given.workbook, handed.given.talk)
    return { handed, pin: handOver.hasPin() }
  },
  'handover.give': async ({ given }, page) => {
    const { workbooks } = session.opened()
    if (!('talk' in given || 'session' in given))
      await lookFirst(workbooks, given.workbook, { type: 'plan' in given ? 'plan.sign' : '' })
    const { workbook, readOnly } = await workbooks.open(given.workbook)
    // From the shared screen this is the only way on, so it must also work when the library can only be read.
    refuse(readOnly !== null && !('talk' in given), 'workbook.read-only')
    if ('plan' in given) refusePlan(workbook, given.plan)
    else if ('document' in given) refuseDocument(workbook, given.document)
    else if ('statement' in given) refuse(!repStatementView(workbook, given.statement), 'statement.gone')
    else if ('addendum' in given) refuseAddendum(workbook, given.addendum)
    else if ('session' in given && !repSessionView(workbook, given.session)) throw new RuleError('session.no-marks')
    await handOver.give(given)
    // The rep's page must not contain anything that the page held before.
    window.reload(page)
    return {}
  },
  'handover.share': async (given) => {
    const { workbook } = await session.opened().workbooks.open(given.workbook)
    refuse(workbook.sessions[given.talk]?.status !== 'open', 'session.gone')
    await handOver.share(given)
    return {}
  },
  'handover.resume': async () => {
    const given = handOver.handed()?.given
    if (!given || !('talk' in given)) throw new RuleError('call.with-rep')
    const { workbook } = await session.opened().workbooks.open(given.workbook)
    refuse(workbook.sessions[given.talk]?.status !== 'open', 'call.with-rep')
    await handOver.resume()
    return {}
  },
  'handover.turn': ({ page }) => {
    handOver.turn(page)
    return {}
  },
  'handover.takeBack': async ({ pin }) => {
    await handOver.takeBack(pin)
    return {}
  },
  'handover.setPin': async ({ pin }) => {
    await handOver.setPin(pin)
    return {}
  }
})
