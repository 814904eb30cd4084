import { useState } from 'react'
import { shortDate } from '../../../shared/dates'
import type { PlainDate } from '../../../shared/model/scalars'
import { call } from '../../core/bridge'
import { useToday } from '../../core/clock'
import { useLibrary } from '../../core/library'
import { attemptPaper, saySaved } from '../../core/paper'
import { useTeamRhythm } from '../../core/rhythm'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { SelectInput } from '../../ui/SelectInput'
import { print } from '../forms/use-print'
import { proposedTime, reportTimes, type Span, spansOn } from './report-times'
import styles from './SetRhythm.module.css'

/** The page for the leader (S1-8): choose the period, then save or print. */
export default function ReportDialog({ onClose }: { onClose: () => void }) {
  const { t, language } = useTranslator()
  const today = useToday()
  const paper = useLibrary((library) => library.settings?.paper ?? 'a4')
  const { rows } = useTeamRhythm()
  const spans = spansOn(today)
  const [kind, setKind] = useState(() =>
    proposedTime(
      rows.flatMap(({ judged }) => judged.map(({ due }) => due)),
      today
    )
  )
  const span = spans[kind]
  const short = (date: PlainDate) => shortDate(date, language, today)
  const inWords = ({ from, to }: Span) => t('rhythm:to', { from: short(from), to: short(to) })

  async function save() {
    const saved = await attemptPaper(() => call('rhythm.exportReport', { ...span, paper }))
    if (!saved) return
    saySaved(t('rhythm:reportSaved', { name: saved.name }), saved.file)
    onClose()
  }

  return (
    <Dialog title={t('rhythm:report')} onClose={onClose}>
      <p className={`${styles.help} ${styles.about}`}>{t('rhythm:reportHelp')}</p>
      <SelectInput
        label={t('rhythm:reportTime')}
        value={kind}
        choices={reportTimes.map((value) => ({
          value,
          label: t(`rhythm:reportTime.${value}`, { time: inWords(spans[value]) })
        }))}
        onChange={(value) => value && setKind(value)}
      />
      <DialogButtons>
        <Button onPress={onClose}>{t('rhythm:cancel')}</Button>
        <Button onPress={() => print((onPaper) => call('rhythm.printReport', { ...span, paper: onPaper }))}>
          {t('rhythm:reportPrint')}
        </Button>
        <Button look="primary" onPress={save}>
          {t('rhythm:reportSave')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
