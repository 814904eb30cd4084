import { useState } from 'react'
import { dateOf, longDate } from '../../../shared/dates'
import type { Id } from '../../../shared/model/scalars'
import { plansOn } from '../../../shared/rules/plan-state'
import { useWorkbook } from '../../core/replica'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { deleteObservation } from './finish'

/** Deletes an observation; where a sealed plan stands on it, that is said first. */
export function DeleteObservation({ id, label }: { id: Id; label: string }) {
  const { t, language } = useTranslator()
  const workbook = useWorkbook()
  const [asking, setAsking] = useState(false)
  const observation = workbook.observations[id]
  const plan = observation && plansOn(workbook, observation)[0]
  return (
    <>
      <Button look="plain" onPress={() => (plan ? setAsking(true) : deleteObservation(workbook.id, id, t))}>
        {label}
      </Button>
      {asking && plan && (
        <Dialog title={t('observation:underPlanTitle')} onClose={() => setAsking(false)}>
          <p>
            {t('observation:underPlan', {
              title: plan.behavior.title,
              date: longDate(dateOf(plan.managerSignature.at), language)
            })}
          </p>
          <DialogButtons>
            <Button onPress={() => deleteObservation(workbook.id, id, t, true)}>
              {t('observation:underPlanDelete')}
            </Button>
            <Button look="primary" onPress={() => setAsking(false)}>
              {t('observation:underPlanKeep')}
            </Button>
          </DialogButtons>
        </Dialog>
      )}
    </>
  )
}
