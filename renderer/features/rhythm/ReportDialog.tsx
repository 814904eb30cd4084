import { useState } from 'react'
import { plusDays, shortDate } from '../../../shared/dates'
import type { PlainDate } from '../../../shared/model/scalars'
import { shownFrom } from '../../../shared/rules/team-rhythm'
import { call } from '../../core/bridge'
import { useToday } from '../../core/clock'
import { useLibrary } from '../../core/library'
import { attemptPaper, saySaved } from '../../core/paper'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { SelectInput } from '../../ui/SelectInput'
import { print } from '../forms/use-print'
import styles from './SetRhythm.module.css'

interface Span {
  from: PlainDate
  to: PlainDate
}

/** The quarter of a day, up to the day before. */
function quarterOf(day: PlainDate): Span {
  const year = Number(day.slice(0, 4))
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
  const begin = (y: number, month: number) => `${y}-${String(month).padStart(2, '0')}-01`
  const next = first === 10 ? begin(year + 1, 1) : begin(year, first + 3)
  return { from: begin(year, first), to: plusDays(next, -1) }
}

/** The page for the leader (S1-8): choose the period, then save or print. */
export default function ReportDialog({ onClose }: { onClose: () => void }) {
  const { t, language } = useTranslator()
  const today = useToday()
  const paper = useLibrary((library) => library.settings?.paper ?? 'a4')
  const thisQuarter = quarterOf(today)
  const spans = {
    lastQuarter: quarterOf(plusDays(thisQuarter.from, -1)),
    thisQuarter: { ...thisQuarter, to: today },
    halfYear: { from: shownFrom(today), to: today }
  }
  const kinds = ['lastQuarter', 'thisQuarter', 'halfYear'] as const
  const [kind, setKind] = useState<(typeof kinds)[number]>('thisQuarter')
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
        choices={kinds.map((value) => ({
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
