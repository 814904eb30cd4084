import type { Part } from '../../../../shared/model/part'
import { useT } from '../../../core/translator'
import { Guidance } from '../../forms/fields/Guidance'
import { BehaviorMap, BehaviorView, QuestionMap, QuestionView } from '../PartView'
import styles from '../PartView.module.css'
import type { Item } from './items'

/** The selected behavior or question as users will see it, and the map of all of them. */
export function PartLook({ part, item }: { part: Part; item: Item | undefined }) {
  const t = useT()
  switch (part.kind) {
    case 'behavior-framework': {
      const behavior = part.behaviors.find((one) => one === item) ?? null
      return (
        <>
          {behavior && (
            <section className={styles.part} aria-label={t('parts:looksBehavior')}>
              <h3 className={styles.caption}>{t('parts:looksBehavior')}</h3>
              <BehaviorView behavior={behavior} language={part.language} />
            </section>
          )}
          <BehaviorMap part={part} here={behavior} />
        </>
      )
    }
    case 'question-guide': {
      const question = part.questions.find((one) => one === item) ?? null
      return (
        <>
          {question && (
            <section className={styles.part} aria-label={t('parts:looksQuestion')}>
              <h3 className={styles.caption}>{t('parts:looksQuestion')}</h3>
              <QuestionView question={question} language={part.language} />
            </section>
          )}
          <QuestionMap part={part} here={question} />
        </>
      )
    }
    case 'help-text':
      return <Guidance title={part.title} text={part.text} />
  }
}
