import type { SignedPlan } from '../../../../shared/model/plan'
import { shortSeal } from '../../../../shared/print/record'
import { go, paths } from '../../../core/navigation'
import { useWorkbook } from '../../../core/replica'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import { useShortNames } from '../people'
import { useExport } from '../use-export'
import styles from './Done.module.css'
import { Turn, TurnButtons } from './Turn'

/** Both have signed: the seal, and the page to take along. */
export function Done({ plan }: { plan: SignedPlan }) {
  const t = useT()
  const { id: rep } = useWorkbook()
  const names = useShortNames(plan)
  const { written, save, show } = useExport(plan)
  const declined = plan.repSignature.stance === 'declined'
  return (
    <Turn
      kicker={t('signing:doneKicker')}
      title={t(declined ? 'signing:doneTitleDeclined' : 'signing:doneTitle')}
      intro={t(declined ? 'signing:doneTextDeclined' : 'signing:doneText', names)}
    >
      <dl className={styles.seal}>
        <dt>{t('plan:seal')}</dt>
        <dd>{shortSeal(plan.seal.hash)}</dd>
      </dl>
      <div className={styles.file}>
        <Button size="big" look="primary" onPress={() => save()}>
          {t('plan:savePdf')}
        </Button>
        {written && (
          <Button size="big" onPress={() => show()}>
            {t('plan:showInFolder')}
          </Button>
        )}
      </div>
      <TurnButtons>
        <Button size="big" onPress={() => go(paths.rep(rep))}>
          {t('signing:toWorkbook')}
        </Button>
      </TurnButtons>
    </Turn>
  )
}
