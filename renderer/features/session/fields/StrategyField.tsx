import { strategyParts } from '../../../../shared/model/session'
import { useT } from '../../../core/translator'
import { TextArea } from '../../../ui/TextInput'
import { PickOne } from '../../forms/fields/Picks'
import { useEditSession } from '../edit'
import type { SessionFieldProps } from './own'
import styles from './StrategyField.module.css'

/** Whether it is the right target, which comes before how well it is pursued: whom, when, why, where, how (S1-9). */
export function StrategyField({ session, readOnly, label, help }: SessionFieldProps) {
  const t = useT()
  const edit = useEditSession(session.id)
  const { about, strategy } = session
  return (
    <div>
      <PickOne
        label={label || t('session:about')}
        help={help}
        options={[
          { id: 'strategy', label: t('session:aboutStrategy') },
          { id: 'skill', label: t('session:aboutSkill') }
        ]}
        value={about ?? ''}
        onChange={(id) => void edit({ about: id === 'strategy' || id === 'skill' ? id : null })}
        readOnly={readOnly}
      />
      {about === 'strategy' && (
        <div className={styles.parts}>
          {strategyParts.map((part) => (
            <TextArea
              key={part}
              label={t(`session:strategy.${part}`)}
              rows={1}
              value={strategy[part]}
              onCommit={(text) => edit((held) => ({ strategy: { ...held.strategy, [part]: text } }))}
              readOnly={readOnly}
            />
          ))}
        </div>
      )}
    </div>
  )
}
