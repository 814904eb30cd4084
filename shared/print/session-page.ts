import { dateOf, longDate, timeOf } from '../dates'
import type { Translate } from '../messages'
import type { Behavior } from '../model/behavior'
import type { Action, CoachingDate } from '../model/plan'
import type { Moment } from '../model/scalars'
import type { Field, Template } from '../model/template'
import type { OpenSession } from '../rules/open-session'
import { isMarkOfRep } from '../rules/rep-view'
import { rolesOf } from '../rules/roles'
import { agendaOf, guideFor } from '../rules/sessions'
import type { Block, PrintDocument } from './blocks'
import { boxes } from './fields/kind'
import { type CoreValues, type FormValues, nothing, type PrintSetting } from './form'
import { personalTemplate } from './names'
import { peopleBlock } from './people'
import { blankField, printField } from './print-field'
import { shortId } from './record'
import { formBlocks } from './sections'
import { tightly } from './tightly'

export interface SessionToPrint {
  session: OpenSession
  rep: { name: string }
  manager: string
  /** The version of the guide that it follows; null when there is none. */
  template: Template | null
  /** The #1 behavior with its latest rating. */
  focus: { behavior: Behavior; now: number | null } | null
  /** The rep's actions of the plan in force that are due. */
  due: readonly Action[]
  /** The actions and dates that came out of it, as in the draft of the plan. */
  agreed: { actions: readonly Action[]; dates: readonly CoachingDate[] }
  /** The rep's answer that came out of the one-on-one. */
  agreement: CoreValues['agreement']
  t: Translate
  language: string
  now: Moment
}

const heading = (text: string): Block => ({ type: 'heading', level: 2, text, fixed: true })

const coreOf = ({ session, agreed, agreement }: SessionToPrint): CoreValues => ({
  session,
  'plan.actions': agreed.actions,
  'plan.coachingDates': agreed.dates,
  ...(agreement && { agreement })
})

export function settingOf({ t, language, now, rep, manager, template }: SessionToPrint): PrintSetting {
  const roles = template ? rolesOf(template) : {}
  return { t, language, year: dateOf(now), people: { rep: rep.name, manager }, roles }
}

export function sessionDocumentOf(of: SessionToPrint, status: string, blocks: readonly Block[]): PrintDocument {
  const { session, template, rep, manager, t, language } = of
  const head = template?.heading ?? t('sheets:plain')
  const id = shortId(session.id)
  return {
    title: t('print:document.title', { heading: head, name: rep.name }),
    author: manager,
    subject: session.purpose,
    language,
    header: { left: head, right: status },
    footer: {
      left: template
        ? t('sheets:footer', { id, template: template.title, version: template.version })
        : t('sheets:footerPlain', { id }),
      middle: '',
      page: t('print:footer.page', { page: '{page}', pages: '{pages}' })
    },
    mark: null,
    blocks,
    attachment: null
  }
}

const guideOf = ({ session, template }: SessionToPrint, setting: PrintSetting): Template | null =>
  template && personalTemplate(guideFor(session, template), setting)

const formOf = (of: SessionToPrint): FormValues => ({
  core: coreOf(of),
  values: of.session.values,
  behaviors: {},
  draft: false
})

/** The #1 behavior with what each level looks like, so that both can talk about it openly. */
export function behaviorBlocks({ focus, t }: Pick<SessionToPrint, 'focus' | 't'>, setting: PrintSetting): Block[] {
  if (!focus) return []
  const { behavior, now } = focus
  const steps = behavior.anchors.map((anchor, index) => {
    const step = index + 1
    const key = step === behavior.desired ? 'sheets:levelTarget' : step === now ? 'sheets:levelNow' : 'sheets:level'
    return t(key, { step, anchor })
  })
  return [
    heading(t('sheets:behavior')),
    { type: 'paragraph', text: [{ text: behavior.title, bold: true }] },
    { ...boxes(steps, false, setting), ...(steps.every((step) => step.length <= 60) && { columns: 2 as const }) }
  ]
}

