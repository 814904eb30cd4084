import { interventions } from '../../../shared/model/field-of-work'
import type { Session } from '../../../shared/model/session'
import { factorsApart } from '../../../shared/rules/pulse'
import { isTelling } from '../../../shared/rules/sessions'
import { useT } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import { SelectInput } from '../../ui/SelectInput'
import { TextArea } from '../../ui/TextInput'
import { useEditSession } from './edit'
import { FiveSteps } from './fields/MarkRow'
import { PulseField } from './fields/PulseField'
import { ReachField } from './fields/ReachField'
import styles from './SessionPage.module.css'

/** What the coach writes after the talk; never printed, never shown (S0-7, S0-12, S2-10, S3-16, S4-3). */
export function AfterTalk({ session, name, readOnly }: { session: Session; name: string; readOnly: boolean }) {
  const t = useT()
  const edit = useEditSession(session.id)
  const { reached, pulse, intervention, private: own } = session
  const telling = isTelling(session)
  const divided = factorsApart(session).length > 0
  return (
    <section className={styles.private}>
      <SectionTitle>{t('session:afterTitle')}</SectionTitle>
      <p>{t('session:afterText')}</p>
      <ReachField
        label={t('session:reachedTitle')}
        kind="reachManager"
        names={{ rep: name }}
        reach={reached.manager}
        onChange={(manager) => void edit((held) => ({ reached: { ...held.reached, manager } }))}
        readOnly={readOnly}
      />
      <PulseField
        label={t('session:pulseTitle')}
        pulse={pulse.manager}
        onChange={(manager) => void edit((held) => ({ pulse: { ...held.pulse, manager } }))}
        readOnly={readOnly}
      />
      {divided && <p>{t('session:pulseApart')}</p>}
      <SelectInput
        label={t('session:intervention')}
        value={intervention}
        choices={interventions.map((value) => ({ value, label: t(`session:intervention.${value}`) }))}
        onChange={(chosen) => void edit({ intervention: chosen })}
        empty={t('session:none')}
        disabled={readOnly}
      />
      {telling && (
        <TextArea
          label={t('session:tellingReason')}
          help={t('session:tellingHelp', { name })}
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
