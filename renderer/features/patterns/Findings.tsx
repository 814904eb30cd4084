import { useState } from 'react'
import type { Id } from '../../../shared/model/scalars'
import type { PatternFinding } from '../../../shared/rules/pattern-findings'
import { go } from '../../core/navigation'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { SectionTitle } from '../../ui/Page'
import styles from './Findings.module.css'
import { findingWords } from './words'

/** How many are shown before the user asks for the rest. */
const first = 5

interface FindingsProps {
  findings: readonly PatternFinding[]
  names: ReadonlyMap<Id, string>
  /** The only rep that is shown; null for the team. */
  only: Id | null
}

/** What the records may mean, each finding with its evidence and one step to take. */
export function Findings({ findings, names, only }: FindingsProps) {
  const { t, language } = useTranslator()
  const [all, setAll] = useState(false)
  const shown = all ? findings : findings.slice(0, first)
  return (
    <section>
      <SectionTitle>{t('patterns:meaning')}</SectionTitle>
      {findings.length === 0 && <p className={styles.quiet}>{t('patterns:quiet')}</p>}
      <ul className={styles.list}>
        {shown.map((finding) => {
          const { what, why, label, to } = findingWords(finding, { t, language, names, only })
          return (
            <li key={what} className={styles.line}>
              <div>
                <p className={styles.what}>{what}</p>
                <p className={styles.why}>
                  {why} {t('patterns:rests', { count: finding.records })}
                </p>
              </div>
              <Button onPress={() => go(to)}>{label}</Button>
            </li>
          )
        })}
      </ul>
      {findings.length > shown.length && (
        <Button look="link" onPress={() => setAll(true)}>
          {t('patterns:more', { count: findings.length - shown.length })}
        </Button>
      )}
    </section>
  )
}
