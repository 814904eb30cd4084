import { interventions } from '../../../shared/model/field-of-work'
import { openCycle } from '../../../shared/rules/gaps'
import { shortName } from '../../../shared/rules/names'
import { useDispatch, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { SelectInput } from '../../ui/SelectInput'
import { ShortDate } from '../../ui/ShortDate'
import styles from './SkillPhase.module.css'

/**
 * How far the rep has come with the #1 behavior, and the kind of help that this needs (S3-16). Only for the manager.
 */
export function SkillPhase({ readOnly }: { readOnly: boolean }) {
  const t = useT()
  const dispatch = useDispatch()
  const workbook = useWorkbook()
  const behavior = openCycle(workbook)?.focus?.behavior
  const title = behavior && workbook.behaviors[behavior]?.title
  if (!behavior || !title) return null
  const phase = workbook.private.phases?.[behavior]
  const name = shortName(workbook.rep.name)
  return (
    <section className={styles.phase} aria-label={t('session:phase', { title })}>
      <SelectInput
        label={t('session:phase', { title })}
        value={phase?.help ?? null}
        choices={interventions.map((help) => ({ value: help, label: t(`session:phaseIs.${help}`, { name }) }))}
        onChange={(help) => dispatch({ type: 'rep.setPhase', behavior, help })}
        empty={t('session:phaseNone')}
        aside={phase && <ShortDate on={phase.on} />}
        disabled={readOnly}
      />
      {phase && <p>{t(`session:phaseHelp.${phase.help}`, { name })}</p>}
    </section>
  )
}
