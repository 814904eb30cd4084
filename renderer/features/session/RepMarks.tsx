import { useEffect, useRef } from 'react'
import type { CommandInput } from '../../../shared/commands'
import type { Session } from '../../../shared/model/session'
import type { Template } from '../../../shared/model/template'
import { turnTo } from '../../core/hand-over'
import { useDispatch } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { PageHead } from '../../ui/Page'
import { TextArea } from '../../ui/TextInput'
import { FormView } from '../forms/FormView'
import type { BoundFields, Form } from '../forms/form'
import { PulseField } from './fields/PulseField'
import { ReachField } from './fields/ReachField'
import styles from './RepMarks.module.css'
import { useSessionForm } from './session-form'

type Marks = Omit<Extract<CommandInput, { type: 'session.markAsRep' }>, 'type' | 'id'>

/** The rep's ratings seen through the guide; each is sent as it is made. */
function useMarksForm(session: Session, template: Template): Form {
  const dispatch = useDispatch()
  const form = useSessionForm(session, template, false)
  const { id, reached, pulse, repComment } = session
  const mark = (marks: (held: Session) => Marks) =>
    dispatch(({ sessions }) => ({ type: 'session.markAsRep', id, ...marks(sessions[id] ?? session) }))
  const bound: BoundFields = {
    'session.reached': ({ label, help }) => (
      <ReachField
        label={label}
        help={help || undefined}
        kind="reach"
        names={form.names}
        reach={reached.rep}
        onChange={(made) => void mark((held) => ({ reached: { ...held.reached.rep, ...made } }))}
        readOnly={false}
      />
    ),
    'session.pulse': ({ label, help }) => (
      <PulseField
        label={label}
        help={help || undefined}
        pulse={pulse.rep}
        onChange={(made) => void mark((held) => ({ pulse: { ...held.pulse.rep, ...made } }))}
        readOnly={false}
      />
    ),
    'session.repComment': ({ label, help }) => (
      <TextArea
        label={label}
        help={help || undefined}
        large
        value={repComment}
        onCommit={(comment) => mark(() => ({ comment }))}
      />
    )
  }
  return { ...form, bound }
}

/** The rep has the laptop: the rep's own ratings of the one-on-one, and nothing else (S4-3, R-1). */
export function RepMarks({ session, template }: { session: Session; template: Template }) {
  const t = useT()
  const form = useMarksForm(session, template)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('h2')?.focus(), [])
  const names = form.names
  return (
    <div className={styles.page}>
      <div ref={box} className={styles.box}>
        <p className={styles.kicker}>{t('session:marksTurn', names)}</p>
        <PageHead title={t('session:marksTitle')} subtitle={t('session:marksIntro', names)} />
        <FormView form={form} />
        <div className={styles.foot}>
          <Button size="big" look="primary" onPress={() => turnTo('hand-back')}>
            {t('session:marksDone', names)}
          </Button>
        </div>
      </div>
    </div>
  )
}