/** Prepared questions, each with room for the rep's words; when there are none, room for questions as well. */
function questionBlocks(field: Field, { session, t }: SessionToPrint): Block[] {
  const asked = session.questions.filter(({ text }) => text.trim() !== '')
  return [
    { type: 'heading', level: 3, text: field.label },
    ...asked.flatMap(({ text, words }): Block[] => [
      {
        type: 'together',
        blocks: [
          { type: 'paragraph', text: [{ text, bold: true }] },
          words.trim() === '' ? { type: 'ruled', lines: 2 } : { type: 'quote', text: words }
        ]
      }
    ]),
    ...(asked.length === 0
      ? [
          {
            type: 'table' as const,
            columns: [
              { label: t('print:funnel.question'), width: 45, align: 'left' as const },
              { label: t('print:funnel.words'), width: 55, align: 'left' as const }
            ],
            rows: [],
            blankRows: Math.max(3, field.lines)
          }
        ]
      : [])
  ]
}

/** Actions that are due, with room for what the rep says about them before anybody else speaks (S4-4). */
export const reportBlocks = (
  { label }: Pick<Field, 'label'>,
  { due, t }: Pick<SessionToPrint, 'due' | 't'>,
  words: string = t('print:reports.words')
): Block[] => [
  { type: 'heading', level: 3, text: label },
  {
    type: 'table',
    columns: [
      { label: t('print:reports.action'), width: 45, align: 'left' },
      { label: words, width: 55, align: 'left' }
    ],
    rows: due.map(({ text }) => [text, '']),
    blankRows: 0,
    forPen: true
  }
]

/**
 * The sheet for a planned one-on-one (R-4, T-9): agenda, the #1 behavior with its levels, what is due, prepared facts
 * and questions, and lines to write on where nothing is prepared; on two sides of one sheet if it fits.
 */
export function sessionKit(of: SessionToPrint): PrintDocument {
  const { session, t, language, due } = of
  const setting = settingOf(of)
  const form = formOf(of)
  const guide = guideOf(of, setting)
  const date = longDate(dateOf(session.when), language)
  const agenda = agendaOf(session)
  const field = (given: Field, level: 2 | 3) => {
    const bind = 'bind' in given ? given.bind : undefined
    // The rep marks these afterward, alone.
    if (isMarkOfRep(given)) return nothing
    if (bind === 'session.questions') return { as: 'blocks' as const, blocks: questionBlocks(given, of) }
    if (bind === 'session.reports' && due.length > 0) return { as: 'blocks' as const, blocks: reportBlocks(given, of) }
    const filled = printField(given, { form, setting, level })
    return filled.as === 'nothing' ? blankField(given, { setting, level }) : filled
  }
  const head: Block[] = [
    peopleBlock(setting, null),
    ...(agenda.length === 0
      ? []
      : [heading(t('sheets:agenda')), boxes(agenda, false, setting), { type: 'ruled' as const, lines: 1 }]),
    ...behaviorBlocks(of, setting)
  ]
  const rest = (arrange?: typeof tightly): Block[] =>
    guide
      ? formBlocks(guide, null, field, arrange ? { arrange } : {})
      : [heading(t('sheets:notes')), { type: 'ruled', lines: 16 }]
  const document = sessionDocumentOf(of, t('sheets:kit', { date, time: timeOf(session.when) }), [...head, ...rest()])
  return { ...document, fit: { pages: 2, tighter: [...head, ...rest(tightly)] } }
}

/** A one-on-one that was held: what was talked about and what both agreed. Nothing that only the manager sees is on it. */
export function sessionPage(of: SessionToPrint): PrintDocument {
  const { session, t, language } = of
  const setting = settingOf(of)
  const form = formOf(of)
  const guide = guideOf(of, setting)
  const date = longDate(dateOf(session.when), language)
  const agenda = agendaOf(session)
  const { minutes } = session
  const length = minutes === null ? [] : [{ label: t('sheets:length'), value: t('sheets:minutes', { count: minutes }) }]
  // The head says the day of one that was held.
  const people = peopleBlock(setting, session.status === 'held' ? null : date, length)
  const points = agenda.map((label) => ({ label, chosen: session.talked?.includes(label) ?? false }))
  const status = session.status === 'held' ? t('sheets:held', { date }) : t('sheets:open')
  return sessionDocumentOf(of, status, [
    people,
    ...(points.length === 0 ? [] : [heading(t('sheets:talked')), { ...boxes([], false, setting), items: points }]),
    ...(guide
      ? formBlocks(guide, session.values, (given, level) => printField(given, { form, setting, level }))
      : session.purpose.trim() === ''
        ? []
        : [{ type: 'paragraph' as const, text: session.purpose }])
  ])
}
