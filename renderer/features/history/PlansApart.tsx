import { Fragment } from 'react'
import { timeOf } from '../../../shared/dates'
import type { PlanForm } from '../../../shared/model/set-aside'
import { shortSeal } from '../../../shared/print/record'
import { useWorkbook } from '../../core/replica'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { WithDates } from '../../ui/ShortDate'
import styles from './Aside.module.css'
import { headings, type OfferedProps } from './Offered'

const isSealed = ({ signing }: PlanForm) => signing === 'signed' || signing === 'awaiting-ink'

/** The state of a plan: a draft, or signed on which day and by whom. */
function Standing({ form }: { form: PlanForm }) {
  const { t } = useTranslator()
  const { name } = useWorkbook().rep
  const { signing, stance, at, by, seal } = form
  const time = timeOf(at)
  if (!isSealed(form))
    return (
      <p>
        <WithDates
          on={[at]}
          say={(date) => t(signing === 'draft' ? 'aside:plans.draft' : 'aside:plans.repSigned', { name, date, time })}
        />
      </p>
    )
  return (
    <>
      <p>{t(`aside:twice.${stance ?? 'ink'}`, { name })}</p>
      <p>
        <WithDates on={[at]} say={(date) => t('aside:plans.signed', { date, time, name: by })} />
      </p>
      {seal && <p className={styles.quiet}>{t('aside:twice.seal', { seal: shortSeal(seal) })}</p>}
    </>
  )
}

/** Actions one below the other, so that the start of each is clear. */
function Actions({ of: actions }: { of: readonly string[] }) {
  const items = actions.map((action, index) => {
    // Nothing moves in a read-only list, and it may contain the same words twice.
    const key = `${index} ${action}`
    return action.trim() === '' ? null : <li key={key}>{action}</li>
  })
  return <ul>{items}</ul>
}

/** The agreed dates, each with what is to be done and its note. */
function Dates({ of: dates }: { of: PlanForm['dates'] }) {
  const { t } = useTranslator()
  const items = dates.map(({ on, kind, note }, index) => {
    const what =
      note.trim() === '' ? t(`plan:kind-${kind}`) : t('aside:named', { kind: t(`plan:kind-${kind}`), name: note })
    // Nothing moves in a read-only list, and it may contain the same date twice.
    const key = `${index} ${on}`
    return (
      <li key={key}>
        {on === null ? what : <WithDates on={[on]} say={(date) => t('aside:plans.date', { date, what })} />}
      </li>
    )
  })
  return <ul>{items}</ul>
}

/** The words of a plan, shown so that the user can choose between the plans. */
function Words({ form }: { form: PlanForm }) {
  const { t } = useTranslator()
  const { why, how, actions, dates, others, notes } = form
  const written = (...words: string[]) => words.filter((word) => word.trim() !== '').join('\n')
  const said = [
    { label: t('merge:part.why'), words: written(why) },
    { label: t('merge:part.how'), words: written(how) },
    {
      label: t('merge:part.actions'),
      words: actions.some((action) => action.trim() !== '') && <Actions of={actions} />
    },
    {
      label: t('aside:plans.dates'),
      words: dates.length > 0 && <Dates of={dates} />
    },
    ...others.map(({ label, words }) => ({ label: label || t('merge:part.values'), words })),
    { label: t('aside:record.private'), words: written(notes) }
  ].filter(({ words }) => words)
  if (said.length === 0) return null
  return (
    <div className={styles.effect}>
      <dl>
        {said.map(({ label, words }, index) => (
          <Fragment key={`${index.toString()} ${label}`}>
            <dt>{label}</dt>
            <dd dir="auto">{words}</dd>
          </Fragment>
        ))}
      </dl>
    </div>
  )
}

interface FormProps {
  title: string
  below: 'h4' | 'h5'
  form: PlanForm | null
}

