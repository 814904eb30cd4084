import { useState } from 'react'
import { type Gap, openCycle } from '../../../shared/rules/gaps'
import { useReplica, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { GapBar } from '../../ui/GapBar'
import { WithDates } from '../../ui/ShortDate'
import { Table } from '../../ui/Table'
import { ChooseFocus } from './ChooseFocus'
import { Evidence } from './Evidence'
import styles from './GapTable.module.css'
import { WantedLevel } from './WantedLevel'

interface GapTableProps {
  gaps: readonly Gap[]
  /** What the table lists, for screen readers. */
  label: string
  /** The button of the first row is the page's main one. */
  main?: boolean
}

/** Behaviors with their present levels; each can become the #1 behavior (S0-2, S0-3, S2-6). */
export function GapTable({ gaps, label, main = false }: GapTableProps) {
  const t = useT()
  const [chosen, setChosen] = useState<Gap | null>(null)
  const heads = ['gap', 'now', 'wanted', 'start', 'seen'] as const
  return (
    <>
      <Table
        className={styles.table}
        aria-label={label}
        columns={[
          { id: 'behavior', name: t('cycle:behavior') },
          ...heads.map((head) => ({ id: head, name: t(`cycle:${head}`), className: styles[head] })),
          { id: 'action', name: null, className: styles.action }
        ]}
      >
        {gaps.map((gap, index) => (
          <GapRow key={gap.behavior} gap={gap} main={main && index === 0} onChoose={() => setChosen(gap)} />
        ))}
      </Table>
      {chosen && <ChooseFocus gap={chosen} onClose={() => setChosen(null)} />}
    </>
  )
}

function GapRow({ gap, main, onChoose }: { gap: Gap; main: boolean; onChoose: () => void }) {
  const t = useT()
  const workbook = useWorkbook()
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const { title, now, wanted, start } = gap
  const focus = openCycle(workbook)?.focus?.behavior
  const choice = focus ? ('instead' as const) : ('choose' as const)
  return (
    <tr>
      <th scope="row" className={styles.behavior} dir="auto">
        {title}
      </th>
      <td className={styles.gap}>
        <GapBar now={now} wanted={wanted} />
      </td>
      <td className={styles.now} data-label={t('cycle:now')}>
        {now ?? <span className={styles.quiet}>{t('cycle:unrated')}</span>}
      </td>
      <td className={styles.wanted} data-label={t('cycle:wanted')}>
        <WantedLevel gap={gap} readOnly={readOnly} />
      </td>
      <td className={styles.start} data-label={t('cycle:start')}>
        {start ? (
          <WithDates on={[start.on]} say={(date) => t('cycle:startOn', { rating: start.rating, date })} />
        ) : (
          t('cycle:timesNone')
        )}
      </td>
      <td className={styles.seen}>
        <Evidence gap={gap} />
      </td>
      <td className={styles.action}>
        {focus !== gap.behavior && !readOnly && (
          <Button look={main ? 'primary' : 'normal'} aria-label={t(`cycle:${choice}Of`, { title })} onPress={onChoose}>
            {t(`cycle:${choice}`)}
          </Button>
        )}
      </td>
    </tr>
  )
}
