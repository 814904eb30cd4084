import { longDate } from '../../../shared/dates'
import type { PlainDate } from '../../../shared/model/scalars'
import type { RhythmRow } from '../../../shared/rules/team-rhythm'
import { useToday } from '../../core/clock'
import { dialogAsks } from '../../core/left-over'
import { go, paths } from '../../core/navigation'
import { useTeamRhythm } from '../../core/rhythm'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { useShortDate } from '../../ui/ShortDate'
import { AnswerButtons } from './AnswerButtons'
import { changeOne } from './change'
import styles from './OneWeek.module.css'
import { outcomeInWords } from './words'

interface OneWeekProps {
  row: RhythmRow
  due: PlainDate
  name: string
  readOnly: boolean
  onClose: () => void
}

/** One session that was due: what became of it, and the answer to give or to change. */
export function OneWeek({ row, due, name, readOnly, onClose }: OneWeekProps) {
  const { t, language } = useTranslator()
  const short = useShortDate()
  const today = useToday()
  const { rows } = useTeamRhythm()
  const judged = rows
    .find(({ rep, type }) => rep === row.rep && type === row.type)
    ?.judged.find((one) => one.due === due)
  if (!judged) return null
  const { outcome, heldOn } = judged
  const fixed =
    heldOn !== null
      ? t('rhythm:recordedHeld')
      : outcome === 'away'
        ? t('rhythm:leaveTook')
        : due > today
          ? t('rhythm:notYet')
          : null
  const takeBack = () =>
    changeOne(
      row.rep,
      { type: 'rhythm.answer', session: row.type, due, outcome: null, reason: null },
      t('rhythm:answered', { name, date: short(due), what: t('rhythm:outcome.unanswered') })
    )
  const isSaid = outcome !== 'unanswered' && outcome !== 'due' && judged.isAnswered
  return (
    <Dialog title={`${name}, ${longDate(due, language)}`} onClose={onClose}>
      <p>{t(`session:type.${row.type}`)}</p>
      <p className={styles.what}>{outcomeInWords(judged, t, short)}</p>
      {fixed && <p className={styles.fixed}>{fixed}</p>}
      {!fixed && !readOnly && <AnswerButtons rep={row.rep} judged={judged} name={name} onAnswered={onClose} />}
      {isSaid && !readOnly && (
        <p className={styles.back}>
          <Button look="link" onPress={takeBack}>
            {t('rhythm:takeBack')}
          </Button>
        </p>
      )}
      <DialogButtons>
        <Button onPress={() => dialogAsks() || go(paths.rep(row.rep))}>{t('rhythm:toRep')}</Button>
        <Button onPress={onClose}>{t('rhythm:close')}</Button>
      </DialogButtons>
    </Dialog>
  )
}
