import { weekdayDate } from '../../../../shared/dates'
import type { SignedPlan } from '../../../../shared/model/plan'
import { datesOf } from '../../../../shared/rules/agreed-dates'
import { planState, type Standing, standingOf } from '../../../../shared/rules/plan-state'
import { useToday } from '../../../core/clock'
import { go, paths } from '../../../core/navigation'
import { useWorkbook } from '../../../core/replica'
import { useTranslator } from '../../../core/translator'
import { useShortNames } from '../people'
import { useExport } from '../use-export'
import { Sealed } from './Sealed'

/** What the seal means, depending on the plan's state. */
function sealedAs(standing: Standing) {
  switch (standing) {
    case 'awaiting-ink':
      return { title: 'signing:doneTitleInk', text: 'signing:doneTextInk' } as const
    case 'received':
      return { title: 'signing:doneTitleRefused', text: 'signing:doneTextReceived' } as const
    case 'disagreed':
      return { title: 'signing:doneTitleRefused', text: 'signing:doneTextDisagreed' } as const
    case 'declined':
      return { title: 'signing:doneTitleDeclined', text: 'signing:doneTextDeclined' } as const
    default:
      return { title: 'signing:doneTitle', text: 'signing:doneText' } as const
  }
}

/** Both have signed the plan: its present state, and the first agreed date. */
export function Done({ plan }: { plan: SignedPlan }) {
  const { t, language } = useTranslator()
  const names = useShortNames(plan)
  const file = useExport('plan', plan.id)
  const workbook = useWorkbook()
  const today = useToday()
  const state = planState(workbook, plan)
  const { title, text } = sealedAs(standingOf(state))
  const first = state.force === 'in-force' ? datesOf(plan)[0] : undefined
  return (
    <Sealed
      agreed={state.stance === 'agreed' || state.signing === 'awaiting-ink'}
      title={t(title)}
      text={t(text, names)}
      seal={plan.seal.hash}
      file={file}
      onBack={() => go(paths.rep(workbook.id))}
    >
      {first && (
        <p>
          {t('signing:doneFirst', {
            date: weekdayDate(first.on, language, today),
            kind: t(`print:dates.${first.kind}`)
          })}
        </p>
      )}
    </Sealed>
  )
}
