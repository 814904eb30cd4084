import { useCallback } from 'react'
import { v7 as newId } from 'uuid'
import { limits } from '../../../shared/limits'
import type { Translate } from '../../../shared/messages'
import type { DraftPlan } from '../../../shared/model/plan'
import type { Hash, Id } from '../../../shared/model/scalars'
import type { Question } from '../../../shared/model/session'
import { useMessages } from '../../core/messages'
import { dispatchTo, useReplica, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'

/** Says that an answer is longer than the action made from it; the one-on-one keeps all of it. */
export function sayIfCut(workbook: Id, question: Question, t: Translate): void {
  const over = question.words.trim().length - limits.line
  if (over > 0)
    useMessages
      .getState()
      .say({ tone: 'problem', text: t('session:actionCut', { count: over, most: limits.line }), workbook })
}

/** Begins the plan of the cycle with a form and returns its id; null when that was refused. */
export function useStartPlan(): (template: Hash) => Promise<Id | null> {
  const t = useT()
  const { id: workbook } = useWorkbook()
  return useCallback(
    async (template) => {
      const id = newId()
      if (!(await dispatchTo(workbook, { type: 'plan.start', id, template }))) return null
      const held = useReplica.getState().replica?.workbook
      const plan = held?.id === workbook ? held.plans[id] : undefined
      if (held && plan)
        for (const question of answersOf(plan, Object.values(held.sessions))) sayIfCut(workbook, question, t)
      return id
    },
    [workbook, t]
  )
}

type Asked = { questions: readonly Question[] }

/** The answers that became actions of a plan. */
function answersOf({ actions }: Pick<DraftPlan, 'actions'>, sessions: readonly Asked[]): Question[] {
  const ids = new Set(actions.map(({ id }) => id))
  return sessions.flatMap(({ questions }) => questions.filter(({ id }) => ids.has(id)))
}
