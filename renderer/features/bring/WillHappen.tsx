import type { BringPreview, Mapping, RowProblem } from '../../../shared/model/bring'
import { formatNumber } from '../../../shared/numbers'
import { type useT, useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { SectionTitle } from '../../ui/Page'
import styles from './BringPage.module.css'
import { saveUnread } from './bring'

interface WillHappenProps {
  mapping: Mapping
  preview: BringPreview | null
}

/** How many unreadable rows are listed. */
const named = 8

/** The result of the answers, before anything is written. */
export function WillHappen({ mapping, preview }: WillHappenProps) {
  const { t, language } = useTranslator()
  if (!preview) return <p className={styles.quiet}>{t('bring:reading')}</p>
  const {
    known,
    fresh,
    already,
    replaced,
    added,
    averaged,
    between,
    untimed,
    blank,
    noRoom,
    untrained,
    left,
    filled,
    unread,
    problems,
    obstacle
  } = preview
  const lines: [string, number, boolean][] = [
    [t('bring:knownReps', { count: known.reps }), known.records, known.records > 0],
    [t('bring:newReps', { count: fresh.reps }), fresh.records, fresh.records > 0 && mapping.what !== 'reps'],
    [t('bring:replaced'), replaced, replaced > 0],
    [t('bring:added'), added, added > 0],
    [t('bring:averaged'), averaged, averaged > 0],
    [t('bring:untrained'), untrained, untrained > 0],
    [t(`bring:betweenWill.${mapping.between}`), between, between > 0],
    [t('bring:already'), already, already > 0],
    [t('bring:left'), left, left > 0],
    [t('bring:filled'), filled, filled > 0],
    [t('bring:untimed'), untimed, untimed > 0],
    [t('bring:blank'), blank, blank > 0]
  ]
  return (
    <section className={styles.will}>
      <SectionTitle>{t('bring:will')}</SectionTitle>
      {obstacle !== null && (
        <p role="status" className={styles.obstacle}>
          {t(`bring:obstacle.${obstacle}`)}
        </p>
      )}
      <dl className={styles.counts}>
        <div>
          <dt>{t(`bring:what.${mapping.what}`)}</dt>
          <dd className={styles.sum}>{formatNumber(preview.records, language)}</dd>
        </div>
        {lines
          .filter(([, , shown]) => shown)
          .map(([label, count]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{formatNumber(count, language)}</dd>
            </div>
          ))}
        {unread > 0 && (
          <div>
            <dt>{t('bring:unread')}</dt>
            <dd className={styles.warn}>{formatNumber(unread, language)}</dd>
          </div>
        )}
      </dl>
      {noRoom.length > 0 && <p className={styles.unread}>{t('bring:noRoom', { names: noRoom.join(', ') })}</p>}
      {unread > 0 && (
        <div className={styles.unread}>
          <ul>
            {problems.slice(0, named).map((problem) => (
              <li key={problem.row}>
                <b>{t('bring:row', { row: formatNumber(problem.row, language) })}</b> {problemText(problem, t)}
              </li>
            ))}
          </ul>
          {unread > named && <p>{t('bring:moreProblems', { count: unread - named })}</p>}
          <p className={styles.quiet}>
            {t('bring:unreadStay', { count: unread })}{' '}
            <Button look="link" onPress={() => saveUnread()}>
              {t('bring:saveUnread', { count: unread })}
            </Button>
          </p>
        </div>
      )}
      <p className={styles.quiet}>{t('bring:remembers')}</p>
    </section>
  )
}

const problemText = ({ problem, text, column }: RowProblem, t: ReturnType<typeof useT>): string =>
  problem === 'no-day' && text === '' ? t('bring:problem.noDayEmpty') : t(`bring:problem.${problem}`, { text, column })
