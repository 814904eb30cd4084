import { type MissReason, missReasons, type RhythmAnswer } from '../../../shared/model/rhythm'
import type { Id } from '../../../shared/model/scalars'
import type { Judged } from '../../../shared/rules/rhythm'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { MenuButton } from '../../ui/MenuButton'
import { useShortDate } from '../../ui/ShortDate'
import { changeOne } from './change'
import styles from './Lists.module.css'

interface AnswerButtonsProps {
  rep: Id
  judged: Judged
  name: string
  onAnswered?: () => void
}

/** Held, moved, missed; the last two ask why. “Moved” is not offered when it is too late for that. */
export function AnswerButtons({ rep, judged, name, onAnswered }: AnswerButtonsProps) {
  const { t } = useTranslator()
  const short = useShortDate()
  const { type, due, isOver } = judged
  async function answer(outcome: RhythmAnswer['outcome'], reason: MissReason | null) {
    const said = t(`rhythm:${outcome}`)
    const what = reason === null ? said : t('rhythm:because', { what: said, reason: t(`rhythm:reason.${reason}`) })
    const text = t('rhythm:answered', { name, date: short(due), what })
    if (await changeOne(rep, { type: 'rhythm.answer', session: type, due, outcome, reason }, text)) onAnswered?.()
  }
  const why = (outcome: 'moved' | 'missed') =>
    missReasons.map((reason) => ({
      id: reason,
      text: t(`rhythm:reason.${reason}`),
      run: () => void answer(outcome, reason)
    }))
  return (
    <span className={styles.answers}>
      <Button onPress={() => answer('held', null)} aria-label={`${t('rhythm:held')}: ${name}, ${short(due)}`}>
        {t('rhythm:held')}
      </Button>
      {!isOver && <MenuButton named bordered label={t('rhythm:moved')} entries={why('moved')} />}
      <MenuButton named bordered label={t('rhythm:missed')} entries={why('missed')} />
    </span>
  )
}
