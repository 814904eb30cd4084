import { createLazyRoute, useParams } from '@tanstack/react-router'
import { dateOf, shortDate } from '../../../shared/dates'
import { activities } from '../../../shared/model/field-of-work'
import type { Call } from '../../../shared/model/selling'
import type { Template } from '../../../shared/model/template'
import { useToday } from '../../core/clock'
import { go, paths } from '../../core/navigation'
import { offerUndo } from '../../core/offer-undo'
import { useDispatch, usePerform, useReplica, useWorkbook } from '../../core/replica'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { useChange } from '../../ui/Change'
import { Empty, PageHead } from '../../ui/Page'
import { SelectInput } from '../../ui/SelectInput'
import { FormView } from '../forms/FormView'
import { HelpToggle } from '../forms/help'
import { KeptValues } from '../forms/KeptValues'
import { MoveToVersion } from '../forms/MoveToVersion'
import { SavePdf } from '../forms/SavePdf'
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
  const { t, language } = useTranslator()
  const today = useToday()
  const workbook = useWorkbook()
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const debriefed = call.debrief !== null
  const { fixed, button: change } = useChange(debriefed, { readOnly, open: !debriefed })
  const form = useCallForm(call, template, fixed)
  const edit = (changes: { activity?: Call['activity']; deal?: string | null }) =>
    void dispatch({ type: 'call.edit', id: call.id, changes })
  const seen = Object.values(workbook.observations)
    .filter(({ status }) => status === 'recorded')
    .sort((a, b) => Date.parse(b.when) - Date.parse(a.when))
    .slice(0, 50)

  async function remove() {
    const takeBack = await perform({ type: 'call.delete', id: call.id })
    if (!takeBack) return
    await go(paths.deals(workbook.id))
    offerUndo({ takeBack, t, text: t('selling:callDeleted'), undo: t('selling:undo') })
  }
  return (
    <>
      <PageHead title={t('selling:callTitle')} subtitle={`${workbook.rep.name} · ${t('selling:callKept')}`}>
        <HelpToggle template={template} />
        {change}
        <SavePdf record={{ kind: 'call', id: call.id }} />
        {!readOnly && (
          <Button look="plain" onPress={() => remove()}>
            {t('selling:callDelete')}
          </Button>
        )}
        <Button onPress={() => go(paths.deals(workbook.id))}>{t('selling:callBack')}</Button>
      </PageHead>
      {!fixed && <MoveToVersion record={call} command="call.moveToTemplate" />}
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
        <SelectInput
          label={t('selling:observation')}
          value={call.observation}
          choices={seen.map(({ id, when, evidence }) => ({
            value: id,
            label: `${shortDate(dateOf(when), language, today)} · ${evidence.slice(0, 60)}`
          }))}
          onChange={(observation) => dispatch({ type: 'call.link', id: call.id, observation })}
          empty={t('selling:observationNone')}
          disabled={fixed}
        />
      </div>
    </>
  )
}

export const route = createLazyRoute('/rep/$rep/call/$call')({ component: CallPage })
