import { Autocomplete, Input, ListBox, ListBoxItem, SearchField, Text } from 'react-aria-components'
import type { Behavior, BehaviorKey } from '../../../shared/model/behavior'
import { useT, useTranslator } from '../../app/translator'
import input from '../../ui/Input.module.css'
import styles from './BehaviorSearch.module.css'

export interface Found {
  key: BehaviorKey
  behavior: Behavior
  framework: string
}

interface BehaviorSearchProps {
  behaviors: readonly Found[]
  onChoose: (key: BehaviorKey) => void
}

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** True when every word that was typed begins or stands somewhere in the text. */
const holdsAll = (text: string, words: string) =>
  folded(words)
    .split(/\s+/)
    .every((word) => folded(text).includes(word))

/** A list that grows shorter as one types; arrow keys and Enter choose while the cursor stays in the field. */
export function BehaviorSearch({ behaviors, onChoose }: BehaviorSearchProps) {
  const t = useT()
  const { language } = useTranslator()
  const found = behaviors
    .map((one) => ({ ...one, facts: t('observation:behaviorFacts', factsOf(one, t)) }))
    .sort((a, b) => a.behavior.title.localeCompare(b.behavior.title, language))
  return (
    <Autocomplete filter={holdsAll}>
      <SearchField aria-label={t('observation:searchBehavior')} autoFocus className={styles.search}>
        <Input className={input.input} placeholder={t('observation:searchBehavior')} />
      </SearchField>
      <ListBox
        aria-label={t('observation:behaviors')}
        className={styles.list}
        items={found}
        onAction={(key) => onChoose(String(key))}
        renderEmptyState={() => <p className={styles.none}>{t('observation:noBehavior')}</p>}
      >
        {(one) => (
          <ListBoxItem id={one.key} textValue={`${one.behavior.title} ${one.facts}`} className={styles.item}>
            <Text slot="label" className={styles.title}>
              {one.behavior.title}
            </Text>
            <Text slot="description" className={styles.facts}>
              {one.facts}
            </Text>
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  )
}

const factsOf = ({ behavior, framework }: Found, t: ReturnType<typeof useT>) => ({
  framework,
  level: t(`observation:level.${behavior.level}`),
  phase: t(`observation:phase.${behavior.phase}`)
})
