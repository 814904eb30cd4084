import { shortDate } from '../../../shared/dates'
import type { Translate } from '../../../shared/messages'
import type { Stage } from '../../../shared/model/cycle'
import { cycleSteps, type StepFact } from '../../../shared/rules/steps'
import { useToday } from '../../app/clock'
import { useWorkbook } from '../../app/replica'
import { useTranslator } from '../../app/translator'
import { Steps } from '../../ui/Steps'

const waiting = {
  coach: { now: 'rep:coachNow', ahead: 'rep:coachAhead' },
  agree: { now: 'rep:agreeNow', ahead: 'rep:agreeAhead' },
  reinforce: { now: 'rep:reinforceAhead', ahead: 'rep:reinforceAhead' }
} as const

function words(stage: Stage, fact: StepFact, t: Translate, date: (on: string) => string, name: string): string {
  switch (fact.fact) {
    case 'seen':
      return t('rep:seeFact', { count: fact.count })
    case 'agreed':
      return t('rep:coachAgreed', { date: date(fact.on) })
    case 'not-agreed':
      return t('rep:coachNotAgreed', { date: date(fact.on) })
    case 'draft':
      return t('rep:agreeDraft')
    case 'rep-signed':
      return t('rep:agreeRepSigned', { name })
    case 'signed':
      return t('rep:agreeSigned', { date: date(fact.on) })
    case 'from':
      return t('rep:reinforceFrom', { date: date(fact.on) })
    default:
      return stage === 'see' ? '' : t(waiting[stage][fact.fact])
  }
}

/** The strip on top of a workbook: where are we in the cycle (S0-1). */
export function CycleSteps() {
  const { t, language } = useTranslator()
  const today = useToday()
  const workbook = useWorkbook()
  const date = (on: string) => shortDate(on, language, today)
  const steps = cycleSteps(workbook).map(({ stage, state, fact }) => ({
    id: stage,
    title: t(`rep:${stage}`),
    state,
    stateText: t(`rep:${state}`),
    fact: words(stage, fact, t, date, workbook.rep.name)
  }))
  return <Steps label={t('rep:steps')} steps={steps} />
}
