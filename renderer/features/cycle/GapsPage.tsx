import { createLazyRoute } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Cycle, Focus } from '../../../shared/model/cycle'
import { type Gap, gapsOf, openCycle, parkingLot } from '../../../shared/rules/gaps'
import { cyclePlans } from '../../../shared/rules/plan-state'
import { paths } from '../../core/navigation'
import { useDispatch, useReplica, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import { PageLink } from '../../ui/PageLink'
import { TextArea } from '../../ui/TextInput'
import { Measures } from '../measures/Measures'
import { NumberGaps } from '../numbers/NumberGaps'
import { WordingHint } from '../wording/WordingHint'
import { ChooseBehavior, ChooseUnrated } from './ChooseBehavior'
import styles from './cycle.module.css'
import { GapTable } from './GapTable'
import { reasonForSkipping } from './skips'
import { TargetSelect } from './TargetSelect'

/**
 * Every behavior with its gap: the #1 behavior, those that wait, those that have reached their level; below, the
 * numbers (S0-2, S0-3, S2-6).
 */
function GapsPage() {
  const workbook = useWorkbook()
  const cycle = openCycle(workbook)
  return (
    <>
      {cycle?.focus ? <WithFocus cycle={cycle} focus={cycle.focus} /> : <ChooseBehavior />}
      <NumberGaps />
      <Measures />
    </>
  )
}

function WithFocus({ cycle, focus }: { cycle: Cycle; focus: Focus }) {
  const t = useT()
  const workbook = useWorkbook()
  const { one, parked, reached } = useMemo(() => {
    const gaps = gapsOf(workbook)
    const waiting = parkingLot(workbook)
    const elsewhere = new Set([focus.behavior, ...waiting.map((gap) => gap.behavior)])
    return {
      one: gaps.filter((gap) => gap.behavior === focus.behavior),
      parked: waiting,
      reached: gaps.filter((gap) => gap.now !== null && !elsewhere.has(gap.behavior))
    }
  }, [workbook, focus.behavior])
  return (
    <>
      <section className={styles.section}>
        <SectionTitle>{t('cycle:isFocus')}</SectionTitle>
        <GapTable gaps={one} label={t('cycle:isFocus')} />
        <Skipped cycle={cycle} />
        <Bridge />
        <Explain focus={focus} />
      </section>
      <section className={styles.section}>
        <SectionTitle>{t('cycle:parking')}</SectionTitle>
        <p className={styles.help}>{t(parked.length > 0 ? 'cycle:parkingHelp' : 'cycle:parkingEmpty')}</p>
        <Gaps gaps={parked} label={t('cycle:parking')} />
        <ChooseUnrated />
      </section>
      {reached.length > 0 && (
        <section className={styles.section}>
          <SectionTitle>{t('cycle:reached')}</SectionTitle>
          <GapTable gaps={reached} label={t('cycle:reached')} />
        </section>
      )}
    </>
  )
}

const Gaps = ({ gaps, label }: { gaps: readonly Gap[]; label: string }) =>
  gaps.length > 0 ? <GapTable gaps={gaps} label={label} /> : null

/** The reason for continuing without having seen the behavior (S0-1). */
function Skipped({ cycle }: { cycle: Cycle }) {
  const t = useT()
  const reason = reasonForSkipping(cycle, 'see')
  if (!reason) return null
  return (
    <p className={styles.reason}>
      <span>{t('cycle:skippedSee')}</span> <bdi>{reason}</bdi>
    </p>
  )
}

/** What closes the gap of the #1 behavior: the rep's own words in the plan (S2-6). */
function Bridge() {
  const t = useT()
  const workbook = useWorkbook()
  const { inForce, awaiting, draft } = cyclePlans(workbook)
  const plan = inForce ?? awaiting ?? draft
  const how = plan?.how.trim() ?? ''
  return (
    <p className={styles.reason}>
      <span>{t('cycle:bridge')}</span>{' '}
      {how === '' ? t(plan ? 'cycle:bridgeOpen' : 'cycle:bridgeNone') : <bdi>{how}</bdi>}{' '}
      {plan && <PageLink to={paths.plan(workbook.id, plan.id)}>{t('cycle:bridgePlan')}</PageLink>}
    </p>
  )
}

function Explain({ focus }: { focus: Focus }) {
  const dispatch = useDispatch()
  const t = useT()
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  return (
    <div className={styles.pair}>
      <TextArea
        label={t('cycle:why')}
        value={focus.why}
        readOnly={readOnly}
        onCommit={(why) => dispatch({ type: 'cycle.explainFocus', why })}
        note={readOnly ? undefined : (why) => <WordingHint text={why} place={`${focus.behavior}/why`} />}
      />
      <TextArea
        label={t('cycle:impact')}
        value={focus.impact}
        readOnly={readOnly}
        onCommit={(impact) => dispatch({ type: 'cycle.explainFocus', impact })}
      />
      <TargetSelect
        value={focus.target}
        onChange={(target) => dispatch({ type: 'cycle.explainFocus', target })}
        readOnly={readOnly}
      />
    </div>
  )
}

export const route = createLazyRoute('/rep/$rep/gaps')({ component: GapsPage })
