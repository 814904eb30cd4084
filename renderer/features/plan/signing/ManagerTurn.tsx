import { useState } from 'react'
import { dateOf, timeOf } from '../../../../shared/dates'
import type { Signature } from '../../../../shared/model/signature'
import { useToday } from '../../../core/clock'
import { go } from '../../../core/navigation'
import { useDispatch, useWorkbook } from '../../../core/replica'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import { WithDates } from '../../../ui/ShortDate'
import styles from './ManagerTurn.module.css'
import { markOf, SignatureField } from './SignatureField'
import { Turn, TurnButtons, TurnProblem } from './Turn'
import { pathOf, type ToSign } from './to-sign'
import { useAnswerOfRep } from './use-answer'
import { usePrepared } from './use-prepared'

const words = {
  plan: { title: 'signing:managerTitle', intro: 'signing:managerIntroDeclined' },
  document: { title: 'signing:managerTitleDocument', intro: 'signing:managerIntroDeclinedDocument' },
  addendum: { title: 'addendum:managerTitle', intro: 'addendum:managerIntroDeclined' }
} as const

/** What the rep did; a rep who signs on paper has not signed yet. */
function turnOf({ stance, mark }: Signature) {
  if (stance === 'declined') return 'signing:managerTurnDeclined'
  return mark.method === 'paper' ? 'signing:managerTurnInk' : 'signing:managerTurn'
}

/** The rep has signed or declined. The manager's signature seals the plan, or the rep withdraws theirs. */
export function ManagerTurn({ of, signature }: { of: ToSign; signature: Signature }) {
  const dispatch = useDispatch()
  const t = useT()
  const { id: rep } = useWorkbook()
  const { kind, id, full, names } = of
  const { signing, sign: put, flush } = usePrepared(of, 'manager')
  const [tried, setTried] = useState(false)
  const { title, intro } = words[kind]
  const declined = signature.stance === 'declined'
  const onPaper = signature.mark.method === 'paper' && signature.stance !== 'declined' ? signature.stance : null

  const mark = markOf(signing)
  async function sign() {
    setTried(true)
    if (!mark) return
    await flush()
    await dispatch({ type: `${kind}.sign`, id, party: 'manager', stance: 'agreed', comment: '', mark })
  }
  const answer = useAnswerOfRep(of, signature)
  const today = useToday()
  async function takeBack() {
    await flush()
    if ((await answer.takeBack()) === 'taken-back') await go(pathOf(rep, of))
  }
  return (
    <Turn
      kicker={t(turnOf(signature), names)}
      title={t(declined ? 'signing:managerTitleDeclined' : title)}
      intro={t(declined ? intro : 'signing:managerIntro', names)}
    >
      <div className={styles.rep}>
        <p>
          {dateOf(signature.at) === today ? (
            t(`signing:rep-${answer.said}`, { ...names, time: timeOf(signature.at) })
          ) : (
            <WithDates on={[signature.at]} timed say={(time) => t(`signing:rep-${answer.said}`, { ...names, time })} />
          )}
        </p>
        {onPaper && <p>{t(`signing:ink-${onPaper}`, names)}</p>}
        {signature.comment && (
          <blockquote dir="auto" className={styles.comment}>
            {signature.comment}
          </blockquote>
        )}
        <Button look="link" onPress={() => takeBack()}>
          {t(answer.label, names)}
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
