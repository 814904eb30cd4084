import type { RepSummary } from '../../../shared/model/library'
import { call } from '../../core/bridge'
import { useMessages } from '../../core/messages'
import { useT } from '../../core/translator'
import { Ask, useBusy, usePassphrase } from '../protection/Ask'
import styles from './RepProblem.module.css'

/** Asks for the passphrase of then, and adds what another computer sealed under it to the workbook of the same rep. */
export default function TakeSealed({ rep: { id, name }, onClose }: { rep: RepSummary; onClose(): void }) {
  const t = useT()
  const { guess, field } = usePassphrase(t('team:passphraseThen'))
  const { busy, during } = useBusy()
  async function submit() {
    const done = await during(() => guess((passphrase) => call('library.takeSealed', { line: id, passphrase })))
    if (!done) return
    useMessages.getState().say({ tone: 'info', text: t('team:taken', { name }) })
    onClose()
  }
  return (
    <Ask title={t('team:takeOf', { name })} button={t('team:take')} busy={busy} onClose={onClose} onSubmit={submit}>
      <p className={styles.text}>{t('team:takeSealedText')}</p>
      {field}
    </Ask>
  )
}
