import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { BehaviorKey } from '../../../shared/model/behavior'
import type { Target } from '../../../shared/model/field-of-work'
import type { Signing } from '../../../shared/model/plan-state'
import { type Gap, gapsOf, openCycle } from '../../../shared/rules/gaps'
import { shortName } from '../../../shared/rules/names'
import { planState, standingPlan } from '../../../shared/rules/plan-state'
import { go, paths } from '../../core/navigation'
import { useDispatch, useWorkbook } from '../../core/replica'
import { useTemplates } from '../../core/templates'
import { useT, useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { Form } from '../../ui/Form'
import { WordingHint } from '../wording/WordingHint'
import { BehaviorSelect } from './BehaviorSelect'
import styles from './Choice.module.css'
import { TargetSelect } from './TargetSelect'
import { Words } from './Words'

interface ChooseFocusProps {
  /** The behavior to choose; without it, one is chosen here from those never rated. */
  gap?: Gap
  onClose: () => void
}

/** Makes a behavior the #1 of the cycle, or replaces the one before (S0-1, S0-3). */
export function ChooseFocus({ gap, onClose }: ChooseFocusProps) {
  const t = useT()
  const workbook = useWorkbook()
  const focused = openCycle(workbook)?.focus != null
  const plan = standingPlan(workbook)
  const title = t(gap ? (focused ? 'cycle:insteadTitle' : 'cycle:chooseTitle') : 'cycle:otherTitle')
  return (
    <Dialog title={title} onClose={onClose}>
      {plan ? (
        <PlanInTheWay plan={plan.id} state={planState(workbook, plan).signing} onClose={onClose} />
      ) : (
        <Choice gap={gap} onClose={onClose} />
      )}
    </Dialog>
  )
}

/** A plan is built on the present behavior, so another one cannot be chosen. */
function PlanInTheWay({ plan, state, onClose }: { plan: string; state: Signing; onClose: () => void }) {
  const { t } = useTranslator()
  const workbook = useWorkbook()
  const title = workbook.plans[plan]?.behavior.title ?? ''
  const signed = state === 'signed' || state === 'awaiting-ink'
  const words = signed
    ? t(state === 'signed' ? 'cycle:planSigned' : 'cycle:planAwaiting', { title })
    : t('errors:cycle.focus-has-plan')
  return (
    <>
      <p>{words}</p>
      <DialogButtons>
        <Button onPress={() => go(paths.plan(workbook.id, plan))}>
          {t(signed ? 'cycle:planSignedOpen' : 'cycle:planDraft')}
        </Button>
        <Button look="primary" onPress={onClose}>
          {t('cycle:close')}
        </Button>
      </DialogButtons>
    </>
  )
}

function Choice({ gap, onClose }: ChooseFocusProps) {
  const dispatch = useDispatch()
  const t = useT()
  const [picked, setPicked] = useState<BehaviorKey | null>(gap?.behavior ?? null)
  const [why, setWhy] = useState('')
  const [impact, setImpact] = useState('')
  const [chosenTarget, setTarget] = useState<Target | null>(null)
  const [skipReason, setSkipReason] = useState('')
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('select, textarea')?.focus(), [])
  const workbook = useWorkbook()
  const rated = useMemo(
    () => gapsOf(workbook).some(({ behavior, now }) => behavior === picked && now !== null),
    [workbook, picked]
  )
  const offered = useTemplates()?.behaviors.find(({ key }) => key === picked)?.behavior
  const behavior = picked === null ? undefined : (workbook.behaviors[picked] ?? offered)
  const target = chosenTarget ?? behavior?.target ?? 'behavior'
  const unseen = picked !== null && !rated
  const type = openCycle(workbook)?.focus ? 'cycle.changeFocus' : 'cycle.chooseFocus'

  async function save() {
    setTried(true)
    if (picked === null || (unseen && skipReason.trim() === '')) return
    const reason = unseen ? { skipReason } : {}
    if (!(await dispatch({ type, behavior: picked, why, impact, target, ...reason }))) return
    onClose()
    await go(paths.rep(workbook.id))
  }
  return (
    <Form ref={form} onSubmit={save} noValidate>
      {gap ? (
        <p className={styles.behavior} dir="auto">
          {gap.title}
        </p>
      ) : (
        <BehaviorSelect
          value={picked}
          onChange={(next) => {
            setPicked(next)
            setTarget(null)
          }}
          problem={tried && picked === null ? t('cycle:pickMissing') : undefined}
        />
      )}
      {unseen && (
        <Words
          label={t('cycle:skipReason')}
          help={t('cycle:skipHelp')}
          value={skipReason}
          onChange={setSkipReason}
          problem={tried && skipReason.trim() === '' ? t('cycle:skipMissing') : undefined}
        />
      )}
      <Words
        label={t('cycle:why')}
        help={t('cycle:whyHelp')}
        value={why}
        onChange={setWhy}
        note={<WordingHint text={why} place={`${picked}/why`} />}
      />
      <Words label={t('cycle:impact')} help={t('cycle:impactHelp')} value={impact} onChange={setImpact} />
      {picked !== null && <TargetSelect value={target} onChange={setTarget} />}
      <WhatHappens />
      <DialogButtons>
        <Button onPress={onClose}>{t('ui:cancel')}</Button>
        <Button type="submit" look="primary">
          {t(type === 'cycle.changeFocus' ? 'cycle:instead' : 'cycle:choose')}
        </Button>
      </DialogButtons>
    </Form>
  )
}

/** What the choice means for the other behaviors, in words. */
function WhatHappens() {
  const t = useT()
  const workbook = useWorkbook()
  const cycle = openCycle(workbook)
  const before = cycle?.focus ? workbook.behaviors[cycle.focus.behavior]?.title : undefined
  if (!before) return <p className={styles.note}>{t('cycle:parkNote')}</p>
  const agreed = cycle?.agreement ? ` ${t('cycle:changeAgreement', { name: shortName(workbook.rep.name) })}` : ''
  return <p className={styles.note}>{`${t('cycle:changeNote', { title: before })}${agreed}`}</p>
}
