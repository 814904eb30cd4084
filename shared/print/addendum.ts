import { dateOf, longDate } from '../dates'
import type { Translate } from '../messages'
import type { Addendum } from '../model/addendum'
import type { Moment } from '../model/scalars'
import { addendumState, isSealed } from '../rules/addenda'
import { recordedAddendum } from '../rules/addendum-seal'
import { addendumWords } from '../rules/addendum-words'
import { writtenActions, writtenDates } from '../rules/plans'
import { canonical } from '../rules/seal'
import { isOnPaper, isRefused } from '../rules/signing'
import type { Block, GridField, PrintDocument } from './blocks'
import { actionsTable, dateCards } from './field-tables'
import type { PrintSetting } from './form'
import { partyName } from './names'
import { recordFile, shortId, shortSeal } from './record'
import { signatureBlocks } from './signatures'

export interface AddendumToPrint {
  addendum: Addendum
  /** The rep's name in the workbook; a signed addendum carries its own. */
  rep: { name: string }
  /** The manager's name; a signed addendum carries the name that it was signed with. */
  manager: string
  t: Translate
  language: string
  now: Moment
}

/**
 * The plan that it is added to, and who asked for it. The plan's seal is printed here, because it is part of what is
 * signed.
 */
function facts({ original, askedBy }: Addendum, { t, language, people }: PrintSetting): GridField[] {
  const asked = askedBy === 'together' ? t('print:addendum.askedByBoth') : partyName(askedBy, people)
  const plan = { id: shortId(original.plan), date: longDate(original.signedOn, language) }
  return [
    { label: t('print:addendum.original'), value: t('print:addendum.originalPlan', plan) },
    { label: t('print:addendum.originalSeal'), value: shortSeal(original.seal) },
    { label: t('print:addendum.askedBy'), value: asked }
  ]
}

function said(label: string, words: string, as: 'paragraph' | 'quote', draft: boolean, open: string): Block[] {
  const text = words.trim()
  if (text === '' && !draft) return []
  const block: Block = text === '' ? { type: 'paragraph', text: [{ text: open, quiet: true }] } : { type: as, text }
  return [{ type: 'heading', level: 2, text: label, fixed: true }, block]
}

function blocksOf(addendum: Addendum, setting: PrintSetting): Block[] {
  const { t, people } = setting
  const { number, original, because, words } = addendum
  const draft = !isSealed(addendum)
  const role = setting.roles?.manager
  const kicker =
    people.manager.trim() === ''
      ? t('print:addendum.kickerAlone', { rep: people.rep, number })
      : role === undefined
        ? t('print:addendum.kicker', { rep: people.rep, manager: people.manager, number })
        : t('print:addendum.kickerRole', { rep: people.rep, manager: people.manager, role, number })
  const actions = writtenActions(addendum).length > 0 ? [actionsTable(addendum.actions, setting)] : []
  const dates = writtenDates(addendum).length > 0 ? [dateCards(addendum.coachingDates, setting)] : []
  const rep = addendum.repSignature
  const isNoPromise = rep !== null && isRefused(rep)
  const onPaper = rep?.mark.method === 'paper'
  const titled = (text: string, proposed: string, toSign: string, blocks: readonly Block[]): Block[] => {
    if (blocks.length === 0) return []
    const open = onPaper && toSign !== text ? { text: toSign, beforeInk: text } : { text }
    const heading = isNoPromise ? { text: proposed, formerly: text } : open
    return [{ type: 'heading', level: 2, fixed: true, ...heading }, ...blocks]
  }
  const actionsNow = t('print:addendum.actions')
  const manager = isSealed(addendum) ? addendum.managerSignature : null
  return [
    { type: 'kicker', text: kicker },
    { type: 'title', text: original.title },
    { type: 'fields', columns: 2, fields: facts(addendum, setting) },
    { type: 'paragraph', text: [{ text: t('print:addendum.note'), quiet: true }] },
    ...said(t('print:addendum.because'), because, 'paragraph', draft, t('print:plan.open')),
    ...said(t('print:addendum.words'), words, 'quote', draft, t('print:plan.open')),
    ...titled(actionsNow, t('print:actions.proposed'), actionsNow, actions),
    ...titled(t('print:addendum.dates'), t('print:dates.proposed'), t('print:addendum.datesToSign'), dates),
    ...signatureBlocks(addendum.repSignature, manager, setting)
  ]
}

/**
 * Its state in words; a draft shows its own day. A page to be signed with ink says the same before and after the ink.
 */
function statusOf(addendum: Addendum, setting: PrintSetting): string {
  const shown = isSealed(addendum) && isOnPaper(addendum) ? { ...addendum, ink: undefined } : addendum
  const state = addendumState(shown)
  const { number } = addendum
  const told = { name: setting.people.rep, today: null, number }
  return addendumWords(
    setting,
    'paper',
    isSealed(addendum) ? state : { ...state, on: dateOf(addendum.createdAt) },
    told
  )
}

/**
 * The printed page of an addendum: as a draft with its mark, or signed, with its seal, the plan's seal and the
 * record.
 */
export function addendumPage({ addendum, rep, manager, t, language, now }: AddendumToPrint): PrintDocument {
  const signed = isSealed(addendum) ? addendum : null
  const { number, original, repSignature } = addendum
  const people = signed
    ? { rep: signed.rep.name, manager: signed.managerSignature.name }
    : { rep: repSignature?.name ?? rep.name, manager }
  const year = dateOf(signed?.managerSignature.at ?? now)
  const setting: PrintSetting = { t, language, year, people, ...(addendum.roles && { roles: addendum.roles }) }
  const heading = t('print:addendum.heading', { number })
  return {
    title: t('print:document.title', { heading, name: people.rep }),
    author: people.manager,
    subject: original.title,
    language,
    header: { left: heading, right: statusOf(addendum, setting) },
    footer: {
      left: t('print:addendum.footer', { number, id: shortId(addendum.id), plan: shortId(original.plan) }),
      middle: signed ? t('print:footer.seal', { seal: shortSeal(signed.seal.hash) }) : t('print:footer.unsealed'),
      page: t('print:footer.page', { page: '{page}', pages: '{pages}' })
    },
    code: signed && { kind: 'addendum', id: signed.id, number, seal: signed.seal.hash },
    mark: signed ? null : t('print:mark.draft'),
    blocks: blocksOf(addendum, setting),
    attachment: signed && {
      ...recordFile,
      description: t('print:addendum.attachment'),
      text: canonical(recordedAddendum(signed))
    }
  }
}
