import { Radio, RadioGroup } from 'react-aria-components'
import styles from './RadioCards.module.css'

export interface RadioCard<V extends string> {
  value: V
  title: string
  text?: string
}

interface RadioCardsProps<V extends string> {
  label: string
  cards: readonly RadioCard<V>[]
  value: V | null
  onChange: (value: V) => void
}

/** A few choices that need a sentence each. Nothing is preselected. */
export function RadioCards<V extends string>({ label, cards, value, onChange }: RadioCardsProps<V>) {
  const choose = (text: string) => {
    const card = cards.find((candidate) => candidate.value === text)
    if (card) onChange(card.value)
  }
  return (
    <RadioGroup aria-label={label} value={value} onChange={choose} className={styles.group}>
      {cards.map((card) => (
        <Radio key={card.value} value={card.value} className={styles.card}>
          <span className={styles.mark} />
          <span className={styles.words}>
            <span className={styles.title}>{card.title}</span>
            {card.text && <span className={styles.text}>{card.text}</span>}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
