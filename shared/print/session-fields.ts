import { pulseFactors, reachParts, strategyParts } from '../model/session'
import type { Field } from '../model/template'
import type { Block, BlockOf, TableColumn } from './blocks'
import type { FormValues, PrintSetting } from './form'

type FieldOf<T extends Field['type']> = Extract<Field, { type: T }>
export type SessionField = FieldOf<'reports' | 'strategy' | 'funnel' | 'agreement' | 'reach' | 'pulse'>

const column = (label: string, width: number, align: TableColumn['align'] = 'left'): TableColumn => ({
  label,
  width,
  align
})

type Rows = readonly (readonly string[])[]

const table = (columns: TableColumn[], rows: Rows, blankRows = 0): Block => ({
  type: 'table',
  columns,
  rows,
  blankRows
})

const yesNo = ({ t }: PrintSetting, chosen: boolean | null): BlockOf<'choices'> => ({
  type: 'choices',
  inline: true,
  items: [
    { label: t('print:agreement.yes'), chosen: chosen === true },
    { label: t('print:agreement.notYet'), chosen: chosen === false }
  ],
  spoken: { chosen: t('print:ticked'), open: t('print:notTicked') }
})

const strategyColumns = ({ t }: PrintSetting) => [
  column(t('print:strategy.part'), 18),
  column(t('print:strategy.words'), 82)
]
const funnelColumns = ({ t }: PrintSetting) => [
  column(t('print:funnel.question'), 45),
  column(t('print:funnel.words'), 55)
]
const reportColumns = ({ t }: PrintSetting) => [
  column(t('print:reports.action'), 45),
  column(t('print:reports.words'), 55)
]
const reachColumns = ({ t }: PrintSetting) => [column(t('print:reach.what'), 60), column(t('print:reach.rep'), 40)]
const pulseColumns = ({ t }: PrintSetting) => [
  column(t('print:pulse.factor'), 76),
  column(t('print:pulse.rep'), 24, 'right')
]

/** What a one-on-one holds for a field of its guide; nothing where nothing was written. */
export function sessionBlocks(field: SessionField, { core }: FormValues, setting: PrintSetting): Block[] {
  const { session, agreement } = core
  const { t } = setting
  if (!session) return []
  switch (field.type) {
    case 'strategy': {
      const rows = strategyParts.map((part) => [t(`print:strategy.${part}`), session.strategy[part]])
      const said = rows.filter(([, words]) => words?.trim() !== '')
      return said.length > 0 ? [table(strategyColumns(setting), said)] : []
    }
    case 'funnel': {
      const asked = session.questions.filter((question) => question.words.trim() !== '')
      return asked.length > 0
        ? [
            table(
              funnelColumns(setting),
              asked.map(({ text, words }) => [text, words])
            )
          ]
        : []
    }
    case 'reports':
      return session.reports
        .filter(({ words }) => words.trim() !== '')
        .map(({ words }): Block => ({ type: 'quote', text: words }))
    case 'agreement':
      if (!agreement) return []
      return [
        { type: 'paragraph', text: [{ text: agreement.title, bold: true }] },
        yesNo(setting, agreement.agreed),
        ...(agreement.words.trim() === '' ? [] : [{ type: 'quote' as const, text: agreement.words }])
      ]
    case 'reach': {
      const said = reachParts.filter((part) => session.reached.rep[part] !== null)
      const rows = said.map((part) => [
        t(`print:reach.${part}`),
        t(session.reached.rep[part] ? 'print:yes' : 'print:no')
      ])
      return rows.length > 0 ? [table(reachColumns(setting), rows)] : []
    }
    case 'pulse': {
      const rows = pulseFactors.flatMap((part) => {
        const mark = session.pulse.rep[part]
        return mark === null ? [] : [[t(`print:pulse.${part}`), String(mark)]]
      })
      return rows.length > 0 ? [table(pulseColumns(setting), rows)] : []
    }
  }
}

/** The same field to be filled with a pen. */
export function blankSessionBlocks(field: SessionField, setting: PrintSetting): Block[] {
  const { t } = setting
  const parts = (names: readonly string[], columns: TableColumn[]) =>
    table(
      columns,
      names.map((name) => [name, ''])
    )
  switch (field.type) {
    case 'strategy':
      return [
        parts(
          strategyParts.map((part) => t(`print:strategy.${part}`)),
          strategyColumns(setting)
        )
      ]
    case 'funnel':
      return [table(funnelColumns(setting), [], Math.max(3, field.lines))]
    case 'reports':
      return [table(reportColumns(setting), [], Math.max(2, field.lines))]
    case 'agreement':
      return [yesNo(setting, null), { type: 'ruled', lines: Math.max(1, field.lines) }]
    case 'reach':
      return [
        parts(
          reachParts.map((part) => t(`print:reach.${part}`)),
          reachColumns(setting)
        )
      ]
    case 'pulse':
      return [
        parts(
          pulseFactors.map((part) => t(`print:pulse.${part}`)),
          pulseColumns(setting)
        )
      ]
  }
}
