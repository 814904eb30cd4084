import { createLazyRoute } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { PatternsOfRep } from '../../../shared/model/patterns'
import type { Id } from '../../../shared/model/scalars'
import { isUnread } from '../../../shared/rules/own'
import { patternFindings } from '../../../shared/rules/pattern-findings'
import { factsWithin, type PatternSpan, patternSpans, patternsOf, spanFrom } from '../../../shared/rules/patterns'
import { namesOf } from '../../../shared/rules/told-apart'
import { useToday } from '../../core/clock'
import { useLibrary } from '../../core/library'
import { go, paths } from '../../core/navigation'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Empty, PageHead } from '../../ui/Page'
import { SelectInput } from '../../ui/SelectInput'
import { TeamTabs } from '../team/TeamTabs'
import { AfterTrainings } from './AfterTrainings'
import { Behaviors } from './Behaviors'
import { Findings } from './Findings'
import { usePatternsLook } from './look'
import { MinuteBars } from './MinuteBars'
import styles from './PatternsPage.module.css'
import { SeenMap } from './SeenMap'
import { Segments } from './Segments'
import { TeamQuality } from './TeamQuality'

export const route = createLazyRoute('/team/patterns')({ component: PatternsPage })

const spans = patternSpans.map((weeks) => `${weeks}` as const)

/**
 * What the coaching of the team or of one rep looked like over weeks, and what that may mean (S2-11, S2-12, S3-8,
 * S3-18).
 */
function PatternsPage() {
  const t = useT()
  const look = usePatternsLook()
  const reps = useLibrary((library) => library.reps)
  const names = useMemo(() => namesOf(reps), [reps])
  const [weeks, setWeeks] = useState<PatternSpan>(13)
  const [rep, setRep] = useState<Id | null>(null)
  const active = useMemo(() => inOrder(look ?? [], names), [look, names])
  const chosen = active.find((one) => one.rep === rep)
  const shown = useMemo(() => (chosen ? [chosen] : active), [chosen, active])
  const head = <PageHead title={t('team:title')} subtitle={t('patterns:subtitle')} />
  if (look === null)
    return (
      <>
        {head}
        <TeamTabs />
      </>
    )
  if (active.length === 0)
    return (
      <>
        {head}
        <TeamTabs />
        <Empty action={<Button onPress={() => go(paths.team)}>{t('rhythm:toTeam')}</Button>}>
          {t('patterns:noReps')}
        </Empty>
      </>
    )
  return (
    <>
      {head}
      <TeamTabs />
      <Unread />
      <div className={styles.choices}>
        <SelectInput
          label={t('patterns:span')}
          value={`${weeks}` as const}
          choices={spans.map((value) => ({ value, label: t(`patterns:span.${value}`) }))}
          onChange={(value) => setWeeks(patternSpans.find((one) => String(one) === value) ?? weeks)}
        />
        {active.length > 1 && (
          <SelectInput
            label={t('patterns:who')}
            value={chosen?.rep ?? null}
            empty={t('patterns:everyone')}
            choices={active.map((one) => ({ value: one.rep, label: names.get(one.rep) ?? '' }))}
            onChange={setRep}
          />
        )}
      </div>
      <Shown reps={shown} weeks={weeks} names={names} />
    </>
  )
}

/** The reps who are not in the archive, in the order of the list. */
function inOrder(look: readonly PatternsOfRep[], names: ReadonlyMap<Id, string>): PatternsOfRep[] {
  const order = [...names.keys()]
  return look.filter(({ archived }) => !archived).sort((a, b) => order.indexOf(a.rep) - order.indexOf(b.rep))
}

interface ShownProps {
  reps: readonly PatternsOfRep[]
  weeks: PatternSpan
  names: ReadonlyMap<Id, string>
}

function Shown({ reps, weeks, names }: ShownProps) {
  const t = useT()
  const today = useToday()
  const patterns = useMemo(() => patternsOf(reps, weeks, today), [reps, weeks, today])
  const findings = useMemo(() => patternFindings(reps, weeks, today), [reps, weeks, today])
  const inSpan = useMemo(
    () => reps.map((one) => ({ ...one, facts: factsWithin(one.facts, spanFrom(weeks, today), today) })),
    [reps, weeks, today]
  )
  const isEmpty =
    patterns.trainings.length === 0 &&
    inSpan.every(({ facts }) => facts.seen.length + facts.behaviors.length + facts.talks.length === 0)
  const isTeam = reps.length > 1
  return (
    <>
      {isEmpty ? (
        <p className={styles.nothing}>{t('patterns:nothing')}</p>
      ) : (
        <>
          <SeenMap rows={patterns.seen} names={names} />
          <div className={styles.two}>
            <Findings
              key={`${weeks} ${reps[0]?.rep} ${isTeam}`}
              findings={findings}
              names={names}
              only={isTeam ? null : (reps[0]?.rep ?? null)}
            />
            <MinuteBars patterns={patterns} names={names} />
          </div>
          <Behaviors reps={inSpan} />
          <AfterTrainings trainings={patterns.trainings} names={names} />
        </>
      )}
      {isTeam && <TeamQuality reps={reps} />}
      {isTeam && <Segments reps={reps} shares={patterns.segments} saysShares={patterns.saysSegments} names={names} />}
    </>
  )
}

function Unread() {
  const t = useT()
  const reps = useLibrary((library) => library.reps)
  const bad = reps.filter(isUnread).length
  return bad > 0 && <p className={styles.unread}>{t('patterns:unread', { count: bad })}</p>
}
