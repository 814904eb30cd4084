import { useEffect, useState } from 'react'
import { dateOf } from '../../../shared/dates'
import type { RepSummary } from '../../../shared/model/library'
import type { Id } from '../../../shared/model/scalars'
import { isNameTyped } from '../../../shared/rules/erasure'
import { call } from '../../core/bridge'
import { attempt, useMessages } from '../../core/messages'
import { useCalled } from '../../core/namesakes'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { Form } from '../../ui/Form'
import { LineField } from '../../ui/LineField'
import { WithDates } from '../../ui/ShortDate'
import { allIsKept } from '../libraries/gate'
import styles from './Erasure.module.css'
import { SavedFiles, useSavedFiles } from './SavedFiles'

/** Asks for the name of a rep to be typed, and erases all that is kept about this person (N-7). */
export default function EraseRep({ rep, onClose }: { rep: RepSummary; onClose: () => void }) {
  const t = useT()
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const [erasing, setErasing] = useState(false)
  const [files, setFiles] = useState<readonly Id[]>([])
  const saved = useSavedFiles(rep.id)
  const { name } = rep
  const called = useCalled(rep)
  const isTold = called !== name
  const isTyped = isNameTyped(typed, name)

  function erase() {
    setTried(true)
    if (isTyped) setErasing(true)
  }
  if (rep.hold)
    return (
      <Dialog title={t('erasure:ask', { name: called })} onClose={onClose}>
        <p className={styles.text}>{t('erasure:heldFirst')}</p>
        <DialogButtons>
          <Button look="primary" data-first onPress={onClose}>
            {t('erasure:close')}
          </Button>
        </DialogButtons>
      </Dialog>
    )
  // The field is gone by then; the name typed into it need not be kept.
  if (erasing) return <Erasing rep={rep} typed={typed} files={files} onRefused={() => setErasing(false)} />
  return (
    <Dialog title={t('erasure:ask', { name: called })} onClose={onClose} isReadFirst>
      <Form onSubmit={erase}>
        {isTold && (
          <p className={styles.final}>
            {t('erasure:namesake', { name: called })}{' '}
            {rep.lastObservation ? (
              <WithDates on={[dateOf(rep.lastObservation)]} say={(date) => t('erasure:lastSeen', { date })} />
            ) : (
              t('erasure:neverSeen')
            )}
          </p>
        )}
        <p className={styles.text}>{t('erasure:what')}</p>
        <p className={styles.final}>{t(rep.own ? 'erasure:finalOwn' : 'erasure:final')}</p>
        <p className={styles.text}>{t('erasure:beyond')}</p>
        <SavedFiles files={saved} chosen={files} onChoose={setFiles} />
        <div data-confirms>
          <LineField
            label={t('erasure:type')}
            value={typed}
            onChange={setTyped}
            help={t('erasure:typeHelp', { name })}
            problem={tried && !isTyped ? t('erasure:other', { name }) : undefined}
          />
        </div>
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

interface ErasingProps {
  rep: RepSummary
  typed: string
  files: readonly Id[]
  onRefused: () => void
}

function Erasing({ rep, typed, files, onRefused }: ErasingProps) {
  const t = useT()
  const [chosen] = useState(() => [...files])
  const called = useCalled(rep)
  useEffect(() => {
    void eraseNow()
    async function eraseNow() {
      if (!(await allIsKept())) {
        useMessages.getState().say({ tone: 'problem', text: t('erasure:kept') })
        return onRefused()
      }
      const done = await attempt(() => call('erasure.erase', { rep: rep.id, name: typed, files: chosen }))
      if (!done) onRefused()
    }
  }, [rep.id, typed, chosen, t, onRefused])
  return (
    // Nothing can be stopped any more: the window is reloaded when it is done.
    <Dialog title={t('erasure:ask', { name: called })} onClose={() => undefined}>
      <p role="status" className={styles.text}>
        {t('erasure:erasing')}
      </p>
    </Dialog>
  )
}
