import { useEffect } from 'react'
import { useT } from '../../core/translator'
import { UnderPlan } from '../../ui/UnderPlan'
import { answer, forgetWords, useAsked } from './under-plan'

const texts = {
  rating: 'observation:underPlanRating',
  day: 'observation:underPlanDay',
  words: 'observation:underPlanWords'
} as const

/** Asks before a rating, a day or words change that a sealed plan stands on; a page that goes away answers with no. */
export function AskUnderPlan() {
  const t = useT()
  const { asked } = useAsked()
  useEffect(
    () => () => {
      answer(false)
      forgetWords()
    },
    []
  )
  if (!asked) return null
  return (
    <UnderPlan
      title={t('observation:underPlanTitle')}
      text={t(texts[asked.what])}
      plans={asked.plans}
      go={t('observation:underPlanChangeGo')}
      onGo={() => answer(true)}
      onKeep={() => answer(false)}
    />
  )
}
