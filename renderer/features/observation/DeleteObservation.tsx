import { useState } from 'react'
import type { Id } from '../../../shared/model/scalars'
import { plansOn } from '../../../shared/rules/plan-state'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { UnderPlan } from '../../ui/UnderPlan'
import { deleteObservation } from './finish'

/** Deletes an observation; if a sealed plan is based on it, that is said first. */
export function DeleteObservation({ id, label }: { id: Id; label: string }) {
  const t = useT()
  const workbook = useWorkbook()
  const [asking, setAsking] = useState(false)
  const observation = workbook.observations[id]
  const plans = observation ? plansOn(workbook, observation) : []
  return (
    <>
      <Button look="plain" onPress={() => (plans.length > 0 ? setAsking(true) : deleteObservation(workbook.id, id, t))}>
        {label}
      </Button>
      {asking && (
        <UnderPlan
          title={t('observation:underPlanTitle')}
          text={t('observation:underPlanDelete')}
          plans={plans}
          go={t('observation:underPlanDeleteGo')}
          onGo={() => void deleteObservation(workbook.id, id, t, true)}
          onKeep={() => setAsking(false)}
        />
      )}
    </>
  )
}
