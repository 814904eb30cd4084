import { useRef, useState } from 'react'
import { dateOf } from '../../../shared/dates'
import { limits } from '../../../shared/limits'
import { type GroupWords, groupKinds, mostInGroup } from '../../../shared/model/group'
import type { Id } from '../../../shared/model/scalars'
import { behaviorThing } from '../../../shared/rules/languages'
import { useToday } from '../../core/clock'
import { fieldsCanBeKept } from '../../core/kept-fields'
import { useLibrary } from '../../core/library'
import { useMarkedNames } from '../../core/namesakes'
import { useT, useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { CheckBox } from '../../ui/CheckBox'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import { Form } from '../../ui/Form'
import { MomentInput } from '../../ui/MomentInput'
import { RadioCards } from '../../ui/RadioCards'
import { WrittenArea, WrittenLine } from '../../ui/Written'
import { FieldGroup } from '../forms/fields/FieldGroup'
import { Minutes, minutesIn } from '../session/TimeOfTalk'
import styles from './Groups.module.css'
import { saveGroup, useTeamBehaviors } from './groups'
import { useNamed, useNameList } from './named'

interface GroupDialogProps {
  /** The session to change; null plans or logs a new one. */
  id: Id | null
  words: GroupWords
  reps: readonly Id[]
  /** The id of what was saved, or null when nothing was. */
  onClose: (saved: Id | null) => void
}

/** One session for several reps: the subject, the day, and who takes part (S3-8). */
export function GroupDialog({ id, words: before, reps: chosenBefore, onClose }: GroupDialogProps) {
  const { t } = useTranslator()
  const form = useRef<HTMLFormElement>(null)
  const [words, setWords] = useState(before)
  const [minutes, setMinutes] = useState(String(before.minutes))
  const [reps, setReps] = useState<readonly Id[]>(chosenBefore)
  const [tried, setTried] = useState<GroupWords['status'] | null>(null)
  const [asking, setAsking] = useState<GroupWords['status'] | null>(null)
  const [busy, setBusy] = useState(false)
  const named = useNamed([words.subject, words.notes])
  const change = (part: Partial<GroupWords>) => setWords((held) => ({ ...held, ...part }))
  const count = minutesIn(minutes)
  const least = id === null ? 2 : 1
  const today = useToday()
  const noSubject = words.subject.trim() === ''
  const isHeld = before.status === 'held'
  const isMany = reps.length > mostInGroup
  /** No session is planned for a past day; one that was planned for it stays until it is held, moved or canceled. */
  const isOver = dateOf(words.when) < today && (id === null || words.when !== before.when)

  async function write(status: GroupWords['status']) {
    if (busy || count === null) return
    setBusy(true)
    setAsking(null)
    const saved = await saveGroup(id, { ...words, subject: words.subject.trim(), minutes: count, status }, [...reps])
    setBusy(false)
    if (saved !== null) onClose(saved)
  }

  async function save(status: GroupWords['status']) {
    setTried(status)
    // The cursor goes to what is missing, since the dialog may be longer than the window.
    if (noSubject) form.current?.querySelector('input')?.focus()
    else if (reps.length < least) form.current?.querySelector<HTMLElement>('fieldset [type="checkbox"]')?.focus()
    else if (count === null) form.current?.querySelector<HTMLElement>('input[inputmode="numeric"]')?.focus()
    const isAhead = status === 'held' && Date.parse(words.when) > Date.now()
    const isWrongDay = isAhead || (status === 'planned' && isOver)
    if (noSubject || reps.length < least || isMany || count === null || isWrongDay || !fieldsCanBeKept(form.current))
      return
    if (named.length > 0) setAsking(status)
    else await write(status)
  }

  const tooFew = tried !== null && reps.length < least && t(least === 2 ? 'group:needsTwo' : 'group:needsOne')
  const whoProblem = isMany ? t('group:most', { most: mostInGroup, chosen: reps.length }) : tooFew
  return (
    <Dialog title={t(id === null ? 'group:plan' : 'group:changeTitle')} onClose={() => onClose(null)} wide>
      <Form ref={form} onSubmit={() => save(before.status)} noValidate>
        <Field
          label={t('group:subject')}
          help={t('group:subjectHelp')}
          problem={tried !== null && noSubject ? t('errors:group.needs-subject') : undefined}
        >
          {({ id: field, describedBy, invalid }) => (
            <WrittenLine
              id={field}
              aria-describedby={describedBy}
              aria-invalid={invalid}
              most={limits.line}
              value={words.subject}
              onChange={(subject) => change({ subject })}
            />
          )}
        </Field>
        <RadioCards
          label={t('group:kind')}
          value={words.kind}
          cards={groupKinds.map((kind) => ({
            value: kind,
            title: t(`group:kind.${kind}`),
            text: t(`group:kindText.${kind}`)
          }))}
          onChange={(kind) => change({ kind })}
        />
        <div className={styles.pair}>
          <FieldGroup label={t('group:when')}>
            {() => <MomentInput label={t('group:when')} value={words.when} onChange={(when) => change({ when })} />}
          </FieldGroup>
          <Minutes value={minutes} help={t('group:minutesHelp')} needed={tried !== null} onChange={setMinutes} />
        </div>
        {tried === 'held' && Date.parse(words.when) > Date.now() && (
          <p role="alert" className={styles.problem}>
            {t('errors:group.in-future')}
          </p>
        )}
        {tried === 'planned' && isOver && (
          <p role="alert" className={styles.problem}>
            {t('group:dayOver')}
          </p>
        )}
        <Who reps={reps} problem={whoProblem || undefined} isHeld={isHeld} needsTwo={least === 2} onChange={setReps} />
        <Behaviors keys={words.behaviors} onChange={(behaviors) => change({ behaviors })} />
        <Field label={t('group:notes')} help={t('group:notesHelp')}>
          {({ id: field, describedBy }) => (
            <WrittenArea
              id={field}
              aria-describedby={describedBy}
              rows={3}
              most={limits.text}
              value={words.notes}
              onChange={(notes) => change({ notes })}
            />
          )}
        </Field>
        <NamedNote names={named} />
        <DialogButtons>
          <Button look="plain" onPress={() => onClose(null)}>
            {t('ui:cancel')}
          </Button>
          {!isHeld && (
            <Button isDisabled={busy} onPress={() => save('held')}>
              {t(id === null ? 'group:logHeld' : 'group:saveHeld')}
            </Button>
          )}
          <Button type="submit" look="primary" isDisabled={busy}>
            {t(id === null ? 'group:schedule' : 'group:save')}
          </Button>
        </DialogButtons>
      </Form>
      {asking !== null && <AskNames names={named} onBack={() => setAsking(null)} onGo={() => write(asking)} />}
    </Dialog>
  )
}

function NamedNote({ names }: { names: readonly string[] }) {
  const t = useT()
  const all = useNameList(names)
  return (
    <p className={styles.named} role="status">
      {names.length > 0 && t('group:names', { count: names.length, names: all })}
    </p>
  )
}

interface AskNamesProps {
  names: readonly string[]
  onBack: () => void
  onGo: () => void
}

function AskNames({ names, onBack, onGo }: AskNamesProps) {
  const t = useT()
  const all = useNameList(names)
  return (
    <Dialog title={t('group:namesTitle')} onClose={onBack}>
      <p>{t('group:namesText', { names: all })}</p>
      <DialogButtons>
        <Button look="plain" onPress={onGo}>
          {t('group:namesGo')}
        </Button>
        <Button look="primary" data-first onPress={onBack}>
          {t('group:namesBack')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}

interface WhoProps {
  reps: readonly Id[]
  problem: string | undefined
  isHeld: boolean
  /** True for a new session; an existing one may be down to a single rep. */
  needsTwo: boolean
  onChange: (reps: readonly Id[]) => void
}

/** The reps of the team; archived ones are offered only if they are already in it. */
function Who({ reps, problem, isHeld, needsTwo, onChange }: WhoProps) {
  const t = useT()
  const all = useLibrary((library) => library.reps)
  const [before] = useState(reps)
  const names = useMarkedNames()
  const offered = all.filter(({ id, archived, problem }) => problem === null && (!archived || before.includes(id)))
  const isAll = offered.every(({ id }) => reps.includes(id))
  return (
    <fieldset className={styles.choices} aria-describedby="who-help">
      <legend>{t(isHeld ? 'group:whoWas' : 'group:who')}</legend>
      <div className={styles.people}>
        {offered.map(({ id }) => (
          <CheckBox
            key={id}
            checked={reps.includes(id)}
            onChange={(on) => onChange(on ? [...reps, id] : reps.filter((other) => other !== id))}
          >
            <bdi>{names.get(id)}</bdi>
          </CheckBox>
        ))}
      </div>
      <p id="who-help" className={problem ? styles.problem : styles.quiet}>
        {problem ?? t(needsTwo ? 'group:whoHelp' : 'group:whoHelpLater')}{' '}
        {(offered.length <= mostInGroup || isAll) && (
          <Button look="link" onPress={() => onChange(isAll ? [] : offered.map(({ id }) => id))}>
            {t(isAll ? 'group:none' : 'group:all')}
          </Button>
        )}
      </p>
    </fieldset>
  )
}

function Behaviors({ keys, onChange }: { keys: readonly string[]; onChange: (keys: string[]) => void }) {
  const t = useT()
  const offered = useTeamBehaviors()
  const things = keys.map(behaviorThing)
  // A rep's own behavior is in no library, and stays as it is.
  const others = (key: string) => keys.filter((one) => behaviorThing(one) !== behaviorThing(key))
  return (
    <details className={styles.behaviors}>
      <summary>
        {t('group:behaviors')}{' '}
        <span className={styles.quiet}>
          {keys.length === 0 ? t('group:behaviorsNone') : t('group:behaviorsChosen', { count: keys.length })}
        </span>
      </summary>
      <div className={styles.list}>
        {offered.map(({ key, behavior }) => (
          <CheckBox
            key={key}
            checked={things.includes(behaviorThing(key))}
            disabled={keys.length >= 12 && !things.includes(behaviorThing(key))}
            onChange={(on) => onChange(on ? [...keys, key] : others(key))}
          >
            {behavior.title}
          </CheckBox>
        ))}
      </div>
    </details>
  )
}