function Form({ title, below: Below, form }: FormProps) {
  const { t } = useTranslator()
  return (
    <div className={styles.form}>
      <Below>{title}</Below>
      {form ? (
        <>
          <p dir="auto">{form.title}</p>
          <Standing form={form} />
          <Words form={form} />
        </>
      ) : (
        <p>{t('aside:plans.none')}</p>
      )}
    </div>
  )
}

/** The question about one plan that was signed, written on or discarded on two computers at once. */
function asksOfOne(here: PlanForm | null, there: PlanForm) {
  if (!here)
    return { title: 'plans.titleGone', help: 'plans.helpGone', keep: 'leaveOut', take: 'plans.takeBack' } as const
  const sealed = [here, there].find(isSealed)
  if (!sealed)
    return { title: 'plans.titleRep', help: 'plans.helpRep', keep: 'plans.keep', take: 'plans.take' } as const
  const goesOn = sealed.stance === 'agreed' || sealed.stance === null ? 'plans.asNext' : 'plans.asNew'
  const texts = { title: 'plans.titleOne', help: 'plans.helpOne' } as const
  return sealed === here
    ? ({ ...texts, keep: 'plans.signedHolds', take: goesOn } as const)
    : ({ ...texts, keep: goesOn, take: 'plans.signedHolds' } as const)
}

/** The question about two plans, depending on which of them are signed, with a label for each answer. */
function asksOf(here: PlanForm | null, there: PlanForm) {
  if (!here) return { help: 'plans.help', keep: 'leaveOut', take: 'plans.take' } as const
  if (isSealed(here) && isSealed(there))
    return { help: 'plans.helpBoth', keep: 'twice.keep', take: 'twice.take' } as const
  if (isSealed(here)) return { help: 'plans.helpSigned', keep: 'plans.signedHolds', take: 'plans.asNext' } as const
  if (isSealed(there)) return { help: 'plans.helpSigned', keep: 'plans.asNext', take: 'plans.signedHolds' } as const
  return { help: 'plans.help', keep: 'plans.keep', take: 'plans.take' } as const
}

/**
 * Two plans that were begun on two computers for one agreement, or one that went two ways: the user decides how it goes on.
 */
export function PlansApart({ change, writable, working, level, onApply, onLeaveOut }: OfferedProps) {
  const { own: Heading, below } = headings[level]
  const { t } = useTranslator()
  const { name } = useWorkbook().rep
  const { key, plans, obstacle, leftOut } = change
  if (!plans) return null
  const title = `plans-${key}`
  const { here, there } = plans
  const {
    title: asked,
    help,
    keep,
    take
  } = plans.one ? asksOfOne(here, there) : { title: 'plans.title' as const, ...asksOf(here, there) }
  return (
    <li className={styles.twice} aria-labelledby={title}>
      <Heading id={title}>{t(`aside:${asked}`, { name })}</Heading>
      {!leftOut && plans.again && <p>{t('aside:plans.again')}</p>}
      {writable && !leftOut && <p className={styles.quiet}>{t(`aside:${help}`, { name })}</p>}
      <div className={styles.forms}>
        <Form below={below} title={t('aside:twice.here')} form={plans.here} />
        <Form below={below} title={t(leftOut ? 'aside:plans.away' : 'aside:twice.there')} form={plans.there} />
      </div>
      {obstacle && (
        <p className={styles.obstacle}>
          {t(obstacle === 'signed' ? 'aside:plans.obstacle.signed' : `aside:obstacle.${obstacle}`)}
        </p>
      )}
      {writable && (
        <div className={styles.buttons}>
          {!leftOut && (
            <Button isDisabled={working} onPress={() => onLeaveOut(true)} aria-describedby={title}>
              {t(`aside:${keep}`)}
            </Button>
          )}
          {obstacle === null && (
            <Button isDisabled={working} onPress={onApply} aria-describedby={title}>
              {t(`aside:${take}`)}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
