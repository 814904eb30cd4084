import { createLazyRoute, useLocation, useParams } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Session } from '../../../../shared/model/session'
import type { Section, Template } from '../../../../shared/model/template'
import { shortName, withNames } from '../../../../shared/rules/names'
import { isMarkOfRep } from '../../../../shared/rules/rep-view'
import {
  aimedMinutes,
  guideFor,
  isAboutPerson,
  missingBeforeFinishing,
  neededIn
} from '../../../../shared/rules/sessions'
import { useAction, useOnlyActions } from '../../../core/actions'
import { useCoach } from '../../../core/coach'
import { handToRep, mayChangeHands, shareTalk } from '../../../core/hand-over'
import { fieldsCanBeKept } from '../../../core/kept-fields'
import { doneLabel, useKeys } from '../../../core/keys'
import { useSharedMessages } from '../../../core/messages'
import { useOnce } from '../../../core/once'
import { useDispatch, useReplica, useWorkbook, useWorkbookId } from '../../../core/replica'
import { useT } from '../../../core/translator'
import { flushTyping } from '../../../core/typing'
import { Button } from '../../../ui/Button'
import { Empty } from '../../../ui/Page'
import { FormView } from '../../forms/FormView'
import { ExamplesToggle } from '../../forms/help'
import { AgendaPoints } from '../AgendaPoints'
import { MarksOfRep } from '../MarksOfRep'
import { StillOpen } from '../StillOpen'
import { useSessionForm } from '../session-form'
import { settleStep } from './before-next'
import { pauseTalk, useTalkClock } from './clock'
import { isOfPlan, useBeginPlan, useFirstField, useMissingField } from './next'
import styles from './TalkPage.module.css'
import { Timer } from './Timer'

/** The steps that both may see: a guide without its private fields, and without steps that have nothing else. */
function openSteps(template: Template): Section[] {
  return template.sections
    .map((section) => ({ ...section, fields: section.fields.filter((field) => !field.private) }))
    .filter((section) => section.fields.some((field) => field.type !== 'page-break') || section.help !== '')
}

/** Whether a step shows its question large; otherwise its name is large. */
const asksLarge = (step: Section) => step.fields.some((field) => field.type === 'funnel')

/** The one-on-one, quiet enough to be turned towards the rep: one step at a time, nothing private (S0-4 to S0-8). */
function TalkPage() {
  const workbook = useWorkbook()
  const { session: id = '' } = useParams({ strict: false })
  const session = workbook.sessions[id]
  const template = session?.template ? workbook.templates[session.template] : undefined
  if (!session || !template || session.status === 'held') return <Over key={id} session={id} />
  return <Going key={id} session={session} template={template} />
}

/** The screen may be turned towards the rep: no search, no other rep, only what belongs to the talk. */
const talkActions = ['edit.undo', 'edit.redo', 'go.back'] as const

const none = [] as const

/** Shows nothing until the hand-back page appears; a talk that is over or canceled is read elsewhere. */
function Over({ session }: { session: string }) {
  const t = useT()
  useOnlyActions(none)
  const workbook = useWorkbookId()
  const [failed, setFailed] = useState(false)
  const leave = useCallback(async () => {
    setFailed(!(await handToRep({ workbook, talk: session })))
  }, [workbook, session])
  useEffect(() => void leave(), [leave])
  return (
    failed && <Empty action={<Button onPress={leave}>{t('frame:brokenHandBack')}</Button>}>{t('session:over')}</Empty>
  )
}

interface TalkProps {
  session: Session
  template: Template
}

