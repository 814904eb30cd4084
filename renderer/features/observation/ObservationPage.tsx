import { createLazyRoute, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { shortName } from '../../../shared/rules/names'
import { doneLabel, useKeys } from '../../core/keys'
import { useLibrary } from '../../core/library'
import { go, paths } from '../../core/navigation'
import { useReplica, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Empty, PageHead } from '../../ui/Page'
import { FormView } from '../forms/FormView'
import type { Form } from '../forms/form'
import { HelpToggle } from '../forms/help'
import { KeptValues } from '../forms/KeptValues'
import { MoveToVersion } from '../forms/MoveToVersion'
import { AskUnderPlan } from './AskUnderPlan'
import { observationOf, type Shown } from './begin'
import { observationFields } from './bound'
import { DeleteObservation } from './DeleteObservation'
import { finish } from './finish'
import styles from './ObservationPage.module.css'
import { edit } from './write'

export const route = createLazyRoute('/rep/$rep/observation/$observation')({ component: ObservationPage })

/** One observation: a new one, a draft, or one of the log that is opened again. */
function ObservationPage() {
  const t = useT()
  const { observation: id = '' } = useParams({ strict: false })
  const workbook = useWorkbook()
  const shown = observationOf(workbook, id)
  if (shown) return <ObservationForm key={id} shown={shown} />
  return (
    <>
      <PageHead title={t('observation:log')} />
      <Empty action={<Button onPress={() => go(paths.observations(workbook.id))}>{t('observation:toLog')}</Button>}>
        {t('observation:gone')}
      </Empty>
    </>
  )
}

function ObservationForm({ shown: { observation, template, begun } }: { shown: Shown }) {
  const t = useT()
  const workbook = useWorkbook()
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const manager = useLibrary(({ settings }) => settings?.managerName ?? '')
  const [fresh] = useState(!begun)
  const { id, status } = observation
  const draft = status === 'draft'
  const recorded = workbook.observations[id]
  const toLog = () => go(paths.observations(workbook.id))
  const done = () => (draft && !readOnly ? finish(workbook.id, id, t) : toLog())
  useKeys([{ keys: 'CmdOrCtrl+Enter', run: done }])

  const state = t(readOnly ? 'observation:onlyRead' : draft ? 'observation:keptAsTyped' : 'observation:recorded')
  const form: Form = {
    template,
    values: { ...observation.values, ...observation.private.values },
    write: (field, value) => edit(workbook.id, id, { values: { [field]: value } }),
    readOnly,
    bound: observationFields(observation, { workbook, t, readOnly, fresh }),
    names: { rep: shortName(workbook.rep.name), manager: shortName(manager) }
  }
  return (
    <>
      <PageHead
        title={template.title}
        subtitle={
          <>
            <bdi>{workbook.rep.name}</bdi> · {state}
          </>
        }
      >
        <HelpToggle template={template} />
        {draft && !readOnly && (
          <Button look="plain" onPress={toLog}>
            {t('observation:sortLater')}
          </Button>
        )}
        <Button look="primary" keys={doneLabel} aria-keyshortcuts="Control+Enter Meta+Enter" onPress={done}>
          {t('observation:done')}
        </Button>
      </PageHead>
      {recorded && draft && !readOnly && <MoveToVersion record={recorded} command="observation.moveToTemplate" />}
      <FormView form={form} />
      <KeptValues form={form} record={observation} />
      <AskUnderPlan />
      {begun && !readOnly && (
        <div className={styles.foot}>
          <DeleteObservation id={id} label={t('observation:delete')} />
        </div>
      )}
    </>
  )
}
