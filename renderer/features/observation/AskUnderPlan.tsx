import { useEffect } from 'react'
import { useT } from '../../core/translator'
import { UnderPlan } from '../../ui/UnderPlan'
import { answer, useAsked } from './under-plan'

/** Asks before a rating or a day changes that a sealed plan stands on; a page that goes away answers with no. */
export function AskUnderPlan() {
  const t = useT()
  const { asked } = useAsked()
  useEffect(() => () => answer(false), [])
  if (!asked) return null
  return (
    <UnderPlan
      title={t('observation:underPlanTitle')}
      text={t(asked.what === 'rating' ? 'observation:underPlanRating' : 'observation:underPlanDay')}
      plans={asked.plans}
      go={t('observation:underPlanChangeGo')}
      onGo={() => answer(true)}
      onKeep={() => answer(false)}
    />
  )
}
