import { RuleError } from '../../shared/errors'
import type { Id } from '../../shared/model/scalars'
import type { Workbooks } from '../services/workbooks/contract'

/** The commands after which a record or a decision stands for good, so that another computer must not have made it, too. */
const forGood: ReadonlySet<string> = new Set([
  'plan.sign',
  'plan.ink',
  'addendum.sign',
  'addendum.ink',
  'document.sign',
  'document.ink',
  'document.finish',
  'statement.give',
  'cycle.chooseFocus',
  'cycle.changeFocus',
  'cycle.close'
])

/** Whether a command makes something stand for good. */
export const isForGood = ({ type }: { type: string }): boolean => forGood.has(type)

/** Whether a command signs a plan, with which no other may be under way. */
const signsPlan = ({ type }: { type: string }) => type === 'plan.sign' || type === 'plan.ink'

/**
 * Looks at the folder once more before something that cannot be taken back. Throws a `RuleError` when another computer
 * has written something meanwhile: it is in the workbook now, the window shows it, and the person decides anew. Also
 * while it is not decided which of two plans goes on, when a plan is to be signed.
 */
export async function lookFirst(
  workbooks: Pick<Workbooks, 'open' | 'takeNew'>,
  workbook: Id,
  deed: { type: string }
): Promise<void> {
  if (await workbooks.takeNew(workbook)) throw new RuleError('workbook.arrived-first')
  if (!signsPlan(deed)) return
  const { plans = 0 } = (await workbooks.open(workbook)).aside
  if (plans > 0) throw new RuleError('aside.plans-first')
}
