import type { ActionId } from '../../shared/actions'
import { type Run, runAction } from '../core/actions'
import { call } from '../core/bridge'
import { changeSettings, useLibrary } from '../core/library'
import { attempt, useMessages } from '../core/messages'
import { go, goBack, paths } from '../core/navigation'
import { sayOfPaper } from '../core/paper'
import { useReplica, workbookOnScreen } from '../core/replica'
import { translatorNow, withTexts } from '../core/translator'
import { redo, undo } from '../core/undo'
import { openAnother } from '../features/libraries/switch'
import { chooseSheets } from '../features/sheets/sheets'
import { verifyPdf } from '../features/verify/verify-pdf'
import { sayWhyOnlyRead } from './only-read'

const rep = () => useReplica.getState().replica?.workbook.id

const inWorkbook = (path: (rep: string) => string) => () => {
  const id = rep()
  if (id) void go(path(id))
}

/** Goes to the page's own search field, or opens the search over everything when there is none. */
function findHere(): void {
  const field = document.querySelector<HTMLInputElement>('#page input[type="search"]')
  if (!field) runAction('palette.open')
  field?.focus()
  field?.select()
}

/** Pages that can be printed handle this themselves. On the others nothing is printed; a rep's plan is offered. */
async function noPaper(): Promise<void> {
  const { shownPlan } = await import('../../shared/rules/plan-state')
  const workbook = useReplica.getState().replica?.workbook
  const plan = workbook && workbook.id === workbookOnScreen() ? shownPlan(workbook) : undefined
  const { t } = translatorNow()
  sayOfPaper({
    text: t('frame:noPaper'),
    ...(workbook && plan
      ? { action: { label: t('frame:openPlan'), run: () => void go(paths.plan(workbook.id, plan.id)) } }
      : {})
  })
}

async function toggleLargePrint(): Promise<void> {
  const { isLarge, paperOf, sizeOf } = await import('../../shared/model/settings')
  const paper = useLibrary.getState().settings?.paper ?? 'a4'
  const large = !isLarge(paper)
  if (!(await changeSettings({ paper: paperOf(sizeOf(paper), large) }))) return
  sayOfPaper({ text: translatorNow().t(large ? 'frame:largePrintOn' : 'frame:largePrintOff') })
}

async function toPlanInForce(): Promise<void> {
  const { cyclePlans } = await import('../../shared/rules/plan-state')
  const workbook = useReplica.getState().replica?.workbook
  const plan = workbook && cyclePlans(workbook).inForce
  if (workbook && plan) void go(paths.plan(workbook.id, plan.id))
  else useMessages.getState().say({ tone: 'info', text: translatorNow().t('frame:noPlan') })
}

/** What the menu and the keys do on every page, unless the page on display handles the action itself. */
export const everywhere: Partial<Record<ActionId, Run>> = {
  'rep.add': () => go(`${paths.team}?add=true`),
  'pdf.verify': verifyPdf,
  'group.plan': () => go(paths.planGroup()),
  'coachbook.open': async () => (await withTexts(() => import('../features/pass-on/take-in'))).chooseCoachbook(),
  'rep.passOn': inWorkbook(paths.passOn),
  'bring.open': () => go(paths.bring),
  'sheets.open': chooseSheets,
  'library.show': () => attempt(() => call('library.showFolder', {})),
  'library.open': openAnother,
  'library.move': () => go(paths.moving),
  'library.why': sayWhyOnlyRead,
  'log.show': () => attempt(() => call('log.show', {})),
  'edit.undo': undo,
  'edit.redo': redo,
  'go.back': goBack,
  'go.today': () => go(paths.today),
  'go.team': () => go(paths.team),
  'go.templates': () => go(paths.templates),
  'go.rhythm': () => go(paths.rhythm),
  'go.parts': () => go(paths.parts),
  'go.packs': () => go(paths.packs),
  'go.settings': () => go(paths.settings),
  'find.here': findHere,
  'paper.print': noPaper,
  'paper.save': noPaper,
  'paper.large': toggleLargePrint,
  'paper.several': () => go(paths.batch),
  'session.begin': inWorkbook((id) => paths.startTalk(id)),
  'rep.overview': inWorkbook(paths.rep),
  'rep.observations': inWorkbook(paths.observations),
  'rep.plans': inWorkbook(paths.plans),
  'rep.planInForce': toPlanInForce,
  'rep.gaps': inWorkbook(paths.gaps),
  'rep.sessions': inWorkbook(paths.sessions),
  'rep.reinforce': inWorkbook(paths.reinforce),
  'rep.deals': inWorkbook(paths.deals),
  'rep.numbers': inWorkbook(paths.numbers),
  'rep.profile': inWorkbook(paths.profile),
  'rep.notes': inWorkbook(paths.notes),
  'rep.timeline': inWorkbook(paths.timeline),
  'rep.history': inWorkbook(paths.history)
}
