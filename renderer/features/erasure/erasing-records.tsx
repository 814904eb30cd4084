import { useEffect, useState } from 'react'
import { dateOf, longDate, timeOf } from '../../../shared/dates'
import type { Translate } from '../../../shared/messages'
import type { ErasableLine, ErasableRecord } from '../../../shared/model/erasure'
import type { Id } from '../../../shared/model/scalars'
import { call } from '../../core/bridge'
import { attempt, useMessages } from '../../core/messages'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { allIsKept } from '../libraries/gate'
import styles from './Erasure.module.css'

/** The kind of a record; for an addendum also its number. */
const kindOf = ({ kind, number }: ErasableLine, t: Translate): string =>
  number === undefined ? t(`erasure:kind1.${kind}`) : t('erasure:addendum', { number })

/** What a list calls a record: its kind, and its name or day. */
export function useRecordWords(): (line: ErasableLine) => string {
  const { t, language } = useTranslator()
  return (line) => {
    const { name, when } = line
    const what = kindOf(line, t)
    const called = name ?? (when === null ? null : longDate(dateOf(when), language))
    return called === null ? what : t('erasure:one', { kind: what, name: called })
  }
}

/**
 * The line of a record in a list: with its hour, its account and the start of its text, since there may be several of
 * one day.
 */
export function useRecordLine(): (line: ErasableLine) => string {
  const { t, language } = useTranslator()
  return (line) => {
    const { name, when, words } = line
    const day = when === null ? null : longDate(dateOf(when), language)
    const hour = when === null || when === dateOf(when) ? null : timeOf(when)
    const called = [name, day, hour, words].filter((part) => part !== null).join(', ')
    const what = kindOf(line, t)
    return called === '' ? what : t('erasure:one', { kind: what, name: called })
  }
}

interface Looked {
  lines: ErasableLine[]
  held: string | null
}

/** What main says would be erased; null until it has answered, or if it cannot. */
export function useLooked(look: () => Promise<Looked>, onRefused: () => void): Looked | null {
  const [looked, setLooked] = useState<Looked | null>(null)
  const [ask] = useState(() => look)
  const [refused] = useState(() => onRefused)
  useEffect(() => {
    void (async () => {
      const told = await attempt(ask)
      if (told) setLooked(told)
      else refused()
    })()
  }, [ask, refused])
  return looked
}

interface Erasing {
  title: string
  rep: Id
  records: readonly ErasableRecord[]
  plans: readonly Id[]
  files: readonly Id[]
  onRefused: () => void
}

/** Erases the records, once. Nothing can be stopped any more: the window is reloaded when it is done. */
export function ErasingRecords({ title, rep, records, plans, files, onRefused }: Erasing) {
  const { t } = useTranslator()
  const [asked] = useState({ rep, records: [...records], plans: [...plans], files: [...files] })
  const [refused] = useState(() => onRefused)
  useEffect(() => {
    void (async () => {
      if (!(await allIsKept())) {
        useMessages.getState().say({ tone: 'problem', text: t('erasure:kept') })
        return refused()
      }
      if (!(await attempt(() => call('erasure.eraseRecords', asked)))) refused()
    })()
  }, [asked, refused, t])
  return (
    <Dialog title={title} onClose={() => undefined}>
      <p role="status" className={styles.text}>
        {t('erasure:erasing')}
      </p>
    </Dialog>
  )
}

/** Says only that a hold is in force. */
export function HeldRecords({ title, onClose }: { title: string; onClose: () => void }) {
  const { t } = useTranslator()
  return <NoRecords title={title} text={t('erasure:heldFirst')} onClose={onClose} />
}

/** Says why there is nothing to choose. */
export function NoRecords({ title, text, onClose }: { title: string; text: string; onClose: () => void }) {
  const { t } = useTranslator()
  return (
    <Dialog title={title} onClose={onClose}>
      <p className={styles.text}>{text}</p>
      <DialogButtons>
        <Button look="primary" data-first onPress={onClose}>
          {t('erasure:close')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
