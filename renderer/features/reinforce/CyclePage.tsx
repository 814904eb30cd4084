import { createLazyRoute, Link, useParams } from '@tanstack/react-router'
import type { Cycle, Focus } from '../../../shared/model/cycle'
import { type Gap, gapOfCycle } from '../../../shared/rules/gaps'
import { shortName } from '../../../shared/rules/names'
import { planState } from '../../../shared/rules/plan-state'
import { planWords } from '../../../shared/rules/plan-words'
import { plansOfCycle } from '../../../shared/rules/plans'
import { confidencesOf, triesOf } from '../../../shared/rules/reinforce'
import { useToday } from '../../core/clock'
import { paths } from '../../core/navigation'
import { useWorkbook } from '../../core/replica'
import { useT, useTranslator } from '../../core/translator'
import { Empty, PageHead, SectionTitle } from '../../ui/Page'
import { PageLink } from '../../ui/PageLink'
import { ShortDate, WithDates, WithWritten } from '../../ui/ShortDate'
import { Table } from '../../ui/Table'
import { useFirst } from '../../ui/use-first'
import { EarlierAnswers } from '../cycle/EarlierAnswers'
import { OnPaper } from '../forms/OnPaper'
import { gapWords } from '../measures/gap-words'
import { ConfidenceList } from './Confidence'
import styles from './Reinforce.module.css'
import { TriesTitle } from './TriesTitle'
import { Visits } from './Visits'

/** A past cycle: the behavior, the rep's answer, its plans and one-on-ones, what was seen, how it ended (S0-10). */
function CyclePage() {
  const t = useT()
  const { cycle: id = '' } = useParams({ strict: false })
  const workbook = useWorkbook()
  const cycle = workbook.cycles[id]
  const back = <PageLink to={paths.reinforce(workbook.id)}>{t('reinforce:backToCycles')}</PageLink>
  if (!cycle?.focus) return <Empty action={back}>{t('reinforce:cycleGone')}</Empty>
  return (
    <div>
      <PageHead
        title={workbook.behaviors[cycle.focus.behavior]?.title ?? ''}
        subtitle={
          <>
            <PageLink to={paths.reinforce(workbook.id)}>
              <bdi>{workbook.rep.name}</bdi>
            </PageLink>
            {cycle.closed && ` · ${t('reinforce:earlierOne')}`}
          </>
        }
      >
        <OnPaper record={{ kind: 'cycle', id }} />
      </PageHead>
      <div className={styles.columns}>
        <div>
          <Reason focus={cycle.focus} />
          <Answer cycle={cycle} />
          <EarlierAnswers cycle={cycle} />
          <Visits workbook={workbook} cycle={cycle} readOnly />
          <Tries cycle={cycle} />
        </div>
        <aside>
          <End cycle={cycle} />
          <Plans cycle={cycle} />
          <Talks cycle={cycle} />
          <Felt cycle={cycle} />
        </aside>
      </div>
    </div>
  )
}

function Reason({ focus: { why, impact } }: { focus: Focus }) {
  const t = useT()
  const said = [
    { label: t('cycle:why'), words: why },
    { label: t('cycle:impact'), words: impact }
  ].filter(({ words }) => words.trim() !== '')
  return said.map(({ label, words }) => (
    <section key={label} className={styles.section}>
      <SectionTitle>{label}</SectionTitle>
      <p dir="auto">{words}</p>
    </section>
  ))
}

function Answer({ cycle: { agreement } }: { cycle: Cycle }) {
  const t = useT()
  if (!agreement) return null
  const { agreed, on } = agreement
  return (
    <section className={styles.section}>
      <SectionTitle>
        <WithDates on={[on]} say={(date) => t(agreed ? 'cycle:recordedYes' : 'cycle:recordedNotYet', { date })} />
      </SectionTitle>
      {agreement.words.trim() !== '' && (
        <blockquote>
          <q dir="auto">{agreement.words}</q>
        </blockquote>
      )}
    </section>
  )
}

function End({ cycle }: { cycle: Cycle }) {
  const { closed, relapses, outcomes } = cycle
  const { t, language } = useTranslator()
  const gap = gapOfCycle(useWorkbook(), cycle)
  return (
    <section className={styles.section}>
      <SectionTitle>{t('reinforce:cycle')}</SectionTitle>
      <p>
        {closed ? (
          <WithDates
            on={[closed.at]}
            say={(date) =>
              t(closed.how === 'sticks' ? 'reinforce:earlierSticks' : 'reinforce:earlierStopped', {
                date,
                reason: closed.reason
              })
            }
          />
        ) : (
          t('reinforce:cycleOpen')
        )}
      </p>
      <Slips relapses={relapses} />
      {gap?.start && (
        <p className={styles.quiet}>
          {closed ? <AtEnd cycle={cycle} gap={gap} start={gap.start} /> : <Since gap={gap} start={gap.start} />}
        </p>
      )}
      {outcomes.map((outcome) => (
        <p key={outcome.id} className={styles.quiet}>
          <bdi>{outcome.name}</bdi>: {gapWords(outcome, t, language)}
        </p>
      ))}
    </section>
  )
}

