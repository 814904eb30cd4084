import { useEffect } from 'react'
import { useT } from '../../core/translator'
import { UnderPlan } from '../../ui/UnderPlan'
import { answer, forgetWords, useAsked } from './under-plan'

const texts = {
  rating: 'observation:underPlanRating',
  day: 'observation:underPlanDay',
  words: 'observation:underPlanWords'
} as const

/** Asks before a change of a rating, day or words that a sealed plan is based on. Leaving the page counts as no. */
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
