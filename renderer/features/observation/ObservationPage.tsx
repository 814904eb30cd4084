import { createLazyRoute, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Observation } from '../../../shared/model/observation'
import { shortName, withNames } from '../../../shared/rules/names'
import { seenOn } from '../../../shared/rules/seen-on'
import { useCoach } from '../../core/coach'
import { useListTitles } from '../../core/form-titles'
import { doneLabel, useKeys } from '../../core/keys'
import { go, paths } from '../../core/navigation'
import { useReplica, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { useChange } from '../../ui/Change'
import { Empty, PageHead } from '../../ui/Page'
import { PageLink } from '../../ui/PageLink'
import { ShortDate } from '../../ui/ShortDate'
import { EraseThis } from '../erasure/EraseThis'
import { FormView } from '../forms/FormView'
import type { Form } from '../forms/form'
import { HelpToggle } from '../forms/help'
import { KeptValues } from '../forms/KeptValues'
import { MoveToVersion } from '../forms/MoveToVersion'
import { OnPaper } from '../forms/OnPaper'
import { mayChangeSaid } from '../statement/ask-said'
import { Statements } from '../statement/Statements'
import { AskUnderPlan } from './AskUnderPlan'
import { observationOf, type Shown } from './begin'
import { observationFields } from './bound'
import { DeleteObservation } from './DeleteObservation'
import { FeedbackLine } from './FeedbackLine'
import { finish } from './finish'
import styles from './ObservationPage.module.css'
import { askForWords } from './under-plan'
import { useFolds } from './use-folds'
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
  const manager = useCoach()
  const { ofForm } = useListTitles()
  const [fresh] = useState(!begun)
  const { id, status } = observation
  const draft = status === 'draft'
  const recorded = workbook.observations[id]
  const { fixed, button: change } = useChange(!draft, {
    readOnly,
    open: 'write' in useSearch({ strict: false }),
    ask: async () => (await askForWords(workbook.id, id)) && mayChangeSaid(workbook, { kind: 'observation', id })
  })
  const folds = useFolds(template, observation, fixed)
  const toLog = () => go(paths.observations(workbook.id))
  // Refused input may be in a field that is folded.
  const refused = () => folds.unfold('head')
  const done = () => (draft && !readOnly ? finish(workbook.id, id, t, refused) : toLog())
  useKeys([{ keys: 'CmdOrCtrl+Enter', run: done }])

  const state = t(readOnly ? 'observation:onlyRead' : draft ? 'observation:keptAsTyped' : 'observation:recorded')
  const form: Form = {
    template,
    values: { ...observation.values, ...observation.private.values },
    write: (field, value) => edit(workbook.id, id, { values: { [field]: value } }),
    readOnly: fixed,
    folded: folds.folded,
    bound: observationFields(observation, { workbook, t, readOnly: fixed, fresh }),
    names: { rep: shortName(workbook.rep.name), manager: shortName(manager) }
  }
  return (
    <>
      <PageHead
        title={ofForm(template)}
        subtitle={
          <>
            <PageLink to={paths.observations(workbook.id)}>
              <bdi>{workbook.rep.name}</bdi>
            </PageLink>
            {` · ${state} · `}
            <WhenAndKind observation={observation} />{' '}
            {folds.head.length > 0 && (
              <Button look="link" aria-label={t('observation:changeHead')} onPress={() => folds.unfold('head', true)}>
                {t('observation:change')}
              </Button>
            )}
          </>
        }
      >
        <HelpToggle template={template} />
        {change}
        {recorded && <OnPaper record={{ kind: 'observation', id }} />}
        {draft && !readOnly && (
          <Button look="plain" onPress={toLog}>
            {t('observation:sortLater')}
          </Button>
        )}
        <Button look="primary" keys={doneLabel} aria-keyshortcuts="Control+Enter Meta+Enter" onPress={done}>
          {t(draft && !readOnly ? 'observation:done' : 'observation:toLog')}
        </Button>
      </PageHead>
      {recorded && draft && !readOnly && <MoveToVersion record={recorded} command="observation.moveToTemplate" />}
      {recorded && !draft && !workbook.own && <FeedbackLine observation={recorded} />}
      <FormView
        form={form}
        end={
          folds.wish.length > 0 && (
            <div className={styles.wish}>
              <Button look="link" onPress={() => folds.unfold('wish', true)}>
                {folds.wish.map(({ label }) => withNames(label, form.names)).join(', ')}
              </Button>
            </div>
          )
        }
      />
      <KeptValues form={form} record={observation} />
      <Statements of={{ kind: 'observation', id }} />
      <AskUnderPlan />
      {begun && !readOnly && (
        <div className={styles.foot}>
          <DeleteObservation id={id} label={t('observation:delete')} />
        </div>
      )}
      {begun && <EraseThis kind="observations" id={id} />}
    </>
  )
}

/** `28 Nov, 12:57 · Ride-along`. */
function WhenAndKind({ observation }: { observation: Observation }) {
  const t = useT()
  const { kind } = observation
  return (
    <>
      <ShortDate on={seenOn(observation)} timed />
      {kind && ` · ${t(`observation:kind.${kind}`)}`}
    </>
  )
}
