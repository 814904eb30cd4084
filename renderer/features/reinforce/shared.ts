import type { Cycle } from '../../../shared/model/cycle'
import type { Workbook } from '../../../shared/model/workbook'

/** What the parts of the page show. */
export interface CycleProps {
  workbook: Workbook
  cycle: Cycle
  readOnly: boolean
}
