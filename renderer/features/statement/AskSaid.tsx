import { useEffect } from 'react'
import type { GivenStatement } from '../../../shared/model/statement'
import { shortName } from '../../../shared/rules/names'
import { useWorkbook } from '../../core/replica'
import { answerSaid, forgetSaid, useAskedSaid } from '../../core/said-to'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { ShortDate } from '../../ui/ShortDate'
import { useFirst } from '../../ui/use-first'
import styles from './Statements.module.css'

/** Asks before a record is changed that the rep has written a statement to. Leaving the page counts as no. */
export function AskSaid({ given }: { given: readonly GivenStatement[] }) {
  const t = useT()
  const { rep } = useWorkbook()
  const { asked } = useAskedSaid()
  const { shown, more } = useFirst(given, 20)
  useEffect(() => forgetSaid, [])
  if (!asked) return null
  const name = shortName(rep.name)
  return (
    <Dialog title={t('statement:askTitle', { name })} onClose={() => answerSaid(false)}>
      <ul>
        {shown.map(({ id, at, text }) => (
          <li key={id}>
            <figure className={styles.one}>
              <blockquote dir="auto">{text}</blockquote>
              <figcaption>
                <ShortDate on={at} />
              </figcaption>
            </figure>
          </li>
        ))}
      </ul>
      {more}
      <p>{t('statement:askText')}</p>
      <DialogButtons>
        <Button onPress={() => answerSaid(true)}>{t('statement:askGo')}</Button>
        <Button look="primary" onPress={() => answerSaid(false)}>
          {t('ui:underPlanKeep')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
