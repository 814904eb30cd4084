import { shortMonth } from '../../../shared/dates'
import { isMonthNamed } from '../../../shared/rules/named-months'
import type { ManagerBeside, ManagersBeside, WeekOfManager } from '../../../shared/rules/rhythms-beside'
import { removeReport } from '../../core/reports'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { SectionTitle } from '../../ui/Page'
import { useShortDate } from '../../ui/ShortDate'
import hidden from '../../ui/visually-hidden.module.css'
import styles from './ManagersPage.module.css'

const legend = ['all', 'some', 'none', 'apart', 'open'] as const
type Look = (typeof legend)[number]

/** How a week is drawn; null if nothing was due in it. While something in it is still open, it is not all held. */
function lookOf({ due, held, apart, open }: WeekOfManager): Look | null {
  if (due > 0) return held === due && open === 0 ? 'all' : held > 0 ? 'some' : 'none'
  return open > 0 ? 'open' : apart > 0 ? 'apart' : null
}

/** A character in the square, so that no state is shown by color alone. */
const sign: Partial<Record<Look, string>> = { none: '×' }

interface SquareProps {
  look: Look | null
  /** The share of the due sessions that was held, 0 to 1; the legend shows a half. */
  part?: number
}

/** A square that is filled from below by the share that was held. */
const Square = ({ look, part = 0.5 }: SquareProps) => (
  <span className={`${styles.square} ${look === null ? '' : (styles[look] ?? '')}`} aria-hidden="true">
    {look === 'some' && (
      <svg viewBox="0 0 10 10" preserveAspectRatio="none" aria-hidden="true" className={styles.part}>
        <rect width="10" y={10 * (1 - part)} height={10 * part} />
      </svg>
    )}
    {look && sign[look]}
  </span>
)

/** A row of weeks per manager; each square is filled by the share of the due sessions that was held. */
export function ManagerWeeks({ beside: { weeks, managers } }: { beside: ManagersBeside }) {
  const { t, language } = useTranslator()
  const short = useShortDate()
  return (
    <section>
      <SectionTitle>{t('rhythms:weeks')}</SectionTitle>
      <div className={styles.scroll}>
        <table aria-label={t('rhythms:weeks')} className={styles.grid}>
          <thead>
            <tr>
              <th scope="col">{t('rhythms:manager')}</th>
              {weeks.map((week, index) => (
                <th key={week} scope="col">
                  <span className={hidden.hidden}>{short(week)}</span>
                  <span className={styles.month} aria-hidden="true">
                    {isMonthNamed(weeks, index) && shortMonth(week, language)}
                  </span>
                </th>
              ))}
              <th scope="col" className={styles.number}>
                {t('rhythms:held')}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {managers.map((manager) => (
              <Row key={manager.id} manager={manager} weeks={weeks} />
            ))}
          </tbody>
        </table>
      </div>
      <ul className={styles.legend}>
        {legend.map((look) => (
          <li key={look}>
            <Square look={look} /> {t(`rhythms:legend.${look}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Row({ manager: one, weeks }: { manager: ManagerBeside; weeks: ManagersBeside['weeks'] }) {
  const { t } = useTranslator()
  const short = useShortDate()
  const time = t('rhythm:to', { from: short(one.from), to: short(one.to) })
  const inWords = (week: WeekOfManager) => {
    const look = lookOf(week)
    if (week.due > 0) {
      const held = t('rhythms:someHeld', { held: week.held, count: week.due })
      return week.open > 0 ? t('rhythms:andOpen', { held, count: week.open }) : held
    }
    return look === 'open' ? t('rhythms:openNow') : look === 'apart' ? t('rhythms:apart') : t('rhythms:nothingDue')
  }
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <bdi>{one.manager}</bdi>
        <span className={styles.about}>
          {t('rhythms:about', { reps: t('rhythms:reps', { count: one.reps }), time })},{' '}
          {t('rhythms:madeOn', { date: short(one.madeAt.slice(0, 10)) })}
        </span>
      </th>
      {one.weeks.map((week, at) => {
        const date = short(weeks[at] ?? '')
        const words = t('rhythms:week', { date, what: week ? inWords(week) : t('rhythms:outside') })
        return (
          <td key={weeks[at]} className={styles.week} title={words}>
            <span className={hidden.hidden}>{words}</span>
            {week && <Square look={lookOf(week)} part={week.due > 0 ? week.held / (week.due + week.open) : 0} />}
          </td>
        )
      })}
      <td className={styles.number}>{t('rhythm:ofDue', { held: one.kept.held, count: one.kept.due })}</td>
      <td className={styles.away}>
        <Button
          look="link"
          aria-label={t('rhythms:remove', { name: one.manager })}
          onPress={() => removeReport(one.id)}
        >
          {t('rhythms:removeShort')}
        </Button>
      </td>
    </tr>
  )
}
