import { Link } from '@tanstack/react-router'
import { momentOf } from '../../../shared/dates'
import type { Translate } from '../../../shared/messages'
import type { Call } from '../../../shared/model/selling'
import { shortName } from '../../../shared/rules/names'
import { callsWithoutDebrief, isOnTheDay, proximityOf, spanOf } from '../../../shared/rules/proximity'
import { paths } from '../../core/navigation'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { SectionTitle } from '../../ui/Page'
import { ShortDate } from '../../ui/ShortDate'
import { Table } from '../../ui/Table'
import { useFirst } from '../../ui/use-first'
import { FormPicker } from '../forms/FormPicker'
import styles from './Selling.module.css'
import { startCall } from './start-call'

/** How many calls are shown at a time. */
const step = 50

/** Calls with the state of their plan and debrief; those that wait for a debrief first (S1-3). */
export function Calls({ readOnly }: { readOnly: boolean }) {
  const t = useT()
  const workbook = useWorkbook()
  const now = momentOf(new Date())
  const waiting = callsWithoutDebrief(workbook, now)
  const waits = new Set(waiting)
  const others = Object.values(workbook.calls)
    .filter((call) => !waits.has(call))
    .sort((a, b) => Date.parse(b.when) - Date.parse(a.when))
  const none = t('errors:template.unknown')
  const plan = !readOnly && (
    <>
      <Button onPress={() => startCall(workbook.id, { none, made: true })}>{t('selling:logCall')}</Button>
      <Button onPress={() => startCall(workbook.id, { none })}>{t('selling:planCall')}</Button>
      <FormPicker inRow place="pre-call" onPick={(chosen) => startCall(workbook.id, { none, chosen })} />
    </>
  )
  return (
    <section className={styles.section}>
      <SectionTitle aside={plan}>{t('selling:calls')}</SectionTitle>
      {waiting.length + others.length === 0 && (
        <p className={styles.quiet}>{t('selling:callsText', { name: shortName(workbook.rep.name) })}</p>
      )}
      {waiting.length > 0 && <CallTable caption={t('selling:waiting')} calls={waiting} />}
      {others.length > 0 && <CallTable caption={t('selling:otherCalls')} calls={others} />}
    </section>
  )
}

function CallTable({ caption, calls }: { caption: string; calls: readonly Call[] }) {
  const t = useT()
  const { shown, more } = useFirst(calls, step)
  return (
    <>
      <Table
        className={styles.calls}
        caption={caption}
        columns={[
          { id: 'when', name: t('selling:callWhen') },
          { id: 'account', name: t('selling:callAccount') },
          { id: 'objective', name: t('selling:callObjective') },
          { id: 'near', name: t('selling:callNear') }
        ]}
      >
        {shown.map((call) => (
          <Row key={call.id} call={call} />
        ))}
      </Table>
      {more}
    </>
  )
}

function spanWords(t: Translate, what: 'planned' | 'debriefed', hours: number): string {
  const { unit, count } = spanOf(hours)
  return t(`selling:${what}-${unit}`, { count })
}

function Row({ call }: { call: Call }) {
  const t = useT()
  const { id, accounts } = useWorkbook()
  const past = Date.parse(call.when) <= Date.now()
  const { before, after } = proximityOf(call)
  const near = [
    before === null
      ? t(past ? 'selling:unplanned' : 'selling:noPlan')
      : before < 0
        ? t('selling:plannedAfter')
        : spanWords(t, 'planned', before),
    after !== null
      ? isOnTheDay(call)
        ? t('selling:debriefedOnDay')
        : spanWords(t, 'debriefed', after)
      : t(past ? 'selling:noDebrief' : 'selling:ahead')
  ]
  return (
    <tr>
      <th scope="row">
        <Link to={paths.call(id, call.id)} className={styles.link}>
          <ShortDate on={call.when} timed />
        </Link>
      </th>
      <td dir="auto">{call.account ? accounts[call.account]?.name : ''}</td>
      <td dir="auto">{call.plan?.objective}</td>
      <td className={past && after === null ? styles.warn : styles.quiet}>{near.join(' · ')}</td>
    </tr>
  )
}
