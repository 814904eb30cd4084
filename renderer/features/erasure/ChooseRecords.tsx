import { useState } from 'react'
import { timeOf } from '../../../shared/dates'
import type { ErasableLine } from '../../../shared/model/erasure'
import type { Id } from '../../../shared/model/scalars'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { CheckBox } from '../../ui/CheckBox'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { Form } from '../../ui/Form'
import { Missing } from '../../ui/Missing'
import { useShortDate } from '../../ui/ShortDate'
import styles from './Erasure.module.css'
import { ErasingRecords, useRecordLine } from './erasing-records'
import { filesOfRecords, SavedFiles, useSavedFiles } from './SavedFiles'

interface ChooseRecordsProps {
  rep: Id
  text: string
  title: string
  lines: readonly ErasableLine[]
  onClose: () => void
}

/** A choice of records to erase for good; signed plans are listed among them by name (N-7). */
export function ChooseRecords({ rep, title, text, lines, onClose }: ChooseRecordsProps) {
  const t = useT()
  const lineOf = useRecordLine()
  const short = useShortDate()
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set())
  const [known, setKnown] = useState(false)
  const [files, setFiles] = useState<readonly Id[]>([])
  const [tried, setTried] = useState(false)
  const [erasing, setErasing] = useState(false)
  const ticked = lines.filter(({ id }) => chosen.has(id))
  const records = ticked.map(({ kind, id }) => ({ kind, id }))
  const saved = filesOfRecords(useSavedFiles(rep), records)
  // Only the chosen files that hold a record still ticked are removed.
  const going = files.filter((file) => saved.of.some(({ id }) => id === file))
  const plans = lines.filter(({ id, sealed }) => sealed && chosen.has(id)).map(({ id }) => id)
  if (erasing)
    return (
      <ErasingRecords
        title={title}
        rep={rep}
        records={records}
        plans={plans}
        files={going}
        onRefused={() => setErasing(false)}
      />
    )
  function choose(id: Id, on: boolean) {
    setChosen((held) => new Set(on ? [...held, id] : [...held].filter((one) => one !== id)))
  }
  function erase() {
    setTried(true)
    if (known && records.length > 0) setErasing(true)
  }
  const missing = records.length === 0 ? t('erasure:deletedMissing') : known ? null : t('erasure:tickFirst')
  return (
    <Dialog title={title} onClose={onClose} isReadFirst>
      <Form onSubmit={erase}>
        <p className={styles.text}>{text}</p>
        <div className={styles.ticks}>
          {lines.length > 1 && (
            <CheckBox
              checked={records.length === lines.length}
              onChange={(on) => setChosen(new Set(on ? lines.map(({ id }) => id) : []))}
            >
              {t('erasure:deletedAll')}
            </CheckBox>
          )}
          {lines.map((line) => (
            <CheckBox key={line.id} checked={chosen.has(line.id)} onChange={(on) => choose(line.id, on)}>
              <bdi>{lineOf(line)}</bdi>
              {line.deletedAt !== null &&
                `, ${t('erasure:deletedOn', { when: `${short(line.deletedAt)}, ${timeOf(line.deletedAt)}` })}`}
            </CheckBox>
          ))}
        </div>
        <p className={styles.text}>{t('erasure:beyond')}</p>
        <SavedFiles files={saved.of} unsure={saved.unsure} lines={ticked} chosen={files} onChoose={setFiles} />
        <div data-confirms className={styles.ticks}>
          <CheckBox checked={known} onChange={setKnown}>
            {t('erasure:understood')}
          </CheckBox>
        </div>
        <Missing text={tried ? missing : null} />
        <DialogButtons>
          <Button onPress={onClose}>{t('erasure:cancel')}</Button>
          <Button type="submit" look="primary">
            {t('erasure:erase')}
          </Button>
        </DialogButtons>
      </Form>
    </Dialog>
  )
}
