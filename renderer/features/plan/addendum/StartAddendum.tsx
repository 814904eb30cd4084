import { useState } from 'react'
import { v7 as newId } from 'uuid'
import type { Proposer } from '../../../../shared/model/field-of-work'
import type { SignedPlan } from '../../../../shared/model/plan'
import { go, paths } from '../../../core/navigation'
import { useDispatch, useWorkbook } from '../../../core/replica'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import { Dialog, DialogButtons } from '../../../ui/Dialog'
import { Form } from '../../../ui/Form'
import { Missing } from '../../../ui/Missing'
import styles from '../../cycle/Choice.module.css'
import { Words } from '../../cycle/Words'
import { InFormLanguage } from '../../forms/InFormLanguage'
import { useShortNames } from '../people'
import { AskedBy } from './AskedBy'

/** Begins an addendum to the plan in force: why, and who asked for it. */
export function StartAddendum({ plan }: { plan: SignedPlan }) {
  const t = useT()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button onPress={() => setAsking(true)}>{t('addendum:start')}</Button>
      {asking && <StartDialog plan={plan} onClose={() => setAsking(false)} />}
    </>
  )
}

function StartDialog({ plan, onClose }: { plan: SignedPlan; onClose: () => void }) {
  const t = useT()
  const dispatch = useDispatch()
  const { id: rep, templates } = useWorkbook()
  const [because, setBecause] = useState('')
  const [askedBy, setAskedBy] = useState<Proposer | null>(null)
  const [tried, setTried] = useState(false)

  async function start() {
    setTried(true)
    if (because.trim() === '' || askedBy === null) return
    const id = newId()
    if (await dispatch({ type: 'addendum.start', id, plan: plan.id, because: because.trim(), askedBy }))
      await go(paths.addendum(rep, id))
  }
  return (
    <Dialog title={t('addendum:start')} onClose={onClose}>
      <Form onSubmit={start} noValidate>
        <p className={styles.note}>{t('addendum:startText')}</p>
        <InFormLanguage language={templates[plan.template]?.language ?? 'en'}>
          <Because value={because} onChange={setBecause} tried={tried} />
          <AskedFor plan={plan} value={askedBy} onChange={setAskedBy} tried={tried} />
        </InFormLanguage>
        <DialogButtons>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button type="submit" look="primary">
            {t('addendum:begin')}
          </Button>
        </DialogButtons>
      </Form>
    </Dialog>
  )
}

interface BecauseProps {
  value: string
  onChange: (because: string) => void
  tried: boolean
}

function Because({ value, onChange, tried }: BecauseProps) {
  const t = useT()
  return (
    <Words
      label={t('addendum:because')}
      value={value}
      onChange={onChange}
      problem={tried && value.trim() === '' ? t('addendum:becauseMissing') : undefined}
    />
  )
}

interface AskedForProps {
  plan: SignedPlan
  value: Proposer | null
  onChange: (askedBy: Proposer) => void
  tried: boolean
}

function AskedFor({ plan, value, onChange, tried }: AskedForProps) {
  const t = useT()
  const names = useShortNames(plan)
  return (
    <>
      <AskedBy value={value} onChange={onChange} names={names} />
      <Missing text={tried && value === null ? t('addendum:askedByMissing') : null} />
    </>
  )
}
