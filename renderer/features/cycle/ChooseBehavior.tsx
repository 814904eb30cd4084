import { useMemo, useState } from 'react'
import { gapsOf } from '../../../shared/rules/gaps'
import { shortName } from '../../../shared/rules/names'
import { whyNothingRated } from '../../../shared/rules/next-step'
import { useReplica, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { ChooseFocus } from './ChooseFocus'
import styles from './cycle.module.css'
import { GapTable } from './GapTable'

/** All gaps, the widest first, before a behavior is chosen (S0-3). */
export function ChooseBehavior() {
  const t = useT()
  const workbook = useWorkbook()
  const name = shortName(workbook.rep.name)
  const rated = useMemo(() => gapsOf(workbook).filter((gap) => gap.now !== null), [workbook])
  return (
    <section>
      <h3 className={styles.title}>{t('cycle:chooseOne')}</h3>
      <p className={styles.text}>
        {rated.length > 0
          ? t('cycle:chooseWhich', { name })
          : t(`cycle:noRatings.${whyNothingRated(workbook)}`, { name })}
      </p>
      {rated.length > 0 && <GapTable gaps={rated} label={t('cycle:gapsTitle')} main />}
      <ChooseUnrated />
    </section>
  )
}

/** Continuing with a behavior that nobody has rated; asks for the reason (S0-1). */
export function ChooseUnrated() {
  const t = useT()
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const [choosing, setChoosing] = useState(false)
  if (readOnly) return null
  return (
    <>
      <Button look="link" onPress={() => setChoosing(true)}>
        {t('cycle:chooseOther')}
      </Button>
      {choosing && <ChooseFocus onClose={() => setChoosing(false)} />}
    </>
  )
}
