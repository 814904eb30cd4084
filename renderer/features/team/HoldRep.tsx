import { useState } from 'react'
import { limits } from '../../../shared/limits'
import type { RepSummary } from '../../../shared/model/library'
import { isNameless } from '../../../shared/written'
import { useCalled } from '../../core/namesakes'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { Form } from '../../ui/Form'
import { LineField } from '../../ui/LineField'
import { changeRep } from './archive'
import styles from './Hold.module.css'

/** Protects a workbook from being erased, for a reason (N-7). */
export default function HoldRep({ rep, onClose }: { rep: RepSummary; onClose: () => void }) {
  const t = useT()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const isMissing = isNameless(reason)

  async function hold() {
    setTried(true)
    if (!isMissing) await changeRep(rep.id, { type: 'rep.hold', reason }, onClose)
  }
  return (
    <Dialog title={t('erasure:holdTitle', { name: useCalled(rep) })} onClose={onClose}>
      <Form onSubmit={hold}>
        <p className={styles.text}>{t(rep.own ? 'erasure:holdTextOwn' : 'erasure:holdText')}</p>
        <LineField
          label={t('erasure:holdReason')}
          value={reason}
          onChange={setReason}
          maxLength={limits.line}
          problem={tried && isMissing ? t('erasure:holdMissing') : undefined}
        />
        <DialogButtons>
          <Button onPress={onClose}>{t('erasure:cancel')}</Button>
          <Button type="submit" look="primary">
            {t('erasure:holdSet')}
          </Button>
        </DialogButtons>
      </Form>
    </Dialog>
  )
}
