import { dateOf, longDate, shortDate } from '../dates'
import type { Translate } from '../messages'
import type { Moment } from '../model/scalars'
import type { ProfileSheet } from '../rules/profile-sheet'
import type { Block, PrintDocument, Rich } from './blocks'
import { shortNames } from './names'

export interface ProfileToPrint {
  sheet: ProfileSheet
  manager: string
  t: Translate
  language: string
  now: Moment
}

const parts = ['strengths', 'weaknesses', 'roadblocks', 'growth'] as const

/** The profile of a rep on one page (S2-4): the rep's own view, the rating of each behavior, trainings. */
export function profilePage({ sheet, manager, t, language, now }: ProfileToPrint): PrintDocument {
  const { name, role, territory, self, levels, trainings } = sheet
  const year = dateOf(now)
  const short = shortNames({ rep: name, manager }).rep
  const heading = (text: string): Block => ({ type: 'heading', level: 2, text, fixed: true })
  const said = parts.flatMap((part): Block[] =>
    self[part].trim() === ''
      ? []
      : [
          { type: 'heading', level: 3, text: t(`profile:view.${part}`), fixed: true },
          { type: 'quote', text: self[part].trim() }
        ]
  )
  const facts = [
    { label: t('sheets:role'), value: role },
    { label: t('sheets:territory'), value: territory }
  ].filter(({ value }) => value.trim() !== '')
  const day = (on: string): Rich => [{ text: shortDate(on, language, year), spoken: longDate(on, language) }]
  const rating = (level: number | null) => (level === null ? '–' : String(level))
  const stands: Block[] =
    levels.length === 0
      ? []
      : [
          heading(t('sheets:levels')),
          {
            type: 'table',
            columns: [
              { label: t('sheets:behaviorColumn'), width: 58, align: 'left' },
              { label: t('sheets:startColumn'), width: 18, align: 'right' },
              { label: t('sheets:nowColumn'), width: 12, align: 'right' },
              { label: t('sheets:targetColumn'), width: 12, align: 'right' }
            ],
            rows: levels.map(({ title, start, now: seen, wanted }) => [
              title,
              rating(start),
              rating(seen),
              rating(wanted)
            ]),
            blankRows: 0
          }
        ]
  const trained: Block[] =
    trainings.length === 0
      ? []
      : [
          heading(t('sheets:trainings')),
          {
            type: 'table',
            columns: [
              { label: t('sheets:trainingOn'), width: 16, align: 'left' },
              { label: t('sheets:trainingTitle'), width: 34, align: 'left' },
              { label: t('sheets:trainingFor'), width: 50, align: 'left' }
            ],
            rows: trainings.map(({ on, title, behaviors }) => [day(on), title, behaviors.join('\n')]),
            blankRows: 0
          }
        ]
  const nothing = said.length + levels.length + trainings.length === 0
  return {
    title: t('print:document.title', { heading: t('sheets:profile'), name }),
    author: manager,
    subject: t('sheets:profile'),
    language,
    header: { left: t('sheets:profile'), right: longDate(year, language) },
    footer: {
      left: t('sheets:profileFooter', { date: longDate(year, language) }),
      middle: '',
      page: t('print:footer.page', { page: '{page}', pages: '{pages}' })
    },
    mark: null,
    blocks: [
      ...(manager.trim() === ''
        ? []
        : [{ type: 'kicker' as const, text: t('sheets:profileKicker', { rep: name, manager }) }]),
      { type: 'title', text: name, fixed: true },
      ...(facts.length === 0 ? [] : [{ type: 'fields' as const, columns: 2 as const, fields: facts }]),
      ...(said.length === 0 ? [] : [heading(t('sheets:self', { name: short })), ...said]),
      ...stands,
      ...trained,
      ...(nothing ? [{ type: 'paragraph' as const, text: t('sheets:empty') }] : []),
      { type: 'note', text: t('sheets:profileNote', { name: short }), closing: true }
    ],
    attachment: null
  }
}
