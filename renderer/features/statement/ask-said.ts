import type { StatementOf } from '../../../shared/model/statement'
import type { Workbook } from '../../../shared/model/workbook'
import { statementsTo } from '../../../shared/rules/statements'
import { askSaid } from '../../core/said-to'

/** Asks before a record is changed that the rep has written a statement to; true when there is none. */
export const mayChangeSaid = async (workbook: Pick<Workbook, 'statements'>, of: StatementOf): Promise<boolean> =>
  statementsTo(workbook, of).length === 0 || askSaid(of)
