import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { limits } from '../../../../shared/limits'
import type { BehaviorKey } from '../../../../shared/model/behavior'
import { gapsOf, openCycle } from '../../../../shared/rules/gaps'
import { standingPlan } from '../../../../shared/rules/plan-state'
import { useToday } from '../../../core/clock'
import { useLeftOver } from '../../../core/left-over'
import { useOfferedBehaviors } from '../../../core/offer'
import { useDispatch, useReplica, useWorkbook } from '../../../core/replica'
import { useT, useTranslator } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import { Field } from '../../../ui/Field'
import { RadioCards } from '../../../ui/RadioCards'
import { SelectInput } from '../../../ui/SelectInput'
import { WithDates } from '../../../ui/ShortDate'
import { WrittenArea } from '../../../ui/Written'
import { useBeforeNext } from '../talk/before-next'
import styles from './AgreementField.module.css'
import type { SessionFieldProps } from './own'

/** The #1 behavior, and the rep's yes or not yet to it, in the rep's words (S0-8). */
export function AgreementField({ session, names, readOnly }: SessionFieldProps) {
  const { t } = useTranslator()
  const workbook = useWorkbook()
  const cycle = openCycle(workbook)
  const focus = cycle?.focus
  return (
    <section className={styles.agreement} aria-label={t('session:focusNow')}>
      <p className={styles.label}>{t('session:focusNow')}</p>
      {focus ? (
        <>
          <h3 dir="auto">{workbook.behaviors[focus.behavior]?.title}</h3>
          <Answer session={session.id} name={names.rep} readOnly={readOnly} />
        </>
      ) : (
        <Choose why={session.agreed.why} readOnly={readOnly} />
      )}
    </section>
  )
}

function Choose({ why, readOnly }: { why: string; readOnly: boolean }) {
  const dispatch = useDispatch()
  const { t } = useTranslator()
  const workbook = useWorkbook()
  const offered = useOfferedBehaviors(workbook)
  const [picked, setPicked] = useState<BehaviorKey | null>(null)
  const choices = useMemo(() => {
    const rated = gapsOf(workbook).map(({ behavior, title }) => ({ value: behavior, label: title }))
    const others = offered.map(({ key, behavior }) => ({ value: key, label: behavior.title }))
    return [...rated, ...others.filter(({ value }) => !workbook.behaviors[value])]
  }, [workbook, offered])
  if (readOnly) return <p>{t('session:focusNone')}</p>
  const take = () =>
    picked &&
    void dispatch({
      type: 'cycle.chooseFocus',
      behavior: picked,
      why,
      impact: '',
      skipReason: t('session:namedInTalk')
    })
  return (
    <div className={styles.choose}>
      <SelectInput
        label={t('session:focusChoose')}
        value={picked}
        choices={choices}
        onChange={setPicked}
        empty={t('session:focusNone')}
      />
      <Button isDisabled={picked === null} onPress={take}>
        {t('session:focusTake')}
      </Button>
    </div>
  )
}

function Answer({ session, name, readOnly }: { session: string; name: string; readOnly: boolean }) {
  const dispatch = useDispatch()
  const t = useT()
  const today = useToday()
  const workbook = useWorkbook()
  const agreement = openCycle(workbook)?.agreement
  const [answer, setAnswer] = useState<'yes' | 'no' | null>(null)
  const [words, setWords] = useState('')
  const save = async () =>
    answer !== null &&
    dispatch({
      type: 'cycle.recordAgreement',
      session,
      agreed: answer === 'yes',
      on: today,
      words,
      minutes: null
    })
  if (agreement?.session === session || standingPlan(workbook) || readOnly) {
    if (!agreement) return null
    const { agreed, on } = agreement
    return (
      <>
        <p>
          <WithDates
            on={[on]}
            say={(date) => t(agreed ? 'session:agreementSaved' : 'session:agreementSavedNot', { name, date })}
          />
        </p>
        {agreement.words && <q dir="auto">{agreement.words}</q>}
      </>
    )
  }
  return (
    <Unsaved
      session={session}
      save={save}
      isChosen={answer !== null}
      words={words}
      name={t('session:agreementWords', { name })}
    >
      <RadioCards
        label={t('session:agreementQuestion', { name })}
        value={answer}
        cards={[
          { value: 'yes', title: t('session:agreementYes') },
          { value: 'no', title: t('session:agreementNotYet') }
        ]}
        onChange={setAnswer}
      />
      <Field label={t('session:agreementWords', { name })}>
        {({ id }) => <WrittenArea id={id} rows={2} most={limits.text} value={words} onChange={setWords} />}
      </Field>
      <Button isDisabled={answer === null} onPress={save}>
        {t('session:agreementSave')}
      </Button>
    </Unsaved>
  )
}

interface UnsavedProps {
  session: string
  /** Resolves to false when it was refused. */
  save: () => Promise<boolean>
  isChosen: boolean
  words: string
  /** What the field for the words is called. */
  name: string
  children: ReactNode
}

/** Whether the answer given in a one-on-one is recorded. */
function isRecorded(session: string): boolean {
  const workbook = useReplica.getState().replica?.workbook
  return workbook !== undefined && openCycle(workbook)?.agreement?.session === session
}

/**
 * An answer that is being written. Leaving the step records it, and a choice by mouse puts the cursor into the field
 * for the rep's words. Words without a choice belong to no answer yet, so the step cannot be left before there is one.
 */
function Unsaved({ session, save, isChosen, words, name, children }: UnsavedProps) {
  const t = useT()
  const room = useRef<HTMLDivElement>(null)
  const byMouse = useRef(false)
  const [asked, setAsked] = useState(false)
  const isUnanswered = !isChosen && words.trim() !== ''
  useBeforeNext(async () => {
    if (isChosen) return save()
    setAsked(isUnanswered)
    if (isUnanswered) room.current?.querySelector('input')?.focus()
    return !isUnanswered
  })
  useLeftOver(() =>
    words.trim() === '' || isRecorded(session)
      ? null
      : { says: t('session:agreementUnkept'), words, name, copy: 'ui:copyWords' }
  )
  useEffect(() => {
    if (isChosen && byMouse.current) room.current?.querySelector('textarea')?.focus()
  }, [isChosen])
  const noteMouse = (mouse: boolean) => () => {
    byMouse.current = mouse
  }
  return (
    <div
      ref={room}
      className={styles.answer}
      onPointerDownCapture={noteMouse(true)}
      onKeyDownCapture={noteMouse(false)}
    >
      {children}
      {asked && isUnanswered && (
        <p role="alert" className={styles.problem}>
          {t('session:agreementChoose')}
        </p>
      )}
    </div>
  )
}
