import { useRef, useState } from 'react'
import type { Mark, Stance } from '../../../../shared/model/signature'
import { stances } from '../../../../shared/model/signature'
import { useIsOwn } from '../../../core/coach'
import { turnTo } from '../../../core/hand-over'
import { useDispatch } from '../../../core/replica'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import { RadioCards } from '../../../ui/RadioCards'
import { Comment } from './Comment'
import { markOf, SignatureField } from './SignatureField'
import { Turn, TurnButtons, TurnProblem } from './Turn'
import type { ToSign } from './to-sign'
import { usePrepared } from './use-prepared'

const cardText = {
  plan: { agreed: 'signing:agreedText', received: 'signing:receivedText', disagreed: 'signing:disagreedText' },
  document: {
    agreed: 'signing:agreedDocumentText',
    received: 'signing:receivedText',
    disagreed: 'signing:disagreedDocumentText'
  },
  addendum: { agreed: 'addendum:agreedText', received: 'signing:receivedText', disagreed: 'addendum:disagreedText' }
} as const

const labels = { sign: 'signing:repSign', decline: 'signing:repDecline' } as const
/** In the manager's own workbook the manager has the laptop and passes it to whoever coaches. */
const ownLabels = { sign: 'own:repSign', decline: 'own:repDecline' } as const

function whatIsLacking(stance: Stance | null, comment: string, mark: Mark | null) {
  if (!stance) return 'signing:noStance'
  if (stance === 'disagreed' && comment.trim() === '') return 'signing:noComment'
  return mark ? null : 'signing:noMark'
}

/** The rep has the laptop: only what is to be signed, the rep's stance, and the signature. */
export function RepTurn({ of }: { of: ToSign }) {
  const dispatch = useDispatch()
  const t = useT()
  const { kind, id, full, names } = of
  const { stance, comment, signing, choose, write, sign: put, flush } = usePrepared(of, 'rep')
  const isOwn = useIsOwn()
  const [tried, setTried] = useState(false)
  const byMouse = useRef(false)
  const noteMouse = (mouse: boolean) => () => {
    byMouse.current = mouse
  }

  const mark = stance === 'declined' ? ({ method: 'none' } as const) : markOf(signing)
  const lacking = whatIsLacking(stance, comment, mark)
  async function sign() {
    setTried(true)
    if (!stance || !mark || lacking) return
    await flush()
    await dispatch({ type: `${kind}.sign`, id, party: 'rep', stance, comment: comment.trim(), mark })
  }
  const cards = stances.map((value) => {
    const text = value === 'declined' ? null : cardText[kind][value]
    return { value, title: t(`signing:${value}`), ...(text && { text: t(text) }) }
  })
  const words = isOwn ? ownLabels : labels
  const signLabel = stance === 'declined' ? words.decline : words.sign
  return (
    <Turn kicker={t('signing:repTurn', names)} title={t('signing:repTitle')} intro={t('signing:repIntro')}>
      <div onPointerDownCapture={noteMouse(true)} onKeyDownCapture={noteMouse(false)}>
        <RadioCards label={t('signing:stance')} cards={cards} value={stance} onChange={choose} />
        <Comment stance={stance} byMouse={byMouse} value={comment} onChange={write} />
      </div>
      {stance !== 'declined' && <SignatureField name={full.rep} value={signing} onChange={put} />}
      <TurnButtons>
        <TurnProblem>{tried && lacking ? t(lacking) : null}</TurnProblem>
        <Button size="big" onPress={() => turnTo('hand-back')}>
          {t('signing:notNow')}
        </Button>
        <Button size="big" look="primary" onPress={() => sign()}>
          {t(signLabel, names)}
        </Button>
      </TurnButtons>
    </Turn>
  )
}
