import { levels, phases } from '../../../shared/model/field-of-work'
import { funnelStages, questionPurposes } from '../../../shared/model/guide'
import type { Part } from '../../../shared/model/part'
import type { FrameworkBehavior, GuideQuestion } from '../../../shared/rules/part-rules'
import { useT } from '../../core/translator'
import { RatingCards } from '../../ui/RatingCards'
import { Guidance } from '../forms/fields/Guidance'
import { CountMap } from './CountMap'
import styles from './PartView.module.css'
import { itemLabel } from './part-words'

type Framework = Extract<Part, { kind: 'behavior-framework' }>
type Guide = Extract<Part, { kind: 'question-guide' }>

/** Where the behaviors are in the 4×2 map (S3-4, S3-5), and which cells have none. */
export function BehaviorMap({ part, here }: { part: Framework; here: FrameworkBehavior | null }) {
  const t = useT()
  const count = (level: string, phase: string) =>
    part.behaviors.filter((behavior) => behavior.level === level && behavior.phase === phase).length
  const rows = levels.map((id) => ({ id, label: t(`observation:level.${id}`) }))
  const columns = phases.map((id) => ({ id, label: t(`print:phase.${id}`) }))
  return (
    <Places title={t('parts:mapTitle')} rows={rows} columns={columns} count={count}>
      {here && { row: here.level, column: here.phase }}
    </Places>
  )
}

/** What the questions are for, and how wide they are (S3-11, S3-12). */
export function QuestionMap({ part, here }: { part: Guide; here: GuideQuestion | null }) {
  const t = useT()
  const count = (purpose: string, stage: string) =>
    part.questions.filter((question) => question.purpose === purpose && question.stage === stage).length
  const rows = questionPurposes.map((id) => ({ id, label: t(`parts:purpose.${id}`) }))
  const columns = funnelStages.map((id) => ({ id, label: t(`parts:width.${id}`) }))
  return (
    <Places title={t('parts:questionsTitle')} rows={rows} columns={columns} count={count}>
      {here && { row: here.purpose, column: here.stage }}
    </Places>
  )
}

interface PlacesProps {
  title: string
  rows: readonly { id: string; label: string }[]
  columns: readonly { id: string; label: string }[]
  count: (row: string, column: string) => number
  children: { row: string; column: string } | null
}

function Places({ title, rows, columns, count, children: here }: PlacesProps) {
  const t = useT()
  const empty = rows.flatMap((row) =>
    columns.flatMap((column) =>
      count(row.id, column.id) === 0 ? [t('print:place', { level: row.label, phase: column.label })] : []
    )
  )
  return (
    <section className={styles.part}>
      <h3 className={styles.caption}>{title}</h3>
      <CountMap label={title} rows={rows} columns={columns} count={count} here={here} />
      <p className={styles.quiet}>
        {empty.length === 0 ? t('parts:allPlaces') : t('parts:emptyPlaces', { places: empty.join('; ') })}
      </p>
    </section>
  )
}

/** A behavior as an observation shows it. */
export function BehaviorView({ behavior, language }: { behavior: FrameworkBehavior; language: string }) {
  const t = useT()
  const title = itemLabel(behavior, t)
  const anchors = behavior.anchors.map(
    (anchor, index) => anchor.trim() || `${t('parts:anchorMissing')}${' '.repeat(index)}`
  )
  return (
    <article className={styles.item} lang={language}>
      <h4 dir="auto">{title}</h4>
      {behavior.why.trim() !== '' && <p dir="auto">{behavior.why}</p>}
      <RatingCards label={title} anchors={anchors} value={behavior.desired} onChange={() => undefined} readOnly />
      <p className={styles.quiet}>
        {t('parts:wanted', { level: behavior.desired })} ·{' '}
        {t('print:place', {
          level: t(`print:level.${behavior.level}`),
          phase: t(`print:phase.${behavior.phase}`)
        })}
      </p>
    </article>
  )
}

/** A question as it is asked. */
export function QuestionView({ question, language }: { question: GuideQuestion; language: string }) {
  const t = useT()
  return (
    <article className={styles.item}>
      <p className={styles.question} lang={language} dir="auto">
        {itemLabel(question, t)}
      </p>
      <p className={styles.quiet}>
        {t(`parts:width.${question.stage}`)} · {t(`parts:purpose.${question.purpose}`)}
      </p>
    </article>
  )
}

/** The whole of a part, for reading. */
export function PartView({ part }: { part: Part }) {
  switch (part.kind) {
    case 'behavior-framework':
      return (
        <>
          <BehaviorMap part={part} here={null} />
          {part.behaviors.map((behavior) => (
            <BehaviorView key={behavior.id} behavior={behavior} language={part.language} />
          ))}
        </>
      )
    case 'question-guide':
      return (
        <>
          <QuestionMap part={part} here={null} />
          {part.questions.map((question) => (
            <QuestionView key={question.id} question={question} language={part.language} />
          ))}
        </>
      )
    case 'help-text':
      return <Guidance title={part.title} text={part.text} />
  }
}
