import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { timeOf } from '../../../shared/dates'
import type { Plan } from '../../../shared/model/plan'
import { planStory, type StoryEntry } from '../../../shared/rules/plan-story'
import { storyWords } from '../../../shared/rules/story-words'
import { paths } from '../../core/navigation'
import { useWorkbook } from '../../core/replica'
import { useTranslator } from '../../core/translator'
import { ShortDate, WithWritten } from '../../ui/ShortDate'
import { useFirst } from '../../ui/use-first'
import { useShortNames } from './people'
import styles from './StoryList.module.css'

/** What happened to a plan, from its draft on: when, what, who and why. */
export function StoryList({ plan }: { plan: Plan }) {
  const workbook = useWorkbook()
  const story = useMemo(() => planStory(workbook, plan), [workbook, plan])
  const { shown, more } = useFirst(story, 40)
  return (
    <>
      <ol className={styles.list}>
        {shown.map((entry) => (
          <Entry key={keyOf(entry, workbook.id)} plan={plan} entry={entry} />
        ))}
      </ol>
      {more}
    </>
  )
}

/** The page that shows what an entry is about; null if that is this plan itself. */
function placeOf(entry: StoryEntry, rep: string): string | null {
  if (entry.what === 'addendum') return paths.addendum(rep, entry.addendum)
  return 'plan' in entry ? paths.plan(rep, entry.plan) : null
}

const keyOf = (entry: StoryEntry, rep: string) =>
  [entry.at, entry.what, placeOf(entry, rep), entry.by, entry.why].join(' ')

function Entry({ plan, entry }: { plan: Plan; entry: StoryEntry }) {
  const translator = useTranslator()
  const { id: rep } = useWorkbook()
  const names = useShortNames(plan)
  const { why } = storyWords(translator, entry, names)
  const what = <WithWritten say={(written) => storyWords(translator, entry, { ...names, written }).what} />
  const to = placeOf(entry, rep)
  return (
    <li>
      <span className={styles.when} title={timeOf(entry.at)}>
        <ShortDate on={entry.at} />
      </span>
      <div>
        {to ? (
          <Link to={to} className={styles.link}>
            {what}
          </Link>
        ) : (
          <p className={styles.what}>{what}</p>
        )}
        {why && (
          <p className={styles.why} dir="auto">
            {why}
          </p>
        )}
        {entry.by && <p className={styles.who}>{translator.t('story:by', { name: entry.by })}</p>}
      </div>
    </li>
  )
}
