import type { Conflict, Resolution } from '../../../shared/model/pack'
import { resolutions } from '../../../shared/model/pack'
import type { Difference } from '../../../shared/rules/template-diff'
import { useT } from '../../core/translator'
import { RadioCards } from '../../ui/RadioCards'
import styles from './Changes.module.css'
import { DifferenceList } from './DifferenceList'
import { decisionPlace } from './decision-place'
import { SeePages } from './SeePages'

interface DecisionProps {
  choice: string
  conflict: Conflict
  /** The changes from the manager's own version to that of the pack. */
  mine: readonly Difference[]
  resolution: Resolution | null
  /** The user has tried to install while this decision was open. */
  isMissing: boolean
  onResolve: (resolution: Resolution) => void
}

/** A part that the manager has changed: keep mine, take theirs, or both. Nothing is preselected. */
export function Decision({ choice, conflict, mine, resolution, isMissing, onResolve }: DecisionProps) {
  const t = useT()
  const { key, kind, id, title } = conflict
  const place = decisionPlace(key)
  return (
    <section className={styles.decision} aria-labelledby={place}>
      <h5 id={place} tabIndex={-1}>
        {t(`packScreens:${kind === 'template' ? 'conflict' : 'conflictPart'}`)}
      </h5>
      <p>{mine.length > 0 ? t('packScreens:conflictFrom') : t('packScreens:conflictSame')}</p>
      <DifferenceList differences={mine} />
      {kind === 'template' && (
        <SeePages
          choice={choice}
          template={id}
          title={title}
          show={{ kind: 'beside', beside: 'own', before: conflict.mine, after: conflict.theirs }}
        />
      )}
      {isMissing && <p className={styles.problem}>{t('packScreens:decideThis')}</p>}
      <div className={styles.cards}>
        <RadioCards
          label={t('packScreens:decide', { title })}
          value={resolution}
          onChange={onResolve}
          cards={resolutions.map((value) => ({
            value,
            title: t(`packScreens:resolve.${value}`),
            text: t(`packScreens:${kind === 'template' ? 'resolveText' : 'resolvePart'}.${value}`, { title })
          }))}
        />
      </div>
      <p className={styles.small}>{t('packScreens:recordsStay')}</p>
    </section>
  )
}
