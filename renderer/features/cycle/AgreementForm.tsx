import { useEffect, useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import { dateOf, shortDate } from '../../../shared/dates'
import type { Id } from '../../../shared/model/scalars'
import type { Session } from '../../../shared/model/session'
import { shortName } from '../../../shared/rules/names'
import { useToday } from '../../core/clock'
import { useDispatch, useWorkbook } from '../../core/replica'
import { useT, useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { CheckBox } from '../../ui/CheckBox'
import { DateInput } from '../../ui/DateInput'
import { Field } from '../../ui/Field'
import { Form } from '../../ui/Form'
import input from '../../ui/Input.module.css'
import { RadioCards } from '../../ui/RadioCards'
import { SelectInput } from '../../ui/SelectInput'
import styles from './Agreement.module.css'
import { type AnswerProblem, type AnswerWords, minutesOf, problemsOf } from './agreement-words'
import { Words } from './Words'

interface AgreementFormProps {
  answer: AnswerWords
  /** The one-on-ones of the log in which the answer can have been given, the latest first. */
  talks: readonly Session[]
  onChange: (answer: AnswerWords) => void
  onRecorded: () => void
  /** Set if there is something to return to. */
  onCancel?: () => void
}

/** The rep's answer about the #1 behavior: when, how long, yes or not yet, in the rep's own words (S0-8). */
export function AgreementForm({ answer: written, talks, onChange, onRecorded, onCancel }: AgreementFormProps) {
  const dispatch = useDispatch()
  const t = useT()
  const known = talks.find(({ id }) => id === written.talk)
  // The one-on-one was deleted since.
  const answer = known ? written : { ...written, talk: null }
  const today = useToday()
  const { rep, sessions } = useWorkbook()
  const name = shortName(rep.name)
  const corrected = answer.session === null ? undefined : sessions[answer.session]
  const [tries, setTries] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const problems = tries > 0 ? problemsOf(answer, today) : {}
  const text = (problem: AnswerProblem | undefined) => problem && t(`cycle:${problem}`, { name })
  const change = (part: Partial<AnswerWords>) => onChange({ ...answer, ...part })

  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input')?.focus()
  }, [tries])

  async function record() {
    const { agreed, words, satDown, reason, session, corrects } = answer
    const on = known ? dateOf(known.when) : answer.on
    if (on === null || agreed === null || Object.keys(problemsOf(answer, today)).length > 0) return setTries(tries + 1)
    const minutes = known ? known.minutes : satDown ? minutesOf(answer.minutes) : null
    const skip = known || satDown ? {} : { skipReason: reason }
    const recorded = await dispatch({
      type: 'cycle.recordAgreement',
      session: known?.id ?? session ?? newId(),
      agreed,
      on,
      words,
      minutes,
      corrects,
      ...skip
    })
    if (recorded) onRecorded()
  }
  return (
    <Form ref={form} onSubmit={record} noValidate className={styles.form}>
      {talks.length > 0 && (
        <WhichTalk talks={talks} current={corrected} value={known?.id ?? null} onChange={(talk) => change({ talk })} />
      )}
      {!known && (
        <>
          <div className={styles.talk}>
            <div data-invalid={problems.on ? '' : undefined}>
              <DateInput label={t('cycle:on')} value={answer.on} max={today} onChange={(on) => change({ on })} />
              {problems.on && <p className={styles.problem}>{text(problems.on)}</p>}
            </div>
            {answer.satDown && (
              <Minutes
                value={answer.minutes}
                problem={text(problems.minutes)}
                onChange={(minutes) => change({ minutes })}
              />
            )}
          </div>
          {answer.session === null && (
            <div className={styles.skip}>
              <CheckBox checked={!answer.satDown} onChange={(skipped) => change({ satDown: !skipped })}>
                {t('cycle:noSession')}
              </CheckBox>
            </div>
          )}
          {!answer.satDown && (
            <Words
              label={t('cycle:noSessionWhy')}
              help={t('cycle:noSessionHelp')}
              value={answer.reason}
              onChange={(reason) => change({ reason })}
              problem={text(problems.reason)}
            />
          )}
        </>
      )}
      <div className={styles.answer} data-invalid={problems.agreed ? '' : undefined}>
        <p className={styles.question}>{t('cycle:answer', { name })}</p>
        <RadioCards
          label={t('cycle:answer', { name })}
          value={answer.agreed === null ? null : answer.agreed ? 'yes' : 'notYet'}
          cards={[
            { value: 'yes', title: t('cycle:yes'), text: t('cycle:yesText') },
            { value: 'notYet', title: t('cycle:notYet'), text: t('cycle:notYetText') }
          ]}
          onChange={(value) => change({ agreed: value === 'yes' })}
        />
        {problems.agreed && <p className={styles.problem}>{text(problems.agreed)}</p>}
      </div>
      <Words
        label={t('cycle:words', { name })}
        help={t(answer.agreed === false ? 'cycle:wordsHelpNotYet' : 'cycle:wordsHelp', { name })}
        value={answer.words}
        onChange={(words) => change({ words })}
        problem={text(problems.words)}
        large
      />
      <div className={styles.buttons}>
        <Button type="submit" look="primary" size="big">
          {t(answer.agreed === false ? 'cycle:recordNotYet' : 'cycle:record')}
        </Button>
        {onCancel && (
          <Button size="big" onPress={onCancel}>
            {t('cycle:keep')}
          </Button>
        )}
      </div>
      <p className={styles.waiting}>{t('cycle:notRecorded')}</p>
    </Form>
  )
}

interface WhichTalkProps {
  talks: readonly Session[]
  /** The one-on-one that a recorded answer belongs to, when it is corrected. */
  current: Session | undefined
  value: Id | null
  onChange: (talk: Id | null) => void
}

/**
 * The one-on-one of the log in which the answer was given. “None” means the present talk, or one that is not in the
 * log.
 */
function WhichTalk({ talks, current, value, onChange }: WhichTalkProps) {
  const { t, language } = useTranslator()
  const today = useToday()
  const labelOf = ({ when, minutes }: Session) => {
    const date = shortDate(dateOf(when), language, today)
    return minutes === null ? t('cycle:talkOn', { date }) : t('cycle:talkOnFor', { date, count: minutes })
  }
  const choices = talks.map((talk) => ({ value: talk.id, label: labelOf(talk) }))
  return (
    <SelectInput
      label={t('cycle:whichTalk')}
      value={value}
      choices={choices}
      empty={current ? labelOf(current) : t('cycle:anotherTalk')}
      onChange={onChange}
    />
  )
}

interface MinutesProps {
  value: string
  problem: string | undefined
  onChange: (minutes: string) => void
}

function Minutes({ value, problem, onChange }: MinutesProps) {
  const t = useT()
  return (
    <Field label={t('cycle:minutes')} help={t('cycle:minutesHelp')} problem={problem}>
      {({ id, describedBy, invalid }) => (
        <input
          id={id}
          className={`${input.input} ${input.number}`}
          inputMode="numeric"
          maxLength={3}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
