import type { Party } from '../../../shared/model/field-of-work'
import { shortName } from '../../../shared/rules/names'
import { useDispatch, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import { TextArea } from '../../ui/TextInput'
import styles from './Profile.module.css'

const parts = ['strengths', 'weaknesses', 'roadblocks', 'growth'] as const

/** The rep's self-assessment beside the manager's view; the latter is private (S2-4). */
export function TwoViews({ readOnly }: { readOnly: boolean }) {
  const dispatch = useDispatch()
  const t = useT()
  const { rep, private: hidden } = useWorkbook()
  const name = shortName(rep.name)
  const side = (party: Party) => (
    <fieldset className={party === 'manager' ? styles.private : styles.open}>
      <legend>{t(party === 'rep' ? 'profile:own' : 'profile:yours', { name })}</legend>
      <p className={styles.quiet}>{t(party === 'rep' ? 'profile:ownHelp' : 'profile:yoursHelp', { name })}</p>
      {parts.map((part) => (
        <TextArea
          key={part}
          label={t(`profile:view.${part}`)}
          value={(party === 'rep' ? rep.self : hidden.views)[part]}
          onCommit={(text) => dispatch({ type: 'rep.view', party, changes: { [part]: text } })}
          readOnly={readOnly}
        />
      ))}
    </fieldset>
  )
  return (
    <section className={styles.section}>
      <SectionTitle>{t('profile:viewsTitle')}</SectionTitle>
      <div className={styles.views}>
        {side('rep')}
        {side('manager')}
      </div>
    </section>
  )
}
