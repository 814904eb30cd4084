import { weekdayDate } from '../../../../shared/dates'
import type { SignedPlan } from '../../../../shared/model/plan'
import { shortSeal } from '../../../../shared/print/record'
import { datesOf } from '../../../../shared/rules/next-step'
import { planState, type Standing, standingOf } from '../../../../shared/rules/plan-state'
import { go, paths } from '../../../core/navigation'
import { useWorkbook } from '../../../core/replica'
import { useTranslator } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import { useShortNames } from '../people'
import { useExport } from '../use-export'
import styles from './Done.module.css'
import { Turn, TurnButtons } from './Turn'

/** What the seal means, by how the plan stands. */
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

/** Both have signed: the seal, and the page to take along. */
export function Done({ plan }: { plan: SignedPlan }) {
  const { t, language } = useTranslator()
  const names = useShortNames(plan)
  const { written, save, show, print } = useExport('plan', plan.id)
  const workbook = useWorkbook()
  const state = planState(workbook, plan)
  const { title, text } = sealedAs(standingOf(state))
  const first = state.force === 'in-force' ? datesOf(plan)[0] : undefined
  return (
    <Turn kicker={t('signing:doneKicker')} title={t(title)} intro={t(text, names)}>
      <dl className={styles.seal}>
        <dt>{t('plan:seal')}</dt>
        <dd>{shortSeal(plan.seal.hash)}</dd>
      </dl>
      <div className={styles.file}>
        <Button size="big" look="primary" onPress={print}>
          {t('forms:print')}
        </Button>
        <Button size="big" onPress={() => save()}>
          {t('plan:savePdf')}
        </Button>
        {written && (
          <Button size="big" onPress={() => show()}>
            {t('plan:showInFolder')}
          </Button>
        )}
      </div>
      {first && (
        <p>
          {t('signing:doneFirst', {
            date: weekdayDate(first.on, language),
            kind: t(`print:dates.${first.kind}`)
          })}
        </p>
      )}
      <TurnButtons>
        <Button size="big" onPress={() => go(paths.rep(workbook.id))}>
          {t('signing:toWorkbook')}
        </Button>
      </TurnButtons>
    </Turn>
  )
}
