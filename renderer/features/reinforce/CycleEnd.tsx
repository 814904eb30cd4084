import { useState } from 'react'
import { v7 as newId } from 'uuid'
import type { Ending } from '../../../shared/model/cycle'
import { cycleAdoption } from '../../../shared/rules/adoption'
import { awaitedInk } from '../../../shared/rules/awaited-ink'
import { go, paths } from '../../core/navigation'
import { offerUndo } from '../../core/offer-undo'
import { useDispatch, usePerform } from '../../core/replica'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { Form } from '../../ui/Form'
import { SectionTitle } from '../../ui/Page'
import { BareSelect } from '../../ui/SelectInput'
import { Words } from '../cycle/Words'
import styles from './Reinforce.module.css'
import type { CycleProps } from './shared'

const days = [1, 2, 3, 4, 5, 6, 7, 8]

/** The rule by which a behavior sticks, how far it is met, and the end of the cycle (S0-10). */
export function CycleEnd({ workbook, cycle, readOnly }: CycleProps) {
  const dispatch = useDispatch()
  const { t } = useTranslator()
  const [ending, setEnding] = useState<Ending | null>(null)
  const adoption = cycleAdoption(workbook, cycle)
  const { of, last } = cycle.rule
  const facts = { reached: adoption?.reached ?? 0, count: adoption?.of || last, of, last }
  const state =
    !adoption || adoption.of === 0
      ? 'reinforce:sticksNone'
      : adoption.sticks
        ? 'reinforce:sticksNow'
        : 'reinforce:sticksNot'
  const choices = (most: number) =>
    days.filter((day) => day <= most).map((day) => ({ value: String(day), label: String(day) }))
  const setRule = (rule: { of: number; last: number }) => void dispatch({ type: 'cycle.setRule', rule })
  return (
    <section className={styles.section}>
      <SectionTitle>{t('reinforce:cycle')}</SectionTitle>
      <p>{t(state, facts)}</p>
      {!readOnly && (
        <div className={styles.rule}>
          <span>{t('reinforce:rule')}</span>
          <BareSelect
            aria-label={t('reinforce:ruleOf')}
            value={String(of)}
            choices={choices(last)}
            onChange={(value) => value && setRule({ of: Number(value), last })}
          />
          <span>{t('reinforce:ruleOf')}</span>
          <BareSelect
            aria-label={t('reinforce:ruleLast')}
            value={String(last)}
            choices={choices(8)}
            onChange={(value) => value && setRule({ of: Math.min(of, Number(value)), last: Number(value) })}
          />
          <span>{t('reinforce:ruleLast')}</span>
        </div>
      )}
      {!readOnly && (
        <div className={styles.buttons}>
          {adoption?.sticks && (
            <Button look="primary" onPress={() => setEnding('sticks')}>
              {t('reinforce:close')}
            </Button>
          )}
          <Button look="link" onPress={() => setEnding('stopped')}>
            {t('reinforce:stop')}
          </Button>
        </div>
      )}
      {ending && <EndDialog how={ending} workbook={workbook} cycle={cycle} onClose={() => setEnding(null)} />}
    </section>
  )
}

interface EndDialogProps extends Pick<CycleProps, 'workbook' | 'cycle'> {
  how: Ending
  onClose: () => void
}

function EndDialog({ how, workbook, cycle, onClose }: EndDialogProps) {
  const perform = usePerform()
  const { t } = useTranslator()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const stopped = how === 'stopped'
  const { plans, addenda } = awaitedInk(workbook, cycle.id)

  async function end() {
    setTried(true)
    if (stopped && reason.trim() === '') return
    const takeBack = await perform({ type: 'cycle.close', next: newId(), how, reason })
    if (!takeBack) return
    onClose()
    await go(paths.rep(workbook.id))
    offerUndo({ takeBack, t, text: t('reinforce:closedNow'), undo: t('reinforce:undo') })
  }
  return (
    <Dialog title={t(stopped ? 'reinforce:stopTitle' : 'reinforce:closeTitle')} onClose={onClose}>
      <Form onSubmit={end} noValidate>
        <p className={styles.text}>{t(stopped ? 'reinforce:stopText' : 'reinforce:closeText')}</p>
        {plans.length > 0 && <p className={styles.text}>{t('reinforce:endInk.plan')}</p>}
        {addenda.map(({ id, number }) => (
          <p key={id} className={styles.text}>
            {t('reinforce:endInk.addendum', { number })}
          </p>
        ))}
        {stopped && (
          <Words
            label={t('reinforce:stopReason')}
            help=""
            value={reason}
            onChange={setReason}
            problem={tried && reason.trim() === '' ? t('errors:cycle.no-reason') : undefined}
          />
        )}
        <DialogButtons>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button type="submit" look="primary">
            {t(stopped ? 'reinforce:stopButton' : 'reinforce:closeButton')}
          </Button>
        </DialogButtons>
      </Form>
    </Dialog>
  )
}
