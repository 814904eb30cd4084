import { createLazyRoute } from '@tanstack/react-router'
import { useReplica, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Page'
import { FormPicker } from '../forms/FormPicker'
import { Log } from '../log/Log'
import { startObservation } from './start'

export const route = createLazyRoute('/rep/$rep/observations')({ component: ObservationsPage })

/** All observations of a rep, drafts on top. */
function ObservationsPage() {
  const t = useT()
  const { id, observations } = useWorkbook()
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
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
