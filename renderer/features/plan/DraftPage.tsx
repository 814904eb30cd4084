import { useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { DraftPlan } from '../../../shared/model/plan'
import type { Template } from '../../../shared/model/template'
import { planState } from '../../../shared/rules/plan-state'
import { planWords } from '../../../shared/rules/plan-words'
import { useToday } from '../../core/clock'
import { useOtherCoach } from '../../core/coach'
import { handToRep } from '../../core/hand-over'
import { fieldsCanBeKept } from '../../core/kept-fields'
import { useKeys } from '../../core/keys'
import { paths } from '../../core/navigation'
import { useReplica, useWorkbook } from '../../core/replica'
import { useT, useTranslator } from '../../core/translator'
import { flushTyping } from '../../core/typing'
import { Banner } from '../../ui/Banner'
import { PageHead } from '../../ui/Page'
import { PageLink } from '../../ui/PageLink'
import { FormView } from '../forms/FormView'
import { HelpToggle } from '../forms/help'
import { KeptValues } from '../forms/KeptValues'
import { MoveToVersion } from '../forms/MoveToVersion'
import { DiscardDraft } from './DiscardDraft'
import { DraftButtons } from './DraftButtons'
import styles from './DraftPage.module.css'
import { focusField } from './focus-field'
import { LivePaper } from './LivePaper'
import { MissingLine } from './MissingLine'
import { type MissingPart, missingParts } from './missing'
import { PrivateNotes } from './PrivateNotes'
import { useShortNames } from './people'
import { usePlanForm } from './plan-form'
import { RepHasSigned } from './RepHasSigned'
import { RepBegan, SetAsideWords, setAsideIn } from './SetAsideWords'
import { useExport } from './use-export'
import { useRecordPage } from './use-record-page'

/** A draft: the form on the left, the page as it will be printed on the right. */
export function DraftPage({ plan, template }: { plan: DraftPlan; template: Template }) {
  const translator = useTranslator()
  const { t } = translator
  const workbook = useWorkbook()
  const { id: rep, rep: person } = workbook
  const setAside = setAsideIn(workbook, (words) => words.plan === plan.id)
  const libraryReadOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const names = useShortNames(plan)
  const signedByRep = plan.repSignature !== null
  const readOnly = libraryReadOnly || signedByRep
  const form = usePlanForm(plan, template, readOnly)
  const today = useToday()
  const missing = missingParts(plan, template, names, t, today)
  const page = useRecordPage('plan', plan)
  const { save, print } = useExport('plan', plan.id)
  const fields = useRef<HTMLDivElement>(null)
  const [paperShown, showPaper] = useState(false)

  const writing = 'write' in useSearch({ strict: false })
  // If the page was opened for writing, the cursor goes to the first missing field; if it was opened for reading, it
  // does not.
  const [first] = useState(() => (writing && !readOnly ? missing[0] : undefined))
  useEffect(() => {
    if (first) focusField(fields.current, first.field)
  }, [first])

  function goToField(part: MissingPart) {
    showPaper(false)
    window.requestAnimationFrame(() => focusField(fields.current, part.field))
  }
  async function sign() {
    if (!fieldsCanBeKept()) return
    await flushTyping()
    const first = missingNow(plan, template)[0]
    if (first) goToField(first)
    else await handToRep({ workbook: rep, plan: plan.id })
  }
  /** What is missing in the plan as main has it now, which may be newer than what is drawn. */
  function missingNow(drawn: DraftPlan, form: Template): MissingPart[] {
    const latest = useReplica.getState().replica?.workbook.plans[drawn.id]
    return missingParts(latest?.status === 'draft' ? latest : drawn, form, names, t, today)
  }
  useKeys([{ keys: 'CmdOrCtrl+Enter', run: () => void (readOnly || sign()) }])
  const told = { name: names.rep, coach: useOtherCoach(), today: null }
  const stands = planWords(translator, 'heading', planState(workbook, plan), told)
  return (
    <>
      <PageHead
        title={plan.behavior.title}
        subtitle={
          <>
            <PageLink to={paths.plans(rep)}>
              <bdi>{person.name}</bdi>
            </PageLink>
            {' · '}
            {t('plan:headed', { heading: template.heading, state: stands })}
          </>
        }
      >
        <HelpToggle template={template} />
        <DraftButtons
          paperShown={paperShown}
          onPaper={showPaper}
          onPrint={print}
          onSave={save}
          onDone={readOnly ? null : sign}
        />
      </PageHead>
      {!readOnly && <MoveToVersion record={plan} command="plan.moveToTemplate" />}
      {plan.repSignature && <RepHasSigned kind="plan" id={plan.id} signature={plan.repSignature} name={names.rep} />}
      {!plan.repSignature && <RepBegan prepared={plan.prepared} name={names.rep} />}
      {!readOnly && (
        <MissingLine missing={missing} onGo={goToField} lead={t('plan:missingLead')} complete={t('plan:complete')} />
      )}
      <Glyphs signs={page.missingGlyphs} />
      <div className={paperShown ? `${styles.columns} ${styles.paperShown}` : styles.columns}>
        <div ref={fields} className={styles.form}>
          <FormView form={form} />
          <KeptValues form={form} record={plan} />
          <PrivateNotes plan={plan} readOnly={libraryReadOnly} />
          <SetAsideWords words={setAside} />
          {!readOnly && <DiscardDraft plan={plan} />}
        </div>
        <aside className={styles.paper}>
          <LivePaper page={page} label={t('plan:paper')} large={paperShown} onLarge={showPaper} />
        </aside>
      </div>
    </>
  )
}

function Glyphs({ signs }: { signs: readonly string[] }) {
  const t = useT()
  return signs.length > 0 ? <Banner>{t('plan:glyphs', { signs: signs.join(', ') })}</Banner> : null
}
