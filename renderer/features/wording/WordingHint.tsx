import { useRef } from 'react'
import { create } from 'zustand'
import { wordingHint } from '../../../shared/rules/wording'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { useSettled } from './settled'
import styles from './WordingHint.module.css'

/** The texts whose hint was hidden; it stays hidden until the program ends. */
const useHidden = create<{ places: readonly string[] }>(() => ({ places: [] }))

interface WordingHintProps {
  text: string
  /** Identifies the text, for example by a record's id and its part. */
  place: string
}

/** One calm line beside what a manager writes about the rep, when a word in it sounds like a verdict (S2-15). */
export function WordingHint({ text, place }: WordingHintProps) {
  const { t, language } = useTranslator()
  const settled = useSettled(text)
  const isHidden = useHidden(({ places }) => places.includes(place))
  const hint = isHidden ? null : wordingHint(settled, language)
  const line = useRef<HTMLDivElement>(null)
  function hide() {
    useHidden.setState(({ places }) => ({ places: [...places, place] }))
    // The button disappears, so the focus returns to the text.
    line.current?.parentElement?.querySelector<HTMLElement>('textarea, input')?.focus()
  }
  return (
    <div ref={line} role="status">
      {hint && (
        <p className={styles.hint}>
          {t(`wording:${hint.kind}`, { word: hint.found })}{' '}
          <Button look="link" onPress={hide}>
            {t('wording:hide')}
          </Button>
        </p>
      )}
    </div>
  )
}
