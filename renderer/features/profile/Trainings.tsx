import { useMemo, useState } from 'react'
import { v7 as newId } from 'uuid'
import { limits } from '../../../shared/limits'
import type { PlainDate } from '../../../shared/model/scalars'
import type { Training } from '../../../shared/model/selling'
import { type FollowThrough, followThrough } from '../../../shared/rules/training'
import { isNameless } from '../../../shared/written'
import { useToday } from '../../core/clock'
import { useOfferedBehaviors } from '../../core/offer'
import { offerUndo } from '../../core/offer-undo'
import { useDispatch, usePerform, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { CheckBox } from '../../ui/CheckBox'
import { DateInput } from '../../ui/DateInput'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import { Form } from '../../ui/Form'
import { SectionTitle } from '../../ui/Page'
import { ShortDate, WithDates } from '../../ui/ShortDate'
import { useFirst } from '../../ui/use-first'
import { WrittenArea, WrittenLine } from '../../ui/Written'
import styles from './Profile.module.css'

/** Training events, and whether their behaviors were seen after 2, 4 and 8 weeks (S2-2, S2-13, S3-18). */
export function Trainings({ readOnly }: { readOnly: boolean }) {
  const t = useT()
  const { trainings } = useWorkbook()
  const [adding, setAdding] = useState(false)
  const all = Object.values(trainings).sort((a, b) => (a.on < b.on ? 1 : -1))
  const { shown, more } = useFirst(all, 20)
  return (
    <section className={styles.section}>
      <SectionTitle aside={!readOnly && <Button onPress={() => setAdding(true)}>{t('profile:addTraining')}</Button>}>
        {t('profile:training')}
      </SectionTitle>
      {all.length === 0 && <p className={styles.quiet}>{t('profile:trainingText')}</p>}
      <div>
        {shown.map((training) => (
          <Followed key={training.id} training={training} readOnly={readOnly} />
        ))}
      </div>
      {more}
      {adding && <WriteTraining onClose={() => setAdding(false)} />}
    </section>
  )
}

function Followed({ training, readOnly }: { training: Training; readOnly: boolean }) {
  const perform = usePerform()
  const t = useT()
  const today = useToday()
  const workbook = useWorkbook()
  const [changing, setChanging] = useState(false)
  const rows = useMemo(() => followThrough(workbook, training), [workbook, training])
  const mark = ({ due, until, rating }: FollowThrough['marks'][number]) => {
    if (rating !== null) return t('profile:seen', { rating })
    if (until < today) return t('profile:missed')
    return <WithDates on={[due]} say={(date) => t('profile:due', { date })} />
  }
  async function remove() {
    const takeBack = await perform({ type: 'training.delete', id: training.id })
    if (takeBack) offerUndo({ takeBack, t, text: t('profile:trainingDeleted'), undo: t('profile:undo') })
  }
  return (
    <article className={styles.training}>
      <header>
        <h4 dir="auto">{training.title}</h4>
        <ShortDate on={training.on} className={styles.quiet} />
        {!readOnly && (
          <>
            <Button
              look="plain"
              aria-label={t('profile:changeNamed', { title: training.title })}
              onPress={() => setChanging(true)}
            >
              {t('profile:trainingChange')}
            </Button>
            <Button look="plain" onPress={() => remove()}>
              {t('profile:trainingDelete')}
            </Button>
          </>
        )}
      </header>
      {changing && <WriteTraining training={training} onClose={() => setChanging(false)} />}
      {training.note && <p dir="auto">{training.note}</p>}
      {rows.length > 0 && (
        <table className={styles.table} aria-label={training.title}>
          <thead>
            <tr>
              <td />
              {rows[0]?.marks.map(({ weeks }) => (
                <th key={weeks} scope="col">
                  {t('profile:weeks', { count: weeks })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ behavior, marks }) => (
              <tr key={behavior}>
                <th scope="row">{workbook.behaviors[behavior]?.title}</th>
                {marks.map((one) => (
                  <td key={one.weeks} className={one.rating === null ? styles.quiet : undefined}>
                    {mark(one)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </article>
  )
}

/** Adds a training, or changes one (`training`). */
function WriteTraining({ training, onClose }: { training?: Training; onClose: () => void }) {
  const dispatch = useDispatch()
  const t = useT()
  const today = useToday()
  const workbook = useWorkbook()
  const { behaviors } = workbook
  const offered = useOfferedBehaviors(workbook)
  const [title, setTitle] = useState(training?.title ?? '')
  const [on, setOn] = useState<PlainDate>(training?.on ?? today)
  const [chosen, setChosen] = useState<readonly string[]>(training?.behaviors ?? [])
  const [note, setNote] = useState(training?.note ?? '')
  const [tried, setTried] = useState(false)
  const all = useMemo(() => {
    const titles = new Map(offered.map(({ key, behavior }) => [key, behavior.title]))
    for (const [key, behavior] of Object.entries(behaviors)) titles.set(key, behavior.title)
    return [...titles].sort((a, b) => a[1].localeCompare(b[1]))
  }, [behaviors, offered])

  async function save() {
    setTried(true)
    if (isNameless(title)) return
    const saved = await dispatch({
      type: 'training.write',
      id: training?.id ?? newId(),
      title,
      on,
      behaviors: [...chosen],
      note
    })
    if (saved) onClose()
  }
  return (
    <Dialog title={t(training ? 'profile:changeTraining' : 'profile:addTraining')} onClose={onClose} wide>
      <Form onSubmit={save} noValidate>
        <Field
          label={t('profile:trainingTitle')}
          problem={tried && isNameless(title) ? t('profile:trainingMissing') : undefined}
        >
          {({ id, describedBy, invalid }) => (
            <WrittenLine
              id={id}
              aria-describedby={describedBy}
              aria-invalid={invalid}
              most={limits.line}
              value={title}
              onChange={setTitle}
            />
          )}
        </Field>
        <DateInput
          label={t('profile:trainingOn')}
          value={on}
          max={today}
          needed
          onChange={(date) => date && setOn(date)}
        />
        <fieldset className={styles.choices}>
          <legend>{t('profile:trainingBehaviors')}</legend>
          <div>
            {all.map(([key, name]) => (
              <CheckBox
                key={key}
                checked={chosen.includes(key)}
                onChange={(on) => setChosen(on ? [...chosen, key] : chosen.filter((other) => other !== key))}
              >
                {name}
              </CheckBox>
            ))}
          </div>
        </fieldset>
        <Field label={t('profile:trainingNote')}>
          {({ id }) => <WrittenArea id={id} rows={2} most={limits.text} value={note} onChange={setNote} />}
        </Field>
        <DialogButtons>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button type="submit" look="primary">
            {t('profile:trainingSave')}
          </Button>
        </DialogButtons>
      </Form>
    </Dialog>
  )
}