function Slips({ relapses }: Pick<Cycle, 'relapses'>) {
  const t = useT()
  const { shown, more } = useFirst(relapses, 20)
  if (relapses.length === 0) return null
  return (
    <>
      <ul>
        {shown.map((slip) => (
          <li key={slip.at}>
            <WithDates on={[slip.at]} say={(date) => t('reinforce:relapsed', { date })} />
          </li>
        ))}
      </ul>
      {more}
    </>
  )
}

/** Measured against the target of its last plan, since the behavior's own target can have changed. */
function AtEnd({ cycle, gap, start: { on, rating } }: { cycle: Cycle; gap: Gap; start: NonNullable<Gap['start']> }) {
  const t = useT()
  const workbook = useWorkbook()
  const wanted = plansOfCycle(workbook, cycle.id).at(-1)?.gap?.wanted ?? gap.wanted
  const last = gap.now ?? rating
  return <WithDates on={[on]} say={(date) => t('reinforce:gapAtEnd', { last, wanted, start: rating, date })} />
}

function Since({ gap: { now, wanted }, start }: { gap: Gap; start: NonNullable<Gap['start']> }) {
  const t = useT()
  const { on, rating } = start
  return <WithDates on={[on]} say={(date) => t('plan:gapSince', { now: now ?? rating, wanted, start: rating, date })} />
}

function Plans({ cycle }: { cycle: Cycle }) {
  const translator = useTranslator()
  const today = useToday()
  const workbook = useWorkbook()
  const plans = plansOfCycle(workbook, cycle.id)
  const told = { name: shortName(workbook.rep.name), today }
  const { shown, more } = useFirst(plans, 20)
  if (plans.length === 0) return null
  return (
    <section className={styles.section}>
      <SectionTitle>{translator.t('rep:plans')}</SectionTitle>
      <ul>
        {shown.map((plan) => (
          <li key={plan.id}>
            <Link to={paths.plan(workbook.id, plan.id)} className={styles.way}>
              <WithWritten
                say={(written) => planWords(translator, 'link', planState(workbook, plan), { ...told, written })}
              />
            </Link>
          </li>
        ))}
      </ul>
      {more}
    </section>
  )
}

function Talks({ cycle }: { cycle: Cycle }) {
  const t = useT()
  const { id, sessions } = useWorkbook()
  const held = Object.values(sessions)
    .filter((session) => session.cycle === cycle.id && session.status === 'held')
    .sort((a, b) => Date.parse(a.when) - Date.parse(b.when))
  const { shown, more } = useFirst(held, 40)
  if (held.length === 0) return null
  return (
    <section className={styles.section}>
      <SectionTitle>{t('session:tab')}</SectionTitle>
      <ul>
        {shown.map((session) => (
          <li key={session.id}>
            <Link to={paths.session(id, session.id)} className={styles.way} dir="auto">
              <ShortDate on={session.when} />
              {session.purpose && ` · ${session.purpose}`}
            </Link>
          </li>
        ))}
      </ul>
      {more}
    </section>
  )
}

/** The tries between visits, as the rep told them (S1-6). */
function Tries({ cycle }: { cycle: Cycle }) {
  const t = useT()
  const tries = triesOf(useWorkbook(), cycle)
  const { shown, more } = useFirst(tries, 40)
  if (tries.length === 0) return null
  return (
    <section className={styles.section}>
      <TriesTitle tries={tries} />
      <Table
        className={styles.visits}
        columns={[
          { id: 'on', name: t('reinforce:practiceOn') },
          { id: 'note', name: t('reinforce:practiceNote') },
          { id: 'worked', name: t('reinforce:practiceWorked') }
        ]}
      >
        {shown.map(({ id, on, note, worked }) => (
          <tr key={id}>
            <th scope="row">
              <ShortDate on={on} />
            </th>
            <td dir="auto">{note}</td>
            <td>{t(worked === null ? 'reinforce:unknown' : worked ? 'reinforce:worked' : 'reinforce:workedNot')}</td>
          </tr>
        ))}
      </Table>
      {more}
    </section>
  )
}

/** How sure the rep felt during the cycle, the latest first (S2-8). */
function Felt({ cycle }: { cycle: Cycle }) {
  const t = useT()
  const noted = confidencesOf(useWorkbook(), cycle).reverse()
  const { shown, more } = useFirst(noted, 20)
  if (noted.length === 0) return null
  return (
    <section className={styles.section}>
      <SectionTitle>{t('reinforce:confidence')}</SectionTitle>
      <ConfidenceList noted={shown} />
      {more}
    </section>
  )
}

export const route = createLazyRoute('/rep/$rep/cycle/$cycle')({ component: CyclePage })
