import { dateOf, longDate, timeOf } from '../dates'
import { agendaOf } from '../rules/sessions'
import type { Block, PrintDocument } from './blocks'
import { boxes } from './fields/kind'
import { peopleBlock } from './people'
import { behaviorBlocks, reportBlocks, type SessionToPrint, sessionDocumentOf, settingOf } from './session-page'

const lines = (count: number): Block => ({ type: 'ruled', lines: count })

/** A question with room for an answer, kept on one page. */
const question = (text: string, count = 3): Block => ({
  type: 'together',
  blocks: [{ type: 'paragraph', text: [{ text, bold: true }] }, lines(count)]
})

/**
 * What a rep gets to prepare for a one-on-one: its topics, the #1 behavior with its levels, what is due, and questions
 * with room to write. It is made from these alone, so that nothing of the coach's preparation and no answer can get
 * onto it.
 */
export function preparationPage(of: SessionToPrint): PrintDocument {
  const { session, manager, t, language } = of
  const setting = settingOf(of)
  const date = longDate(dateOf(session.when), language)
  const agenda = agendaOf(session)
  const asked = session.questions.map(({ text }) => text.trim()).filter((text) => text !== '')
  const heading = (text: string): Block => ({ type: 'heading', level: 2, text, fixed: true })
  return sessionDocumentOf(
    { ...of, session: { ...session, purpose: '' } },
    t('sheets:kit', { date, time: timeOf(session.when) }),
    [
      { type: 'title', text: t('sheets:preparation') },
      peopleBlock(setting, null),
      { type: 'paragraph', text: t('sheets:preparationWhy', { manager }) },
      heading(t('sheets:agenda')),
      ...(agenda.length > 0 ? [boxes(agenda, false, setting)] : []),
      { type: 'note', text: t('sheets:preparationAdd') },
      lines(2),
      ...behaviorBlocks({ ...of, focus: of.focus && { ...of.focus, now: null } }, setting),
      ...(of.focus ? [{ type: 'note' as const, text: t('sheets:preparationLevel') }] : []),
      ...(of.due.length > 0 ? reportBlocks({ label: t('sheets:preparationDue') }, of, t('sheets:preparationOwn')) : []),
      heading(t('sheets:preparationThink')),
      question(t('sheets:preparationWell')),
      question(t('sheets:preparationHard')),
      ...asked.map((text) => question(text)),
      question(t('sheets:preparationHelp', { manager }))
    ]
  )
}
