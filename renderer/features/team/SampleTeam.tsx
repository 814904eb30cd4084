import { useState } from 'react'
import { call } from '../../core/bridge'
import { loadReps, useLibrary } from '../../core/library'
import { attempt, useMessages } from '../../core/messages'
import { closeWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Later, onDemand } from '../../ui/later'
import { SectionTitle } from '../../ui/Page'
import styles from './SampleTeam.module.css'

const useHasSample = () => useLibrary(({ reps }) => reps.some(({ sample }) => sample))

/** Adds the sample team; the button waits until it is there. */
export function ExploreSample() {
  const t = useT()
  const [adding, setAdding] = useState(false)
  async function add() {
    setAdding(true)
    if (await attempt(() => call('library.addSample', {}))) await loadReps()
    setAdding(false)
  }
  return (
    <Button isDisabled={adding} onPress={() => add()}>
      {adding ? t('sample:adding') : t('sample:explore')}
    </Button>
  )
}

const dialog = onDemand(() => import('./RemoveSample'))

function RemoveButton({ label, look }: { label: string; look: 'normal' | 'link' }) {
  const t = useT()
  const [asks, setAsks] = useState(false)
  const [removing, setRemoving] = useState(false)
  async function remove() {
    setAsks(false)
    setRemoving(true)
    const removed = await attempt(() => call('library.removeSample', {}))
    closeWorkbook()
    await loadReps()
    setRemoving(false)
    if (!removed) return
    useMessages.getState().say({ tone: 'info', text: t('sample:removed') })
    // The button that held the focus may be gone with its line.
    document.querySelector<HTMLElement>('main h2')?.focus()
  }
  return (
    <>
      <Button look={look} isDisabled={removing} onPress={() => setAsks(true)}>
        {label}
      </Button>
      {asks && <Later part={dialog} props={{ onRemove: () => void remove(), onClose: () => setAsks(false) }} />}
    </>
  )
}

/** Says that the people here are made up, as long as they are here. */
export function SampleLine() {
  const t = useT()
  const readOnly = useLibrary((library) => library.state?.readOnly) !== null
  if (!useHasSample()) return null
  return (
    <p className={styles.line}>
      {t('sample:here')}
      {!readOnly && <RemoveButton label={t('sample:remove')} look="link" />}
    </p>
  )
}

/** The sample team in Settings. */
export function SampleSetting({ className }: { className: string | undefined }) {
  const t = useT()
  const readOnly = useLibrary((library) => library.state?.readOnly) !== null
  const has = useHasSample()
  if (readOnly) return null
  return (
    <section className={className}>
      <SectionTitle>{t('sample:title')}</SectionTitle>
      <p className={styles.text}>{t('sample:text')}</p>
      {has ? <RemoveButton label={t('sample:removeLong')} look="normal" /> : <ExploreSample />}
    </section>
  )
}
