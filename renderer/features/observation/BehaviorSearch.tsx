import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components'
import { holder } from '../../../shared/folding'
import type { Translate } from '../../../shared/messages'
import type { Behavior, BehaviorKey } from '../../../shared/model/behavior'
import { useT, useTranslator } from '../../core/translator'
import input from '../../ui/Input.module.css'
import styles from './BehaviorSearch.module.css'

export interface Found {
  key: BehaviorKey
  behavior: Behavior
  framework: string
  /** False: the rep was not trained on it, so it can only be flagged. */
  trained: boolean
}

interface BehaviorSearchProps {
  behaviors: readonly Found[]
  onChoose: (found: Found) => void
}

/** A list that typing narrows; arrow keys and Enter choose while the cursor stays in the field. */
export function BehaviorSearch({ behaviors, onChoose }: BehaviorSearchProps) {
  const t = useT()
  const { language } = useTranslator()
  const found = behaviors
    .map((one) => ({ ...one, facts: factsOf(one, t) }))
    .sort((a, b) => Number(b.trained) - Number(a.trained) || a.behavior.title.localeCompare(b.behavior.title, language))
  function choose(key: BehaviorKey) {
    const chosen = behaviors.find((one) => one.key === key)
    if (chosen) onChoose(chosen)
  }
  return (
    <Autocomplete filter={(text, words) => holder(words)(text)}>
      <SearchField aria-label={t('observation:searchBehavior')} autoFocus className={styles.search}>
        {/* The list is always shown, so it is a combobox that stays open. */}
        <Input
          role="combobox"
          aria-expanded="true"
          className={input.input}
          placeholder={t('observation:searchBehavior')}
        />
      </SearchField>
      <ListBox
        aria-label={t('observation:behaviors')}
        className={styles.list}
        items={found}
        onAction={(key) => choose(String(key))}
        renderEmptyState={() => <p className={styles.none}>{t('observation:noBehavior')}</p>}
      >
        {(one) => (
          <ListBoxItem
            id={one.key}
            textValue={[one.behavior.title, one.facts, ...one.behavior.anchors].join(' ')}
            className={styles.item}
          >
            <span className={styles.title}>{one.behavior.title} </span>
            <span className={styles.facts}>{one.facts}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  )
}

function factsOf({ behavior, framework, trained }: Found, t: Translate): string {
  const level = t(`observation:level.${behavior.level}`)
  const phase = t(`observation:phase.${behavior.phase}`)
  const facts = t('observation:behaviorFacts', { framework, level, phase })
  return trained ? facts : `${facts} · ${t('observation:notTrained')}`
}
