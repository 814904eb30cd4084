import type { BlockOf, TableColumn } from '../blocks'
import type { PrintSetting } from '../form'

export const column = (label: string, width: number, align: TableColumn['align'] = 'left'): TableColumn => ({
  label,
  width,
  align
})

/** A narrow column with a box to tick in each row. */
export const boxColumn = (label: string): TableColumn => ({ label, width: 6, align: 'left', box: true })

/** A column to tick for each step, from 1. */
export const stepColumns = (steps: number): TableColumn[] =>
  Array.from({ length: steps }, (_, index) => boxColumn(String(index + 1)))

/** A table whose first column is always printed, and whose other columns hold the answers. */
export const answered = (
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  blankRows = 0
): BlockOf<'table'> => ({
  type: 'table',
  columns,
  rows,
  blankRows
})

/** Yes and not yet, with the chosen one ticked. */
export const yesOrNotYet = ({ t }: PrintSetting, chosen: boolean | null): BlockOf<'choices'> => ({
  type: 'choices',
  inline: true,
  items: [
    { label: t('print:agreement.yes'), chosen: chosen === true },
    { label: t('print:agreement.notYet'), chosen: chosen === false }
  ],
  spoken: { chosen: t('print:ticked'), open: t('print:notTicked') }
})
