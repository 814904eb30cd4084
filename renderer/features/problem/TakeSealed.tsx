import { useLayoutEffect, useRef, useState } from 'react'
import type { RepSummary } from '../../../shared/model/library'
import { CallFailure, call } from '../../core/bridge'
import { useMessages } from '../../core/messages'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Ask, useBusy, usePassphrase } from '../protection/Ask'
import { SheetField } from '../protection/SheetField'
import styles from './RepProblem.module.css'

interface TakeProps {
  rep: RepSummary
  onClose(): void
}

interface WayProps extends TakeProps {
  /** Goes over to the other way to open it. */
  onOther(): void
}

/** Tells that what was sealed is in the workbook, and closes. */
function useTaken({ rep: { name }, onClose }: TakeProps) {
  const t = useT()
  return () => {
    useMessages.getState().say({ tone: 'info', text: t('team:taken', { name }) })
    onClose()
  }
}

/** Adds what another computer sealed to the workbook of the same rep, by the passphrase of then or by the recovery sheet. */
export default function TakeSealed(props: TakeProps) {
  const [withSheet, setWithSheet] = useState(false)
  const Way = withSheet ? ByWords : ByPassphrase
  return <Way {...props} onOther={() => setWithSheet(!withSheet)} />
}

function ByPassphrase({ onOther, ...props }: WayProps) {
  const t = useT()
  const { id, name } = props.rep
  const { guess, field } = usePassphrase(t('team:passphraseThen'))
  const { busy, during } = useBusy()
  const taken = useTaken(props)
  const submit = async () => {
    const run = (passphrase: string) => call('library.takeSealed', { line: id, by: { passphrase } })
    if (await during(() => guess(run))) taken()
  }
  return (
    <Ask
      title={t('team:takeOf', { name })}
      button={t('team:take')}
      busy={busy}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p className={styles.text}>{t('team:takeSealedText')}</p>
      {field}
      <Button look="link" onPress={onOther} isDisabled={busy}>
        {t('protection:useSheet')}
      </Button>
    </Ask>
  )
}

/** What is wrong with the words themselves, or how long the next guess waits. */
const aboutWords = new Set(['protection.no-words', 'protection.wrong-words', 'protection.wait'])

function ByWords({ onOther, ...props }: WayProps) {
  const t = useT()
  const { id, name } = props.rep
  const [words, write] = useState('')
  const [problem, setProblem] = useState<string>()
  const area = useRef<HTMLTextAreaElement>(null)
  const { busy, during } = useBusy()
  const taken = useTaken(props)
  useLayoutEffect(() => area.current?.focus(), [])
  const take = async () => {
    setProblem(undefined)
    try {
      return await call('library.takeSealed', { line: id, by: { words } })
    } catch (error) {
      if (!(error instanceof CallFailure && aboutWords.has(error.code))) throw error
      setProblem(error.message)
      area.current?.focus()
      return undefined
    }
  }
  const submit = async () => {
    if (await during(take)) taken()
  }
  return (
    <Ask
      title={t('team:takeOf', { name })}
      button={t('team:take')}
      busy={busy}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p className={styles.text}>{t('team:takeSealedText')}</p>
      <SheetField value={words} onChange={write} area={area} />
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <Button look="link" onPress={onOther} isDisabled={busy}>
        {t('protection:usePassphrase')}
      </Button>
    </Ask>
  )
}
