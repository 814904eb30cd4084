import { useState } from 'react'
import { timeOf } from '../../../../shared/dates'
import type { Signature } from '../../../../shared/model/signature'
import { handToRep } from '../../../core/hand-over'
import { go } from '../../../core/navigation'
import { useDispatch, useWorkbook } from '../../../core/replica'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import styles from './ManagerTurn.module.css'
import { markOf, SignatureField } from './SignatureField'
import { Turn, TurnButtons, TurnProblem } from './Turn'
import { givenOf, pathOf, type ToSign } from './to-sign'
import { usePrepared } from './use-prepared'

const words = {
  plan: { title: 'signing:managerTitle', intro: 'signing:managerIntroDeclined' },
  document: { title: 'signing:managerTitleDocument', intro: 'signing:managerIntroDeclinedDocument' }
} as const

/** The rep has signed or declined; the manager's signature seals the plan, or the rep takes theirs back. */
export function ManagerTurn({ of, signature }: { of: ToSign; signature: Signature }) {
  const dispatch = useDispatch()
  const t = useT()
  const { id: rep } = useWorkbook()
  const { kind, id, full, names } = of
  const { signing, sign: put, flush } = usePrepared(of, 'manager')
  const [tried, setTried] = useState(false)
  const { title, intro } = words[kind]
  const declined = signature.stance === 'declined'

  const mark = markOf(signing)
  async function sign() {
    setTried(true)
    if (!mark) return
    await flush()
    await dispatch({ type: `${kind}.sign`, id, party: 'manager', stance: 'agreed', comment: '', mark })
  }
  async function takeBack() {
    await flush()
    if (!(await dispatch({ type: `${kind}.withdrawSignature`, id }))) return
    if (declined) await handToRep(givenOf(rep, of))
    else await go(pathOf(rep, of))
  }
  return (
    <Turn
      kicker={t(declined ? 'signing:managerTurnDeclined' : 'signing:managerTurn', names)}
      title={t(declined ? 'signing:managerTitleDeclined' : title)}
      intro={t(declined ? intro : 'signing:managerIntro', names)}
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
        <Button size="big" onPress={() => go(pathOf(rep, of))}>
          {t('signing:notNow')}
        </Button>
        <Button size="big" look="primary" onPress={() => sign()}>
          {t('signing:managerSign')}
        </Button>
      </TurnButtons>
    </Turn>
  )
}
