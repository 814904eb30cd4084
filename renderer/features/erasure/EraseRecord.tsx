import { useState } from 'react'
import type { ErasableLine, ErasableRecord } from '../../../shared/model/erasure'
import type { Id } from '../../../shared/model/scalars'
import { call } from '../../core/bridge'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { CheckBox } from '../../ui/CheckBox'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { Form } from '../../ui/Form'
import { Missing } from '../../ui/Missing'
import styles from './Erasure.module.css'
import { ErasingRecords, HeldRecords, useLooked, useRecordLine, useRecordWords } from './erasing-records'
import { filesOfRecords, SavedFiles, useSavedFiles } from './SavedFiles'

interface EraseRecordProps {
  rep: Id
  record: ErasableRecord
  onClose: () => void
}

/**
 * Asks before a record is erased for good, and names what goes with it; a signed plan goes only if it is ticked (N-7).
 */
export default function EraseRecord({ rep, record, onClose }: EraseRecordProps) {
  const t = useT()
  const words = useRecordWords()
  const looked = useLooked(() => call('erasure.lookAt', { rep, record }), onClose)
  const [first] = looked?.lines ?? []
  if (!looked || !first) return null
  const title = t('erasure:askRecord', { what: words(first) })
  if (looked.held !== null) return <HeldRecords title={title} onClose={onClose} />
  return <Ask rep={rep} title={title} lines={looked.lines} onClose={onClose} />
}

interface AskProps {
  rep: Id
  title: string
  lines: readonly ErasableLine[]
  onClose: () => void
}

function Ask({ rep, title, lines, onClose }: AskProps) {
  const t = useT()
  const lineOf = useRecordLine()
  const [plans, setPlans] = useState<readonly Id[]>([])
  const [known, setKnown] = useState(false)
  const [files, setFiles] = useState<readonly Id[]>([])
  const [tried, setTried] = useState(false)
  const [erasing, setErasing] = useState(false)
  const saved = filesOfRecords(useSavedFiles(rep), lines)
  const [first, ...others] = lines
  const sealed = lines.filter((line) => line.sealed)
  const isReady = known && sealed.every(({ id }) => plans.includes(id))
  const unsealed = others.filter((line) => !line.sealed)
  if (!first) return null
  if (erasing) {
    const records = [{ kind: first.kind, id: first.id }]
    return (
      <ErasingRecords
        title={title}
        rep={rep}
        records={records}
        plans={plans}
        files={files}
        onRefused={() => setErasing(false)}
      />
    )
  }
  function erase() {
    setTried(true)
    if (isReady) setErasing(true)
  }
  return (
    <Dialog title={title} onClose={onClose} isReadFirst>
      <Form onSubmit={erase}>
        <p className={styles.text}>{t('erasure:recordWhat')}</p>
        {unsealed.length > 0 && (
          <>
            <p>{t('erasure:goesToo')}</p>
            <ul className={styles.places}>
              {unsealed.map((line) => (
                <li key={line.id} dir="auto">
                  {lineOf(line)}
                </li>
              ))}
            </ul>
          </>
        )}
        <p className={styles.text}>{t('erasure:beyond')}</p>
        <SavedFiles files={saved.of} unsure={saved.unsure} lines={lines} chosen={files} onChoose={setFiles} />
        {sealed.length > 0 && (
          <p className={styles.final}>
            {t(first.kind === 'plans' ? 'erasure:nameThisPlanHelp' : 'erasure:namePlanHelp')}
          </p>
        )}
        <div data-confirms className={styles.ticks}>
          {sealed.map(({ id, name }) => (
            <CheckBox
              key={id}
              checked={plans.includes(id)}
              onChange={(on) => setPlans((held) => (on ? [...held, id] : held.filter((one) => one !== id)))}
            >
              {t(first.kind === 'plans' ? 'erasure:nameThisPlan' : 'erasure:namePlan', { plan: name ?? '' })}
            </CheckBox>
          ))}
          <CheckBox checked={known} onChange={setKnown}>
            {t('erasure:understood')}
          </CheckBox>
        </div>
        <Missing text={tried && !isReady ? t('erasure:tickFirst') : null} />
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
