import { useState } from 'react'
import { type PatternsOfRep, segments } from '../../../shared/model/patterns'
import type { Id } from '../../../shared/model/scalars'
import { formatNumber, formatShare } from '../../../shared/numbers'
import { apportion } from '../../../shared/rules/apportion'
import type { SegmentShare } from '../../../shared/rules/patterns'
import { useLibrary } from '../../core/library'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { SectionTitle } from '../../ui/Page'
import { SelectInput } from '../../ui/SelectInput'
import { Table } from '../../ui/Table'
import { changeRep } from '../team/archive'
import styles from './Tables.module.css'

interface SegmentsProps {
  reps: readonly PatternsOfRep[]
  shares: readonly SegmentShare[]
  /** Shares of minutes rest on enough sessions. */
  saysShares: boolean
  names: ReadonlyMap<Id, string>
}

/** How attention is shared between the top, the middle and the bottom of the team, as the manager sees them (S2-12). */
export function Segments({ reps, shares, saysShares, names }: SegmentsProps) {
  const { t, language } = useTranslator()
  const readOnly = useLibrary((library) => library.state?.readOnly) !== null
  const [isSetting, setSetting] = useState(false)
  const minutes = shares.map((one) => one.minutes)
  const whole = apportion(minutes, Math.round(minutes.reduce((sum, one) => sum + one, 0)))
  const percents = apportion(minutes, 100)
  const choices = segments.map((segment) => ({ value: segment, label: t(`patterns:name.${segment}`) }))
  return (
    <section className={styles.section}>
      <SectionTitle>{t('patterns:segments')}</SectionTitle>
      <p className={styles.text}>{t('patterns:segmentsText')}</p>
      {shares.length > 0 && (
        <Table
          columns={[
            { id: 'segment', name: t('patterns:segmentName') },
            { id: 'reps', name: t('patterns:segmentReps'), className: styles.right },
            { id: 'minutes', name: t('patterns:segmentMinutes'), className: styles.right },
            { id: 'share', name: t('patterns:segmentShare'), className: styles.right }
          ]}
        >
          {shares.map(({ segment, reps: count }, at) => (
            <tr key={segment}>
              <th scope="row">{t(`patterns:name.${segment}`)}</th>
              <td className={styles.right}>{formatNumber(count, language)}</td>
              <td className={styles.right}>{formatNumber(whole[at] ?? 0, language)}</td>
              <td className={styles.right}>{saysShares ? formatShare((percents[at] ?? 0) / 100, language) : '–'}</td>
            </tr>
          ))}
        </Table>
      )}
      {shares.length > 0 && !saysShares && <p className={styles.text}>{t('patterns:tooFew')}</p>}
      {!readOnly && (
        <div className={styles.set}>
          <Button look="link" aria-expanded={isSetting} onPress={() => setSetting(!isSetting)}>
            {t('patterns:setSegments')}
          </Button>
          {isSetting && (
            <div className={styles.setting}>
              {reps.map(({ rep, facts }) => (
                <SelectInput
                  key={rep}
                  label={names.get(rep) ?? ''}
                  value={facts.segment}
                  empty={t('patterns:noSegment')}
                  choices={choices}
                  onChange={(segment) => changeRep(rep, { type: 'rep.setSegment', segment })}
                />
              ))}
            </div>
          )}
        </div>
      )}
    </section>
  )
}
