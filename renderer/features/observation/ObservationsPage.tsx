import { createLazyRoute, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { ObservationKind } from '../../../shared/model/field-of-work'
import type { Id } from '../../../shared/model/scalars'
import { useReplica, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Page'
import { FormPicker } from '../forms/FormPicker'
import { Log } from '../log/Log'
import { startObservation, startObservationOf } from './start'

export const route = createLazyRoute('/rep/$rep/observations')({ component: ObservationsPage })

/** All observations of a rep, drafts on top. */
function ObservationsPage() {
  const t = useT()
  const { id, observations } = useWorkbook()
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const { new: asked } = useSearch({ strict: false }) as { new?: unknown }
  const { data: kind } = ObservationKind.safeParse(asked)
  if (kind && !readOnly) return <Begun rep={id} kind={kind} />
  // Looks for one key instead of listing all: there may be 100,000.
  for (const _some in observations) return <Log key={id} />
  return (
    <Empty
      action={
        !readOnly && (
          <>
            <Button look="primary" size="big" onPress={() => startObservation(id)}>
              {t('observation:logFirst')}
            </Button>
            <FormPicker place="observation" onPick={(form) => startObservation(id, form)} />
          </>
        )
      }
    >
      {t('observation:empty')}
    </Empty>
  )
}

/** Nothing but the way to a new observation of a kind. */
function Begun({ rep, kind }: { rep: Id; kind: ObservationKind }) {
  const isBegun = useRef(false)
  useEffect(() => {
    if (isBegun.current) return
    isBegun.current = true
    void startObservationOf(rep, kind)
  }, [rep, kind])
  return null
}
