import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { Translate } from '../../../../shared/messages'
import type { Id } from '../../../../shared/model/scalars'
import type { Session } from '../../../../shared/model/session'
import type { Field } from '../../../../shared/model/template'
import { openCycle } from '../../../../shared/rules/gaps'
import { nextStep } from '../../../../shared/rules/next-step'
import { standingPlan } from '../../../../shared/rules/plan-state'
import { attempt, useMessages } from '../../../core/messages'
import { go, paths } from '../../../core/navigation'
import { openWorkbook, useReplica } from '../../../core/replica'
import { usePlanForms } from '../../cycle/StartPlan'
import { useStartPlan } from '../../cycle/start-plan'

/** Whether a field of a guide is written into the draft of the plan. */
export const isOfPlan = (field: Field): boolean =>
  'bind' in field && (field.bind === 'session.actions' || field.bind === 'session.dates')

/** Puts the cursor into the first field of a step, or on its name, unless the step itself has placed it. */
export function useFirstField(step: number): RefObject<HTMLDivElement | null> {
  const stage = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (step < 0 || stage.current?.contains(document.activeElement)) return
    const field = stage.current?.querySelector<HTMLElement>('input:enabled, textarea:enabled, select:enabled')
    const place = field ?? stage.current?.querySelector('h2')
    place?.focus()
  }, [step])
  return stage
}

/**
 * Puts the cursor into the first empty line that the one-on-one needs before it can be finished, each time `asked`
 * changes.
 */
export function useMissingField(stage: RefObject<HTMLDivElement | null>, asked: number): void {
  useEffect(() => {
    if (asked === 0) return
    const lines = stage.current?.querySelectorAll<HTMLTextAreaElement>('[data-missing] textarea') ?? []
    ;[...lines].find((line) => line.value.trim() === '')?.focus()
  }, [stage, asked])
}

/** Begins the draft of the plan with the usual form, once the rep has said yes in this one-on-one (S0-9). */
export function useBeginPlan({ id }: Pick<Session, 'id'>): () => Promise<void> {
  const begin = useStartPlan()
  const [usual] = usePlanForms()
  const template = usual?.hash
  return useCallback(async () => {
    const workbook = useReplica.getState().replica?.workbook
    const agreement = workbook && openCycle(workbook)?.agreement
    if (!template || !workbook || !agreement?.agreed || agreement.session !== id || standingPlan(workbook)) return
    await begin(template)
  }, [begin, template, id])
}

/**
 * Where the manager continues after a one-on-one: the draft of the plan if that comes next, otherwise what was written.
 * Loads the whole workbook, which the hand-back page did not have.
 */
export async function wayAfterTalk(workbook: Id, session: Id, t: Translate): Promise<string> {
  const record = paths.session(workbook, session)
  await attempt(() => openWorkbook(workbook))
  const opened = useReplica.getState().replica?.workbook
  const held = opened?.id === workbook && opened.sessions[session]?.status === 'held' ? opened : null
  const next = held && nextStep(held)
  if (next?.step !== 'write-plan' || held?.sessions[session]?.cycle !== (held && openCycle(held)?.id)) return record
  useMessages.getState().say({
    tone: 'info',
    text: t('session:heldNow'),
    workbook,
    action: { label: t('session:toRecord'), run: () => void go(record) }
  })
  return paths.planToWrite(workbook, next.plan)
}