function Going({ session, template }: TalkProps) {
  const dispatch = useDispatch()
  const t = useT()
  useOnlyActions(talkActions)
  const { id: workbook, rep } = useWorkbook()
  useSharedMessages(workbook)
  useEffect(() => void shareTalk(workbook, session.id), [workbook, session.id])
  const manager = useCoach()
  const names = { rep: shortName(rep.name), manager: shortName(manager) }
  const steps = useMemo(() => openSteps(guideFor({ mode: session.mode }, template)), [session.mode, template])
  const hash = useLocation({ select: (location) => location.hash })
  // Coming back from the rep's own side continues with the step on which the laptop was given away.
  const [at, setAt] = useState(() =>
    hash === 'marks'
      ? Math.max(
          0,
          steps.findIndex(({ fields }) => fields.some(isMarkOfRep))
        )
      : 0
  )
  const minutes = useTalkClock(session)
  const form = useSessionForm(session, template, false)
  const step = steps[Math.min(at, steps.length - 1)]
  const last = at >= steps.length - 1

  const stage = useFirstField(at)
  const [refused, setRefused] = useState(0)
  useMissingField(stage, refused)
  const needs = missingBeforeFinishing(session, template)
  const beginPlan = useBeginPlan(session)

  const move = useCallback(
    async (by: number) => {
      await flushTyping()
      if (!(await settleStep())) return
      const to = Math.max(0, Math.min(steps.length - 1, at + by))
      if (by > 0 && steps[to]?.fields.some(isOfPlan)) await beginPlan()
      setAt(to)
    },
    [steps, at, beginPlan]
  )
  const finish = useCallback(async () => {
    if (!fieldsCanBeKept()) return
    await flushTyping()
    if (!(await settleStep()) || !(await mayChangeHands())) return
    // After this the page is `Over`, which leads on.
    if (await dispatch({ type: 'session.finish', id: session.id })) return
    // Goes back to the first step with something missing, which is shown there.
    const written = useReplica.getState().replica?.workbook.sessions[session.id]
    const needs = written ? missingBeforeFinishing(written, template) : []
    const place = steps.findIndex((section) => neededIn(section, needs).length > 0)
    if (place < 0) return
    setAt(place)
    setRefused((count) => count + 1)
  }, [session.id, steps, template, dispatch])
  // The Back action comes here, too: the page before may be about another rep.
  const leave = useCallback(async () => {
    if (!(await settleStep()) || !(await mayChangeHands())) return
    await pauseTalk(workbook, session.id)
    await handToRep({ workbook, talk: session.id })
  }, [workbook, session.id])
  useAction('go.back', leave)
  const goOn = useOnce(() => (last ? finish() : move(1)))

  useKeys([{ keys: 'CmdOrCtrl+Enter', run: goOn }])

  if (!step) return null
  const help = withNames(step.help, names)
  const only = { ...template, sections: [{ ...step, help: '', title: '' }] }
  return (
    <div className={styles.talk}>
      <Timer minutes={minutes} />
      <aside className={styles.aside}>
        <h1>{t('session:planTitle', { name: names.rep })}</h1>
        <p className={styles.minutes}>
          {minutes > aimedMinutes.most
            ? t('session:minutesOver', { count: minutes })
            : t('session:minutesOf', { minutes })}
        </p>
        {!session.clock?.since && (
          <p className={styles.minutes}>
            {t('session:paused')}{' '}
            <Button look="link" onPress={() => dispatch({ type: 'session.start', id: session.id })}>
              {t('session:resume')}
            </Button>
          </p>
        )}
        <ol aria-label={t('session:steps')}>
          {steps.map((section, place) => (
            <li key={section.id}>
              <button
                type="button"
                className={place === at ? styles.now : place < at ? styles.done : styles.ahead}
                aria-current={place === at ? 'step' : undefined}
                onClick={() => void move(place - at)}
              >
                <i aria-hidden="true" />
                <span>
                  {withNames(section.title, names)}
                  {place < at && neededIn(section, needs).length > 0 && <small>{t('session:stepOpen')}</small>}
                </span>
              </button>
            </li>
          ))}
        </ol>
        <AgendaPoints session={session} className={styles.agenda} />
        {help && (
          <details open className={styles.help}>
            <summary>{t('session:help')}</summary>
            <p>{help}</p>
          </details>
        )}
      </aside>
      <div ref={stage} className={styles.stage}>
        <div className={styles.head}>
          <h2 tabIndex={-1} className={asksLarge(step) ? styles.small : styles.title}>
            {withNames(step.title, names)}
          </h2>
          <ExamplesToggle template={template} fields={step.fields} />
        </div>
        <FormView key={step.id} form={{ ...form, template: only }} />
        {step.fields.some(isMarkOfRep) && <MarksOfRep session={session} name={names.rep} />}
        <StillOpen needs={neededIn(step, needs)} />
      </div>
      <footer className={styles.foot}>
        <p>{t(isAboutPerson(session) ? 'session:aboutPerson' : 'session:private')}</p>
        <div>
          <Button size="big" look="plain" onPress={leave}>
            {t('session:leave')}
          </Button>
          <Button size="big" isDisabled={at === 0} onPress={() => move(-1)}>
            {t('session:previous')}
          </Button>
          <Button
            size="big"
            look="primary"
            keys={doneLabel}
            aria-keyshortcuts="Control+Enter Meta+Enter"
            onPress={goOn}
          >
            {last ? t('session:finish') : t('session:next')}
          </Button>
        </div>
      </footer>
    </div>
  )
}

export const route = createLazyRoute('/rep/$rep/talk/$session')({ component: TalkPage })
