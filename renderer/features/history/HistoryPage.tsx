import { createLazyRoute } from '@tanstack/react-router'
import { Fragment, useId, useMemo, useState } from 'react'
import { daysBetween, longDate, timeOf, weekdayDate } from '../../../shared/dates'
import type { PlainDate } from '../../../shared/model/scalars'
import { addendumWords } from '../../../shared/rules/addendum-words'
import { documentWords } from '../../../shared/rules/document-words'
import { shortName } from '../../../shared/rules/names'
import { planWords } from '../../../shared/rules/plan-words'
import { useToday } from '../../core/clock'
import { takeMergeBack, useWorkbook } from '../../core/replica'
import { useT, useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Page'
import { useShortDate } from '../../ui/ShortDate'
import { EraseDeletedLink } from '../erasure/EraseDeletedLink'
import { type Day, type Deed, daysOf } from './days'
import styles from './HistoryPage.module.css'
import { PastWords } from './PastWords'
import { RecordLink } from './RecordLink'
import { useHistory } from './use-history'

/** What was done with the workbook: what, when, by whom (N-2). */
function HistoryPage() {
  const t = useT()
  const { id } = useWorkbook()
  const { entries, showEarlier, lacksStart } = useHistory(id)
  const days = useMemo(() => daysOf(entries ?? []), [entries])
  if (entries === null) return null
  if (days.length === 0) return <Empty>{t('history:empty')}</Empty>
  return (
    <div className={styles.page}>
      <p className={styles.help}>{t('history:help')}</p>
      {days.map((day) => (
        <OneDay key={day.on} day={day} />
      ))}
      {lacksStart && <p className={styles.missing}>{t('history:lacksStart')}</p>}
      {showEarlier && <Button onPress={showEarlier}>{t('history:earlier')}</Button>}
      <EraseDeletedLink />
    </div>
  )
}

function useDayName() {
  const { t, language } = useTranslator()
  const today = useToday()
  return (on: PlainDate) => {
    const ago = daysBetween(on, today)
    const date = weekdayDate(on, language, today)
    if (ago === 0) return t('history:today', { date })
    return ago === 1 ? t('history:yesterday', { date }) : date
  }
}

function OneDay({ day }: { day: Day }) {
  const name = useDayName()
  const { t, language } = useTranslator()
  return (
    <section className={styles.day}>
      <h3>
        <time dateTime={day.on} title={longDate(day.on, language)}>
          {name(day.on)}
        </time>
      </h3>
      <ol>
        {day.deeds.map((deed) => (
          <Fragment key={deed.seq}>
            <Row deed={deed} />
            {deed.missing > 0 && <li className={styles.missing}>{t('history:missing', { count: deed.missing })}</li>}
          </Fragment>
        ))}
      </ol>
    </section>
  )
}

function Row({ deed }: { deed: Deed }) {
  const t = useT()
  const { id, merged = {} } = useWorkbook()
  const { first, seq, what, from, to, changes, actor, target, rewrites } = deed
  const [start, end] = [timeOf(from), timeOf(to)]
  const [isOpen, open] = useState(false)
  const named = useId()
  return (
    <li>
      <span className={styles.time}>{start === end ? end : `${start}–${end}`}</span>
      <span className={styles.what}>
        <span id={named}>
          <RecordLink target={target}>
            <What deed={deed} />
          </RecordLink>
        </span>
        {what === 'workbook.merged' && Object.keys(merged).length > 0 && (
          <Button look="link" onPress={() => takeMergeBack(id, seq)}>
            {t('merge:takeBack')}
          </Button>
        )}
        {changes > 1 && <span className={styles.quiet}> {t('history:changes', { count: changes })}</span>}
        {rewrites && (
          <>
            {' '}
            <Button look="link" aria-expanded={isOpen} aria-describedby={named} onPress={() => open(!isOpen)}>
              {t(isOpen ? 'history:wordsHide' : 'history:words')}
            </Button>
          </>
        )}
        {isOpen && <PastWords first={first} last={seq} />}
      </span>
      <span className={styles.who}>
        <bdi>{actor}</bdi>
      </span>
    </li>
  )
}

/** The action in words; for a signature also its stance. */
function What({ deed: { what, of, applies, restores, plan, document, addendum, target } }: { deed: Deed }) {
  const translator = useTranslator()
  const { ofCode, t } = translator
  const { addenda, rep } = useWorkbook()
  const { name } = rep
  const short = useShortDate()
  const told = { name: shortName(name), today: null }
  if (plan && what === 'plan.sign') return planWords(translator, 'deed', plan, told)
  if (document && what === 'document.sign') return documentWords(translator, 'deed', document, told)
  if (addendum && what === 'addendum.sign') {
    const number = addenda[target?.split('/')[1] ?? '']?.number ?? 1
    return addendumWords(translator, 'deed', addendum, { ...told, number })
  }
  if (addendum?.stance && what === 'addendum.ink')
    return t('history:addendumInkStance', { name, stance: t(`plan:stance-${addendum.stance}`) })
  if (document?.stance && what === 'document.ink')
    return t('history:documentInkStance', { name, stance: t(`plan:stance-${document.stance}`) })
  if (plan?.stance && what === 'plan.ink')
    return t(plan.byFile ? 'history:answerStance' : 'history:inkStance', {
      name,
      stance: t(`plan:stance-${plan.stance}`)
    })
  const words = (type: string) =>
    restores === null
      ? ofCode('history', type, { name }, 'history:other')
      : t('history:restoredOf', { when: `${short(restores)}, ${timeOf(restores)}` })
  if (applies !== null && what === 'aside.merge') return t('history:mergedOf', { what: words(applies) })
  if (applies !== null) return t('history:appliedOf', { what: words(applies) })
  if (of !== null && what === 'undo') return t('history:undoOf', { what: words(of) })
  if (of !== null && what === 'redo') return t('history:redoOf', { what: words(of) })
  return words(what)
}

export const route = createLazyRoute('/rep/$rep/history')({ component: HistoryPage })
