import { dateOf, shortDate, timeOf } from '../../../shared/dates'
import type { Effect, OfferedChange } from '../../../shared/model/set-aside'
import { useToday } from '../../core/clock'
import { useT, useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { WithDates } from '../../ui/ShortDate'
import styles from './Aside.module.css'

type Named = Pick<Effect, 'record' | 'name' | 'when' | 'number'>

/** What the user calls a record: its kind, its name, its day; for an addendum also its number. */
export function useRecordName() {
  const { t, ofCode, language } = useTranslator()
  const today = useToday()
  return ({ record, name, when, number }: Named): string => {
    const [map = ''] = record.split('/')
    const kind =
      number === undefined
        ? ofCode('aside', `record.${map}`, {}, 'aside:record.other')
        : t('aside:addendum', { number })
    const facts = [name, when && shortDate(dateOf(when), language, today)].filter(Boolean).join(', ')
    return facts ? t('aside:named', { kind, name: facts }) : kind
  }
}

/** The same for a record by its path, also for the manager's own words that belong to no record. */
export function usePathName() {
  const { ofCode } = useTranslator()
  const nameOf = useRecordName()
  return ({ path, ...named }: Omit<Named, 'record'> & { path: string }): string => {
    const [what, part = ''] = path.split('/')
    if (what === 'private') return ofCode('merge', `own.${part}`, {}, 'merge:own.other')
    return nameOf({ record: path, ...named })
  }
}

const verbs = { add: 'aside:adds', change: 'aside:changes', remove: 'aside:removes' } as const

/** What a change would do to one record. */
export function OneEffect({ effect }: { effect: Effect }) {
  const t = useT()
  const nameOf = useRecordName()
  const { kind, before, after } = effect
  return (
    <div className={styles.effect}>
      <p>{t(verbs[kind], { what: nameOf(effect) })}</p>
      {(before !== null || after !== null) && (
        <dl>
          {kind !== 'add' && (
            <>
              <dt>{t('aside:stands')}</dt>
              <dd dir="auto">{before || t('aside:empty')}</dd>
            </>
          )}
          {kind !== 'remove' && (
            <>
              <dt>{t('aside:would')}</dt>
              <dd dir="auto">{after || t('aside:empty')}</dd>
            </>
          )}
        </dl>
      )}
    </div>
  )
}

export interface OfferedProps {
  change: OfferedChange
  /** False when nothing may be written. */
  writable: boolean
  working: boolean
  /** The level of its heading on the page. */
  level: 3 | 4
  onApply: () => void
  onLeaveOut: (out: boolean) => void
  /** Writes a text that is asked about anew; false when it was refused. */
  onWrite: (text: string) => Promise<boolean>
}

/** The headings of a change and of what is below it. */
export const headings = { 3: { own: 'h3', below: 'h4' }, 4: { own: 'h4', below: 'h5' } } as const

/** One change that is not in the workbook: when it was made, what it was, why it waits, and what it would do. */
export function Offered({ change, writable, working, level, onApply, onLeaveOut }: OfferedProps) {
  const { own: Heading } = headings[level]
  const { t, ofCode } = useTranslator()
  const { at, actor, type, reason, obstacle, leftOut, effects, key } = change
  const title = `aside-${key}`
  return (
    <li className={styles.change} aria-labelledby={title}>
      <div className={styles.what}>
        <Heading id={title}>{ofCode('history', type, { name: actor }, 'history:other')}</Heading>
        <p className={styles.quiet}>
          <WithDates on={[at]} say={(date) => t('aside:when', { date, time: timeOf(at) })} />
          {actor && <bdi> {t('aside:by', { name: actor })}</bdi>}
        </p>
        <p className={styles.quiet}>{t(`aside:why.${reason}`)}</p>
        {effects.length === 0 && <p>{t('aside:nothing')}</p>}
        {effects.map((effect, index) => (
          <OneEffect key={`${effect.record}-${index.toString()}`} effect={effect} />
        ))}
        {obstacle && <p className={styles.obstacle}>{t(`aside:obstacle.${obstacle}`)}</p>}
      </div>
      {writable && (
        <div className={styles.buttons}>
          {!leftOut && obstacle === null && (
            <Button onPress={onApply} isDisabled={working} aria-describedby={title}>
              {t('aside:apply')}
            </Button>
          )}
          <Button look="plain" onPress={() => onLeaveOut(!leftOut)} isDisabled={working} aria-describedby={title}>
            {t(leftOut ? 'aside:offerAgain' : 'aside:leaveOut')}
          </Button>
        </div>
      )}
    </li>
  )
}
