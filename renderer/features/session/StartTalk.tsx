import { useState } from 'react'
import { dateOf, timeOf, weekdayDate } from '../../../shared/dates'
import { waitingTalks } from '../../../shared/rules/next-step'
import { openPurpose } from '../../../shared/rules/sessions'
import { useToday } from '../../core/clock'
import { useWorkbook } from '../../core/replica'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { PlanTalk } from './PlanTalk'
import { type AskedTalk, holdTalk } from './start'

interface StartTalkProps {
  about?: AskedTalk
  onClose: () => void
}

/**
 * Starts a one-on-one; a planned one is offered before another one is made (S0-4), unless another kind or day is asked
 * for.
 */
export function StartTalk({ about = {}, onClose }: StartTalkProps) {
  const { t, language } = useTranslator()
  const workbook = useWorkbook()
  const today = useToday()
  const [another, setAnother] = useState(false)
  const { open, planned } = waitingTalks(workbook)
  const fits = (about.type === undefined || about.type === planned?.type) && about.when === undefined
  const waiting = open ?? (fits ? planned : null)
  if (!waiting || another) return <PlanTalk about={about} onClose={onClose} />
  const purpose = openPurpose(waiting)
  const when = `${weekdayDate(dateOf(waiting.when), language, today)}, ${timeOf(waiting.when)}`
  return (
    <Dialog title={t(open ? 'session:openTitle' : 'session:plannedTitle')} onClose={onClose}>
      <p>
        {when}
        {purpose !== '' && (
          <>
            {' · '}
            <bdi>{purpose}</bdi>
          </>
        )}
      </p>
      <DialogButtons>
        <Button look="plain" onPress={() => setAnother(true)}>
          {t('session:another')}
        </Button>
        <Button onPress={onClose}>{t('ui:cancel')}</Button>
        <Button look="primary" onPress={() => holdTalk(workbook.id, waiting.id)}>
          {t(open ? 'session:goOn' : 'session:startPlanned')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
