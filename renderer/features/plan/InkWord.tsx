import { useState } from 'react'
import { dateOf } from '../../../shared/dates'
import { limits } from '../../../shared/limits'
import type { Id, PlainDate } from '../../../shared/model/scalars'
import type { Scan, Stance } from '../../../shared/model/signature'
import { stances } from '../../../shared/model/signature'
import type { Sealed } from '../../../shared/rules/signing'
import { useToday } from '../../core/clock'
import { useDispatch } from '../../core/replica'
import { useT } from '../../core/translator'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { BareDate } from '../../ui/DateInput'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import { Form } from '../../ui/Form'
import { RadioCards } from '../../ui/RadioCards'
import { WrittenArea } from '../../ui/Written'
import { FieldGroup } from '../forms/fields/FieldGroup'
import { ScanField } from './ScanField'
import type { SignableKind } from './signing/to-sign'

const awaited = {
  plan: 'plan:inkAwaited',
  document: 'documents:inkAwaited',
  addendum: 'addendum:inkAwaited'
} as const

interface Inked {
  kind: SignableKind
  of: Sealed & { id: Id }
  name: string
}

/** A record that waits for the ink on its sheet, and the way to say that it is there. */
export function InkWord({ kind, of, name }: Inked) {
  const t = useT()
  const [telling, setTelling] = useState(false)
  return (
    <>
      <Banner
        action={
          <Button look="primary" onPress={() => setTelling(true)}>
            {t('plan:inkTell')}
          </Button>
        }
      >
        {t(awaited[kind])}
      </Banner>
      {telling && <InkDialog kind={kind} of={of} name={name} onClose={() => setTelling(false)} />}
    </>
  )
}

interface InkDialogProps extends Inked {
  onClose: () => void
}

function InkDialog({ kind, of, name, onClose }: InkDialogProps) {
  const t = useT()
  const today = useToday()
  const dispatch = useDispatch()
  const byRep = of.repSignature.mark.method === 'paper'
  const [on, setOn] = useState<PlainDate | null>(today)
  const [marked, setMarked] = useState<Stance | null>(byRep ? null : of.repSignature.stance)
  const [comment, setComment] = useState('')
  const [scan, setScan] = useState<Scan | null>(null)
  const [tried, setTried] = useState(false)
  const silent = marked === 'disagreed' && (comment + of.repSignature.comment).trim() === ''

  async function tell() {
    setTried(true)
    if (on === null || marked === null || silent) return
    if (
      await dispatch({
        type: `${kind}.ink`,
        id: of.id,
        on,
        stance: marked,
        comment: comment.trim(),
        ...(scan && { scan })
      })
    )
      onClose()
  }
  return (
    <Dialog title={t('plan:inkTitle')} onClose={onClose}>
      <Form onSubmit={tell} noValidate>
        <FieldGroup label={t('plan:inkOn')}>
          {() => (
            <BareDate
              aria-label={t('plan:inkOn')}
              value={on}
              min={dateOf(of.repSignature.at)}
              max={today}
              needed
              onChange={setOn}
            />
          )}
        </FieldGroup>
        {byRep && (
          <RadioCards
            label={t('plan:inkStance', { name })}
            value={marked}
            cards={stances.map((value) => ({ value, title: t(`plan:ink-${value}`, { name }) }))}
            onChange={setMarked}
          />
        )}
        {marked === 'disagreed' && (
          <Field
            label={t('plan:inkComment', { name })}
            problem={tried && silent ? t('errors:signing.no-comment') : undefined}
          >
            {({ id, describedBy, invalid }) => (
              <WrittenArea
                id={id}
                aria-describedby={describedBy}
                aria-invalid={invalid}
                rows={3}
                most={limits.text}
                value={comment}
                onChange={setComment}
              />
            )}
          </Field>
        )}
        <ScanField scan={scan} onScan={setScan} />
        {tried && marked === null && <p role="alert">{t('plan:inkNoStance', { name })}</p>}
        <DialogButtons>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button type="submit" look="primary">
            {t('plan:inkSave')}
          </Button>
        </DialogButtons>
      </Form>
    </Dialog>
  )
}
