import { measureKinds, type OptionalMeasure } from '../../../shared/model/results-sheet'
import { useT } from '../../core/translator'
import { AmountInput } from '../../ui/AmountInput'
import { SectionTitle } from '../../ui/Page'
import { TextInput } from '../../ui/TextInput'
import { useResultsChoice, writeMeasure } from './choice'
import styles from './ResultsPage.module.css'

/** Retention, productivity, a goal of the company: figures for the whole group, from other sources (S2-16). */
export function Measures() {
  const t = useT()
  return (
    <section className={styles.measures}>
      <SectionTitle>{t('results:measures')}</SectionTitle>
      <p className={styles.help}>{t('results:measuresHelp')}</p>
      {measureKinds.map((kind) => (
        <Measure key={kind} kind={kind} />
      ))}
    </section>
  )
}

function Measure({ kind }: { kind: OptionalMeasure['kind'] }) {
  const t = useT()
  const { name, before, now } = useResultsChoice((choice) => choice.measures[kind])
  const takes = (change: Parameters<typeof writeMeasure>[1]) => {
    writeMeasure(kind, change)
    return Promise.resolve(true)
  }
  const isShare = (amount: number) => amount >= 0 && amount <= 100
  const problemOf = (amount: number) => (kind === 'retention' && !isShare(amount) ? t('results:noShare') : undefined)
  return (
    <fieldset className={styles.measure}>
      <legend>{t(`results:measure.${kind}`)}</legend>
      <div className={styles.fields}>
        {kind !== 'retention' && (
          <TextInput
            label={t(kind === 'goal' ? 'results:goalName' : 'results:name')}
            value={name}
            maxLength={120}
            onCommit={(text) => takes({ name: text })}
          />
        )}
        <AmountInput
          label={t('results:before')}
          value={before}
          readOnly={false}
          problemOf={problemOf}
          onCommit={(value) => takes({ before: value })}
        />
        <AmountInput
          label={t('results:now')}
          value={now}
          readOnly={false}
          problemOf={problemOf}
          onCommit={(value) => takes({ now: value })}
        />
      </div>
    </fieldset>
  )
}
