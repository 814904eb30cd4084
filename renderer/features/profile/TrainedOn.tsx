import { oneOfEach, thingOf } from '../../../shared/rules/languages'
import { trainingNeeds } from '../../../shared/rules/training'
import { useToday } from '../../core/clock'
import { useContentLanguage } from '../../core/offer'
import { useDispatch, useWorkbook } from '../../core/replica'
import { useTemplates } from '../../core/templates'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { CheckBox } from '../../ui/CheckBox'
import { SectionTitle } from '../../ui/Page'
import { WithDates } from '../../ui/ShortDate'
import styles from './Profile.module.css'

/** What the rep was trained on, and what was missing but not trained yet (S3-6). */
export function TrainedOn({ readOnly }: { readOnly: boolean }) {
  const dispatch = useDispatch()
  const t = useT()
  const today = useToday()
  const workbook = useWorkbook()
  const { frameworks } = workbook.rep.trainedOn
  const reader = useContentLanguage()
  const all = (useTemplates()?.frameworks ?? []).filter(
    ({ audience, id }) =>
      audience === 'rep' || frameworks[id] || Object.keys(workbook.behaviors).some((key) => key.startsWith(`${id}/`))
  )
  const held = new Set(Object.keys(frameworks).map(thingOf))
  const offered = [
    ...all.filter(({ id }) => frameworks[id]),
    ...oneOfEach(
      all.filter(({ id }) => !held.has(thingOf(id))),
      reader,
      (one) => ({ thing: thingOf(one.id), language: one.language })
    )
  ]
  const needs = trainingNeeds(workbook)
  return (
    <>
      <section className={styles.section}>
        <SectionTitle>{t('profile:trainedOn')}</SectionTitle>
        {offered.map(({ id, title }) => {
          const since = frameworks[id]
          const words = since ? (
            <WithDates on={[since]} say={(date) => t('profile:trainedSince', { date })} />
          ) : (
            t('profile:notTrained')
          )
          return (
            <CheckBox
              key={id}
              checked={since !== undefined}
              onChange={(on) => dispatch({ type: 'rep.setFramework', framework: id, on: on ? today : null })}
              disabled={readOnly}
            >
              {title} <span className={styles.quiet}>{words}</span>
            </CheckBox>
          )
        })}
      </section>
      {needs.length > 0 && (
        <section className={styles.section}>
          <SectionTitle>{t('profile:needs')}</SectionTitle>
          <p className={styles.quiet}>{t('profile:needsText')}</p>
          <ul>
            {needs.map(({ behavior, times }) => (
              <li key={behavior} className={styles.need}>
                <span>
                  {workbook.behaviors[behavior]?.title}{' '}
                  <span className={styles.quiet}>{t('profile:needTimes', { count: times })}</span>
                </span>
                {!readOnly && (
                  <Button look="link" onPress={() => dispatch({ type: 'rep.setTrained', behavior, on: today })}>
                    {t('profile:needTrained')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
