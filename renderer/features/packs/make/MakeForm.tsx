import { useRef, useState } from 'react'
import type { CallOutput } from '../../../../shared/contract'
import { CallFailure, call } from '../../../core/bridge'
import { attempt, sayProblem } from '../../../core/messages'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import { Form } from '../../../ui/Form'
import { SectionTitle } from '../../../ui/Page'
import type { TrainerList } from '../library'
import { ChooseParts } from './ChooseParts'
import styles from './MakePage.module.css'
import { OrderWords } from './OrderWords'
import { chosenOf, type Order, orderInfo, orderProblems, type Packable, unsigned } from './order'
import { SignWith } from './SignWith'

interface MakeFormProps {
  order: Order
  parts: readonly Packable[]
  keys: TrainerList['keys']
  onPacked: () => void
}

type Written = CallOutput<'packs.export'>

export function MakeForm({ order, parts, keys, onPacked }: MakeFormProps) {
  const t = useT()
  const form = useRef<HTMLFormElement>(null)
  const [tried, setTried] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [written, setWritten] = useState<{ file: NonNullable<Written>; of: Order } | null>(null)
  const chosen = chosenOf(order, parts)
  const checked = { ...order, chosen }
  const problems = tried ? orderProblems(checked) : []
  const isSigned = order.key !== null && order.key !== unsigned

  async function save() {
    setTried(true)
    if (orderProblems(checked).length > 0 || (isSigned && passphrase === '')) {
      // Once the problems are on the screen, the first one takes the focus.
      window.setTimeout(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-problem]')?.focus()
      )
      return
    }
    const key = isSigned && order.key !== null ? { fingerprint: order.key, passphrase } : null
    setBusy(true)
    setRefused(null)
    try {
      const file = await call('packs.export', { info: orderInfo(order), ...chosen, notes: order.notes, key })
      if (!file) return
      setWritten({ file, of: order })
      setPassphrase('')
      setTried(false)
      onPacked()
    } catch (error) {
      if (error instanceof CallFailure && error.code === 'trainer.wrong-passphrase') setRefused(passphrase)
      else sayProblem(error)
    } finally {
      setBusy(false)
    }
  }
  const wrongPassphrase = refused !== null && refused === passphrase
  const noPassphrase = tried && isSigned && passphrase === ''
  return (
    <Form ref={form} onSubmit={save} noValidate>
      <section className={styles.section}>
        <SectionTitle>{t('packScreens:whichParts')}</SectionTitle>
        <ChooseParts parts={parts} chosen={chosen} isMissing={problems.includes('content')} />
      </section>
      <section className={styles.section}>
        <SectionTitle>{t('packScreens:facts')}</SectionTitle>
        <OrderWords order={order} problems={problems} />
      </section>
      <section className={styles.section}>
        <SectionTitle>{t('packScreens:signing')}</SectionTitle>
        <SignWith
          order={order}
          keys={keys}
          isMissing={problems.includes('key')}
          passphrase={passphrase}
          onPassphrase={setPassphrase}
          problem={
            wrongPassphrase
              ? t('packScreens:passphraseWrong')
              : noPassphrase
                ? t('packScreens:passphraseMissing')
                : undefined
          }
        />
      </section>
      <div className={styles.foot}>
        <Button type="submit" look="primary" size="big" isDisabled={busy}>
          {t(busy ? 'packScreens:saving' : 'packScreens:save')}
        </Button>
        <div role="status">
          {written && (
            <p className={styles.saved}>
              {t('packScreens:saved', { name: written.file.name })}{' '}
              <Button look="link" onPress={() => attempt(() => call('files.show', { file: written.file.file }))}>
                {t('packScreens:showInFolder')}
              </Button>
            </p>
          )}
        </div>
      </div>
    </Form>
  )
}
