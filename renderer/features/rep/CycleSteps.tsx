import { shortDate } from '../../../shared/dates'
import type { Translator } from '../../../shared/messages'
import type { Stage } from '../../../shared/model/cycle'
import type { PlainDate } from '../../../shared/model/scalars'
import type { Workbook } from '../../../shared/model/workbook'
import { openCycle } from '../../../shared/rules/gaps'
import { shortName } from '../../../shared/rules/names'
import { planInForce, shownPlan } from '../../../shared/rules/plan-state'
import { planWords } from '../../../shared/rules/plan-words'
import { cycleSteps, type StepFact } from '../../../shared/rules/steps'
import { useToday } from '../../core/clock'
import { paths } from '../../core/navigation'
import { useWorkbook } from '../../core/replica'
import { useTranslator } from '../../core/translator'
import { Steps } from '../../ui/Steps'

const waiting = {
  coach: { now: 'rep:coachNow', ahead: 'rep:coachAhead' },
  agree: { now: 'rep:agreeNow', ahead: 'rep:agreeAhead' },
  reinforce: { now: 'rep:reinforceAhead', ahead: 'rep:reinforceAhead' }
} as const

interface Saying {
  translator: Translator
  today: PlainDate
  name: string
}

function words(stage: Stage, fact: StepFact, { translator, today, name }: Saying): string {
  const { t, language } = translator
  const date = (on: PlainDate) => shortDate(on, language, today)
  switch (fact.fact) {
    case 'seen':
      return t('rep:seeFact', { count: fact.count })
    case 'left-out':
      return t('rep:seeLeftOut')
    case 'agreed':
      return fact.minutes === null
        ? t('rep:coachAgreed', { date: date(fact.on) })
        : t('rep:coachAgreedIn', { date: date(fact.on), count: fact.minutes })
    case 'not-agreed':
      return t('rep:coachNotAgreed', { date: date(fact.on) })
    case 'plan':
      return planWords(translator, 'strip', fact.state, { name, today })
    case 'from':
      return t('rep:reinforceFrom', { date: date(fact.on) })
    default:
      return stage === 'see' ? '' : t(waiting[stage][fact.fact])
  }
}

/** Where a step can be looked at, once there is something to see. */
function placeOf(stage: Stage, workbook: Workbook): string | undefined {
  const { id } = workbook
  const plan = shownPlan(workbook)
  if (stage === 'see') return paths.gaps(id)
  if (stage === 'coach') return openCycle(workbook)?.focus ? paths.agreement(id) : undefined
  if (stage === 'agree') return plan ? paths.plan(id, plan.id) : undefined
  return planInForce(workbook, openCycle(workbook)?.id) ? paths.reinforce(id) : undefined
}

/** The strip on top of a workbook: where are we in the cycle (S0-1). */
export function CycleSteps() {
  const translator = useTranslator()
  const { t } = translator
  const today = useToday()
  const workbook = useWorkbook()
  const saying = { translator, today, name: shortName(workbook.rep.name) }
  const steps = cycleSteps(workbook).map(({ stage, state, fact }) => ({
    id: stage,
    title: t(`rep:${stage}`),
    state,
    stateText: t(`rep:${state}`),
    fact: words(stage, fact, saying),
    to: placeOf(stage, workbook)
  }))
  return <Steps label={t('rep:steps')} steps={steps} />
}
