import { interventions } from '../../../shared/model/field-of-work'
import { personTopics, type Session } from '../../../shared/model/session'
import { factorsApart } from '../../../shared/rules/pulse'
import { isAboutPerson, isTelling } from '../../../shared/rules/sessions'
import { helpCalledFor, helpsInOrder } from '../../../shared/rules/skill-phase'
import { useIsOwn } from '../../core/coach'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import { SelectInput } from '../../ui/SelectInput'
import { TextArea } from '../../ui/TextInput'
import { useEditSession } from './edit'
import { FiveSteps } from './fields/MarkRow'
import { PulseField } from './fields/PulseField'
import { ReachField } from './fields/ReachField'
import styles from './SessionPage.module.css'
import { SkillPhase } from './SkillPhase'

interface AfterTalkProps {
  session: Session
  name: string
  readOnly: boolean
}

/** What the coach writes after the talk; never printed, never shown (S0-7, S2-5). */
export function AfterTalk({ session, name, readOnly }: AfterTalkProps) {
  const t = useT()
  const edit = useEditSession(session.id)
  const isOwn = useIsOwn()
  const { private: own } = session
  return (
    <section className={styles.private}>
      <SectionTitle>{t(isOwn ? 'own:after' : 'session:afterTitle')}</SectionTitle>
      <p>{t(isOwn ? 'own:bothRead' : 'session:afterText', { name })}</p>
      {isAboutPerson(session) ? (
        <SelectInput
          label={t('session:topic')}
          value={own.topic ?? null}
          choices={personTopics.map((value) => ({ value, label: t(`session:topic.${value}`) }))}
          onChange={(topic) => edit({ private: { topic } })}
          empty={t('session:topicNone')}
          disabled={readOnly}
        />
      ) : (
        <Marks session={session} name={name} readOnly={readOnly} />
      )}
      <TextArea
        label={t('session:feedbackToCoach', { name })}
        value={own.feedbackToCoach}
        onCommit={(feedbackToCoach) => edit({ private: { feedbackToCoach } })}
        readOnly={readOnly}
      />
      <TextArea
        label={t('session:notes')}
        rows={3}
        value={own.notes}
        onCommit={(notes) => edit({ private: { notes } })}
        readOnly={readOnly}
      />
    </section>
  )
}

/** The coach's own ratings (S0-12, S2-10, S3-16, S4-3); a talk about the person is not rated. */
function Marks({ session, name, readOnly }: AfterTalkProps) {
  const t = useT()
  const edit = useEditSession(session.id)
  const { reached, pulse, intervention, private: own } = session
  const telling = isTelling(session)
  const phase = helpCalledFor(useWorkbook())
  // If the rep is beyond the first phases, telling instead of asking needs a better reason.
  const asks = phase === 'coach' || phase === 'delegate'
  const divided = factorsApart(session).length > 0
  return (
    <>
      <ReachField
        label={t('session:reachedTitle')}
        kind="reachManager"
        names={{ rep: name }}
        reach={reached.manager}
        onChange={(made) =>
          void edit((held) => ({ reached: { ...held.reached, manager: { ...held.reached.manager, ...made } } }))
        }
        readOnly={readOnly}
      />
      <PulseField
        label={t('session:pulseTitle')}
        pulse={pulse.manager}
        onChange={(made) =>
          void edit((held) => ({ pulse: { ...held.pulse, manager: { ...held.pulse.manager, ...made } } }))
        }
        readOnly={readOnly}
      />
      {divided && <p>{t('session:pulseApart')}</p>}
      <SkillPhase readOnly={readOnly} />
      <SelectInput
        label={t('session:intervention')}
        value={intervention}
        choices={helpsInOrder(interventions, phase).map((value) => {
          const label = t(`session:intervention.${value}`)
          return { value, label: value === phase ? t('session:interventionFits', { what: label }) : label }
        })}
        onChange={(chosen) => void edit({ intervention: chosen })}
        empty={t('session:interventionNone')}
        disabled={readOnly}
      />
      {telling && (
        <TextArea
          label={t('session:tellingReason')}
          help={t(asks ? 'session:tellingLate' : 'session:tellingHelp', { name })}
          problem={session.tellingReason.trim() === '' ? t('session:tellingMissing') : undefined}
          value={session.tellingReason}
          onCommit={(tellingReason) => edit({ tellingReason })}
          readOnly={readOnly}
        />
      )}
      <FiveSteps
        label={t('session:listened')}
        value={own.listened}
        onChange={(listened) => void edit({ private: { listened } })}
        readOnly={readOnly}
      />
      <FiveSteps
        label={t('session:asked')}
        value={own.asked}
        onChange={(asked) => void edit({ private: { asked } })}
        readOnly={readOnly}
      />
    </>
  )
}
