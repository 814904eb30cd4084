import { useMemo } from 'react'
import { longDate, shortDate, weekdayDate } from '../../../shared/dates'
import type { Translator } from '../../../shared/messages'
import type { Stage } from '../../../shared/model/cycle'
import type { PlainDate } from '../../../shared/model/scalars'
import { shortName } from '../../../shared/rules/names'
import { planWords } from '../../../shared/rules/plan-words'
import { cycleSteps, type StepFact } from '../../../shared/rules/steps'
import { useToday } from '../../core/clock'
import { useWorkbook } from '../../core/replica'
import { useTranslator } from '../../core/translator'
import { Steps } from '../../ui/Steps'
import { heldTogether } from './held-together'
import { pagesOf } from './pages'

const waiting = {
  coach: { now: 'rep:coachNow', ahead: 'rep:coachAhead' },
  agree: { now: 'rep:agreeNow', ahead: 'rep:agreeAhead' },
  reinforce: { now: 'rep:reinforceAhead', ahead: 'rep:reinforceAhead' }
} as const

interface Saying {
  translator: Translator
  today: PlainDate
  name: string
  /** Whether dates are written in full. */
  whole: boolean
}

function words(stage: Stage, fact: StepFact, { translator, today, name, whole }: Saying): string {
  const { t, language } = translator
  const date = (on: PlainDate) => (whole ? longDate(on, language) : shortDate(on, language, today))
  switch (fact.fact) {
    case 'seen': {
      const seen = t('rep:seeFact', { count: fact.count })
      return fact.gaps > 0 ? `${seen}, ${t('rep:seeGaps', { count: fact.gaps })}` : seen
    }
    case 'talking':
      return t('rep:coachTalking')
    case 'unanswered':
      return t('rep:coachUnanswered')
    case 'talk-planned':
      return t('rep:coachPlanned', {
        date: whole ? longDate(fact.on, language) : weekdayDate(fact.on, language, today)
      })
    case 'left-out':
      return t('rep:seeLeftOut')
    case 'agreed':
      return fact.minutes === null
        ? t('rep:coachAgreed', { date: date(fact.on) })
        : t('rep:coachAgreedIn', { date: date(fact.on), count: fact.minutes })
    case 'not-agreed':
      return t('rep:coachNotAgreed', { date: date(fact.on) })
    case 'plan':
      return planWords(translator, 'strip', fact.state, { name, today: whole ? null : today })
    case 'at-target':
      return t('rep:reinforceAt', { reached: fact.reached, count: fact.of })
    case 'from':
      return t('rep:reinforceFrom', { date: date(fact.on) })
    default:
      return stage === 'see' ? '' : t(waiting[stage][fact.fact])
  }
}

/** The bar at the top of a workbook: the present step of the cycle, and links to the pages of each step (S0-1). */
export function CycleSteps({ open }: { open: Stage | null }) {
  const translator = useTranslator()
  const { t } = translator
  const today = useToday()
  const workbook = useWorkbook()
  const saying = { translator, today, name: shortName(workbook.rep.name) }
  const steps = useMemo(() => cycleSteps(workbook), [workbook]).map(({ stage, state, fact }) => ({
    id: stage,
    title: t(`rep:${stage}`),
    state,
    stateText: t(`rep:${state}`),
    fact: heldTogether(words(stage, fact, { ...saying, whole: false })),
    told: words(stage, fact, { ...saying, whole: true }),
    to: pagesOf(workbook.id, stage)[0].to,
    isOpen: stage === open
  }))
  return <Steps label={t('rep:steps')} steps={steps} now={t('rep:nowMark')} />
}
