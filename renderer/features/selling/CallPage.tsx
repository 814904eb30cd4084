import { createLazyRoute, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { dateOf, momentOf, shortDate } from '../../../shared/dates'
import { activities } from '../../../shared/model/field-of-work'
import type { Call } from '../../../shared/model/selling'
import type { Template } from '../../../shared/model/template'
import { fitted } from '../../../shared/written'
import { useHasCome, useToday } from '../../core/clock'
import { go, paths } from '../../core/navigation'
import { offerUndo } from '../../core/offer-undo'
import { useDispatch, usePerform, useReplica, useWorkbook } from '../../core/replica'
import { useT, useTranslator } from '../../core/translator'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { useChange } from '../../ui/Change'
import { Empty, PageHead } from '../../ui/Page'
import { PageLink } from '../../ui/PageLink'
import { SelectInput } from '../../ui/SelectInput'
import { useFirst } from '../../ui/use-first'
import { EraseThis } from '../erasure/EraseThis'
import { FormView } from '../forms/FormView'
import { HelpToggle } from '../forms/help'
import { KeptValues } from '../forms/KeptValues'
import { MoveToVersion } from '../forms/MoveToVersion'
import { OnPaper } from '../forms/OnPaper'
import { useCallForm } from './call-form'
import styles from './Selling.module.css'

/** One call: its plan before, its debrief after (S1-3). */
function CallPage() {
  const { t } = useTranslator()
  const { id: workbook, calls, templates } = useWorkbook()
  const { call: id = '' } = useParams({ strict: false })
  const call = calls[id]
  const template = call ? templates[call.template] : undefined
  if (call && template) return <Found key={id} call={call} template={template} />
  const back = () => void go(paths.deals(workbook))
  return <Empty action={<Button onPress={back}>{t('selling:callBack')}</Button>}>{t('selling:callGone')}</Empty>
}

function Found({ call, template }: { call: Call; template: Template }) {
  const dispatch = useDispatch()
  const perform = usePerform()
  const t = useT()
  const workbook = useWorkbook()
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const debriefed = call.debrief !== null
  const { fixed, button: change } = useChange(debriefed, { readOnly, open: !debriefed })
  const form = useCallForm(call, template, fixed)
  const edit = (changes: { activity?: Call['activity']; deal?: string | null }) =>
    void dispatch({ type: 'call.edit', id: call.id, changes })

  async function remove() {
    const takeBack = await perform({ type: 'call.delete', id: call.id })
    if (!takeBack) return
    await go(paths.deals(workbook.id))
    offerUndo({ takeBack, t, text: t('selling:callDeleted'), undo: t('selling:undo') })
  }
  return (
    <>
      <PageHead
        title={t('selling:callTitle')}
        subtitle={
          <>
            <PageLink to={paths.deals(workbook.id)}>
              <bdi>{workbook.rep.name}</bdi>
            </PageLink>
            {` · ${t('selling:callKept')}`}
          </>
        }
      >
        <HelpToggle template={template} />
        {change}
        <OnPaper record={{ kind: 'call', id: call.id }} />
        {!readOnly && (
          <Button look="plain" onPress={() => remove()}>
            {t('selling:callDelete')}
          </Button>
        )}
      </PageHead>
      {!fixed && <MoveToVersion record={call} command="call.moveToTemplate" />}
      {!fixed && <StillAhead call={call} />}
      <FormView form={form} />
      <KeptValues form={form} record={call} />
      <div className={styles.links}>
        <SelectInput
          label={t('selling:dealName')}
          value={call.deal}
          choices={Object.values(workbook.deals).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(deal) => edit({ deal })}
          empty={t('selling:none')}
          disabled={fixed}
        />
        <SelectInput
          label={t('selling:activity')}
          value={call.activity}
          choices={activities.map((activity) => ({ value: activity, label: t(`observation:activity.${activity}`) }))}
          onChange={(activity) => edit({ activity })}
          empty={t('selling:none')}
          disabled={fixed}
        />
        <SeenInCall call={call} readOnly={fixed} />
      </div>
      <EraseThis kind="calls" id={call.id} />
    </>
  )
}

/**
 * Why the debrief of a future call cannot be written yet, and what to do if the call took place earlier than planned.
 */
function StillAhead({ call }: { call: Call }) {
  const dispatch = useDispatch()
  const t = useT()
  const wasMade = useHasCome(call.when)
  if (wasMade) return null
  const made = () => dispatch({ type: 'call.edit', id: call.id, changes: { when: momentOf(new Date()) } })
  return <Banner action={<Button onPress={made}>{t('selling:callMade')}</Button>}>{t('selling:callAhead')}</Banner>
}

/** How many observations are offered at a time. */
const step = 50

const labelOf = (evidence: string) => (evidence.length > 60 ? `${fitted(evidence, 59).kept}…` : evidence)

/** Links a call to the observation that was made in it; offers all in the log, the newest first. */
function SeenInCall({ call, readOnly }: { call: Call; readOnly: boolean }) {
  const dispatch = useDispatch()
  const { t, language } = useTranslator()
  const today = useToday()
  const { observations } = useWorkbook()
  const all = useMemo(
    () =>
      Object.values(observations)
        .filter(({ status }) => status === 'recorded')
        .sort((a, b) => Date.parse(b.when) - Date.parse(a.when)),
    [observations]
  )
  const { shown, more } = useFirst(all, step)
  const linked = call.observation === null ? undefined : observations[call.observation]
  const offered = linked && !shown.includes(linked) ? [linked, ...shown] : shown
  return (
    <div>
      <SelectInput
        label={t('selling:observation')}
        value={call.observation}
        choices={offered.map(({ id, when, evidence }) => ({
          value: id,
          label: `${shortDate(dateOf(when), language, today)} · ${labelOf(evidence)}`
        }))}
        onChange={(observation) => dispatch({ type: 'call.link', id: call.id, observation })}
        empty={t('selling:observationNone')}
        disabled={readOnly}
      />
      {!readOnly && more}
    </div>
  )
}

export const route = createLazyRoute('/rep/$rep/call/$call')({ component: CallPage })
