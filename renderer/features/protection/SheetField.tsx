import type { RefObject } from 'react'
import { mostSheetWords } from '../../../shared/model/protection'
import { useT } from '../../core/translator'
import styles from './SheetField.module.css'

interface SheetFieldProps {
  value: string
  onChange(words: string): void
  area: RefObject<HTMLTextAreaElement | null>
}

/** The field for the 24 words of a recovery sheet. */
export function SheetField({ value, onChange, area }: SheetFieldProps) {
  const t = useT()
  return (
    <label className={styles.words}>
      {t('protection:words')}
      <textarea
        ref={area}
        rows={4}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        maxLength={mostSheetWords}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}
