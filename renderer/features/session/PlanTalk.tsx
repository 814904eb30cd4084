import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import { dateOf, momentOf } from '../../../shared/dates'
import { limits } from '../../../shared/limits'
import { type Activity, activities } from '../../../shared/model/field-of-work'
import type { Id } from '../../../shared/model/scalars'
import {
  type SessionArea,
  type SessionMode,
  type SessionType,
  sessionModes,
  sessionTypes
} from '../../../shared/model/session'
import { activityExpected } from '../../../shared/rules/activity'
import { shortName } from '../../../shared/rules/names'
import { agendaOf, carriedOver, isAboutPerson } from '../../../shared/rules/sessions'
import { helpCalledFor } from '../../../shared/rules/skill-phase'
import { useToday } from '../../core/clock'
import { useIsOwn } from '../../core/coach'
import { fieldsCanBeKept } from '../../core/kept-fields'
import { useLibrary } from '../../core/library'
import { go, paths } from '../../core/navigation'
import { useOffer } from '../../core/offer'
import { useDispatch, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import { Form } from '../../ui/Form'
import { MomentInput } from '../../ui/MomentInput'
import { RadioCards } from '../../ui/RadioCards'
import { SelectInput } from '../../ui/SelectInput'
import { WrittenArea, WrittenLine } from '../../ui/Written'
import { FieldGroup } from '../forms/fields/FieldGroup'
import { rememberForm } from '../forms/form-choice'
import { AreaSelect } from './AreaSelect'
import styles from './PlanTalk.module.css'
import { type AskedTalk, guidesFor, holdTalk, isGuideAboutPerson, kindOfGuide } from './start'

interface Words {
  when: string
  /** Null until somebody chooses; meanwhile the guide's kind applies. */
  type: SessionType | null
  mode: SessionMode
  area: SessionArea | null
  /** Undefined until somebody chooses; meanwhile the expected activity is shown. */
  activity: Activity | null | undefined
  purpose: string
  agenda: string
  guide: string | null
}

const now = () => momentOf(new Date())

/** What is wrong with a day: a past one cannot be planned, and a future one cannot be logged as held. */
function wrongDayFor(when: string, today: string, isToLog: boolean): 'over' | 'ahead' | null {
  const day = dateOf(when)
  if (isToLog) return day > today ? 'ahead' : null
  return day < today ? 'over' : null
}

/** What a one-on-one is for, before it starts or for later (S0-4, S1-4). */
export function PlanTalk({ about, onClose }: { about: AskedTalk; onClose: () => void }) {
  const dispatch = useDispatch()
  const t = useT()
  const isOwn = useIsOwn()
  const workbook = useWorkbook()
  const { rep } = workbook
  const name = shortName(rep.name)
  const { templates } = useOffer()
  const [words, setWords] = useState<Words>({
    when: about.when ?? now(),
    type: about.type ?? null,
    mode: 'skill',
    area: null,
    activity: undefined,
    purpose: '',
    agenda: '',
    guide: null
  })
  const form = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), [])
  const [tried, setTried] = useState(false)
  /** What is wrong with the day that was asked for. */
  const [wrongDay, setWrongDay] = useState<'over' | 'ahead' | null>(null)
  const usualForms = useLibrary(({ settings }) => settings?.usualForms)
  const guides = guidesFor(words.mode, templates, usualForms?.[`talk-${words.mode}`])
  const isAskedFor = (guide: (typeof guides)[number]) =>
    about.type !== undefined && words.guide === null && kindOfGuide(guide, workbook) === about.type
  const guide = guides.find(({ hash }) => hash === words.guide) ?? guides.find(isAskedFor) ?? guides[0]
  const type = words.type ?? (guide ? kindOfGuide(guide, workbook) : 'coaching-talk')
  const activity = isAboutPerson(words)
    ? null
    : words.activity === undefined
      ? activityExpected(workbook, { ...words, type })
      : words.activity
  const today = useToday()
  const left = useMemo(() => carriedOver(Object.values(workbook.sessions), today), [workbook.sessions, today])
  const offered = left.filter((point) => !agendaOf(words).includes(point))
  const help = helpCalledFor(workbook)
  const change = (part: Partial<Words>) => setWords((held) => ({ ...held, ...part }))

  async function plan(impromptu: boolean): Promise<Id | null> {
    setTried(true)
    if (words.purpose.trim() === '') return null
    const id = newId()
    const { when, mode, area, purpose, agenda } = words
    const changes = { type, mode, area, activity, purpose, ...(agenda.trim() === '' ? {} : { agenda }) }
    if (!(await dispatch({ type: 'session.plan', id, when, template: guide?.hash ?? null, impromptu, changes })))
      return null
    if (guide) await rememberForm(`talk-${mode}`, guide)
    return id
  }
  async function startNow() {
    const id = await plan(false)
    if (id) await holdTalk(workbook.id, id)
  }
  async function keep(impromptu: boolean) {
    if (!fieldsCanBeKept(form.current)) return
    const wrong = wrongDayFor(words.when, today, impromptu)
    setWrongDay(wrong)
    if (wrong) return
    const id = await plan(impromptu)
    if (id) await go(impromptu ? paths.session(workbook.id, id) : paths.sessions(workbook.id))
    if (id) onClose()
  }
  return (
    <Dialog title={t('session:planTitle', { name })} onClose={onClose} wide>
      <Form ref={form} onSubmit={startNow} noValidate>
        <Field
          label={t('session:purpose')}
          help={t('session:purposeHelp', { name })}
          problem={tried && words.purpose.trim() === '' ? t('errors:session.needs-purpose') : undefined}
        >
          {({ id, describedBy, invalid }) => (
            <WrittenLine
              id={id}
              aria-describedby={describedBy}
              aria-invalid={invalid}
              most={limits.line}
              value={words.purpose}
              onChange={(purpose) => change({ purpose })}
            />
          )}
        </Field>
        <Field label={t('session:agenda')} help={t('session:agendaHelp')}>
          {({ id, describedBy }) => (
            <WrittenArea
              id={id}
              aria-describedby={describedBy}
              rows={2}
              most={limits.text}
              value={words.agenda}
              onChange={(agenda) => change({ agenda })}
            />
          )}
        </Field>
        {offered.length > 0 && !isAboutPerson(words) && (
          <section className={styles.left} aria-label={t('session:leftOpen')}>
            <h2>{t('session:leftOpen')}</h2>
            <ul>
              {offered.map((point) => (
                <li key={point} dir="auto">
                  {point}
                </li>
              ))}
            </ul>
            <Button
              look="link"
              onPress={() => change({ agenda: [words.agenda.trim(), ...offered].filter(Boolean).join('\n') })}
            >
              {t('session:takeOver', { count: offered.length })}
            </Button>
          </section>
        )}
        <RadioCards
          label={t('session:mode')}
          value={words.mode}
          cards={sessionModes.map((mode) => ({
            value: mode,
            title: t(`session:mode.${mode}`),
            ...(mode === 'human' ? { text: t(isOwn ? 'own:humanNote' : 'session:humanNote') } : {})
          }))}
          onChange={(mode) => change({ mode, area: null, guide: null })}
        />
        {help && words.mode === 'skill' && <p className={styles.help}>{t(`session:phaseHelp.${help}`, { name })}</p>}
        <div className={styles.pair}>
          <AreaSelect mode={words.mode} area={words.area} onChange={(area) => change({ area })} />
          <SelectInput
            label={t('session:type')}
            value={type}
            choices={sessionTypes.map((one) => ({ value: one, label: t(`session:type.${one}`) }))}
            onChange={(chosen) => change({ type: chosen })}
          />
          <SelectInput
            label={t('session:guide')}
            value={guide?.hash ?? null}
            choices={guides.map(({ hash, template }) => ({ value: hash, label: template.title }))}
            onChange={(picked) => {
              const of = guides.find(({ hash }) => hash === picked)
              const person = of && isGuideAboutPerson(of) ? ({ mode: 'human', area: null } as const) : {}
              change({ guide: picked, type: null, ...person })
            }}
          />
          {!isAboutPerson(words) && (
            <SelectInput
              label={t('session:activity')}
              value={activity}
              choices={activities.map((one) => ({ value: one, label: t(`observation:activity.${one}`) }))}
              onChange={(chosen) => change({ activity: chosen })}
              empty={t('session:activityNone')}
            />
          )}
          <FieldGroup label={t('session:when')}>
            {() => <MomentInput label={t('session:when')} value={words.when} onChange={(when) => change({ when })} />}
          </FieldGroup>
          {wrongDay && wrongDay === wrongDayFor(words.when, today, wrongDay === 'ahead') && (
            <p role="alert" className={styles.over}>
              {t(wrongDay === 'over' ? 'session:dayOver' : 'session:dayAhead')}
            </p>
          )}
        </div>
        <DialogButtons>
          <Button look="plain" onPress={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button look="plain" onPress={() => keep(true)}>
            {t('session:logHeld')}
          </Button>
          <Button onPress={() => keep(false)}>{t('session:planLater')}</Button>
          <Button type="submit" look="primary">
            {t('session:startNow')}
          </Button>
        </DialogButtons>
      </Form>
    </Dialog>
  )
}
