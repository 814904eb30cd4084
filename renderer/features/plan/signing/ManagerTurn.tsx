import { useState } from 'react'
import { timeOf } from '../../../../shared/dates'
import type { DraftPlan, Signature } from '../../../../shared/model/plan'
import { handToRep } from '../../../core/hand-over'
import { go, paths } from '../../../core/navigation'
import { useDispatch, useWorkbook } from '../../../core/replica'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import { usePeople, useShortNames } from '../people'
import styles from './ManagerTurn.module.css'
import { markOf, SignatureField } from './SignatureField'
import { Turn, TurnButtons, TurnProblem } from './Turn'
import { usePrepared } from './use-prepared'

/** The rep has signed or declined; the manager's signature seals the plan, or the rep takes theirs back. */
export function ManagerTurn({ plan, signature }: { plan: DraftPlan; signature: Signature }) {
  const dispatch = useDispatch()
  const t = useT()
  const { id: rep } = useWorkbook()
  const full = usePeople(plan)
  const names = useShortNames(plan)
  const { signing, sign: put, flush } = usePrepared(plan, 'manager')
  const [tried, setTried] = useState(false)
  const declined = signature.stance === 'declined'

  const mark = markOf(signing)
  async function sign() {
    setTried(true)
    if (!mark) return
    await flush()
    await dispatch({ type: 'plan.sign', id: plan.id, party: 'manager', stance: 'agreed', comment: '', mark })
  }
  async function takeBack() {
    await flush()
    if (!(await dispatch({ type: 'plan.withdrawSignature', id: plan.id }))) return
    if (declined) await handToRep({ workbook: rep, plan: plan.id })
    else await go(paths.plan(rep, plan.id))
  }
  return (
    <Turn
      kicker={t(declined ? 'signing:managerTurnDeclined' : 'signing:managerTurn', names)}
      title={t(declined ? 'signing:managerTitleDeclined' : 'signing:managerTitle')}
      intro={t(declined ? 'signing:managerIntroDeclined' : 'signing:managerIntro', names)}
    >
      <div className={styles.rep}>
        <p>{t(`signing:rep-${signature.stance}`, { ...names, time: timeOf(signature.at) })}</p>
        {signature.comment && (
          <blockquote dir="auto" className={styles.comment}>
            {signature.comment}
          </blockquote>
        )}
        <Button look="link" onPress={() => takeBack()}>
          {t(declined ? 'signing:takeBackDeclined' : 'signing:takeBack', names)}
        </Button>
      </div>
      <SignatureField name={full.manager} value={signing} onChange={put} />
      <TurnButtons>
        <TurnProblem>{tried && !mark ? t('signing:noMark') : null}</TurnProblem>
        <Button size="big" onPress={() => go(paths.plan(rep, plan.id))}>
          {t('signing:notNow')}
        </Button>
        <Button size="big" look="primary" onPress={() => sign()}>
          {t('signing:managerSign')}
        </Button>
      </TurnButtons>
    </Turn>
  )
}
