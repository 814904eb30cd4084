import { useEffect, useId, useRef } from 'react'
import { limits } from '../../../../shared/limits'
import type { Mark, Stroke } from '../../../../shared/model/signature'
import { isNameless } from '../../../../shared/written'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import input from '../../../ui/Input.module.css'
import { WrittenLine } from '../../../ui/Written'
import styles from './SignatureField.module.css'
import { SignaturePad } from './SignaturePad'

/** A signature while it is being made; what was drawn and typed is kept when the way of signing changes. */
export interface Signing {
  method: 'drawn' | 'typed' | 'paper'
  strokes: readonly Stroke[]
  text: string
}

/** The finished mark; null while there is none. */
export function markOf({ method, strokes, text }: Signing): Mark | null {
  if (method === 'paper') return { method }
  if (method === 'typed') return isNameless(text) ? null : { method, text: text.trim() }
  return strokes.length === 0 ? null : { method, strokes: strokes.map((stroke) => [...stroke]) }
}

interface SignatureFieldProps {
  name: string
  value: Signing
  onChange: (signing: Signing) => void
}

const otherWays = {
  drawn: ['typed', 'paper'],
  typed: ['drawn', 'paper'],
  paper: ['drawn', 'typed']
} as const
const wayWords = {
  drawn: 'signing:drawInstead',
  typed: 'signing:typeInstead',
  paper: 'signing:onPaper'
} as const

/** Draw, type, or state that it was signed on paper, with the meaning of a signature beside it. */
export function SignatureField({ name, value, onChange }: SignatureFieldProps) {
  const t = useT()
  const id = useId()
  const place = useRef<HTMLFieldSetElement>(null)
  const turned = useRef(false)
  // The button that was pressed is gone; the signature field, or the words about the paper, take the focus.
  useEffect(() => {
    if (turned.current) place.current?.querySelector<HTMLElement>(`[data-way="${value.method}"]`)?.focus()
    turned.current = false
  }, [value.method])
  function turn(method: Signing['method']) {
    turned.current = true
    onChange({ ...value, method })
  }
  return (
    <fieldset ref={place} aria-labelledby={id} className={styles.field}>
      <div className={styles.head}>
        <span id={id} className={styles.label}>
          {t('signing:signature')}
        </span>
        <span className={styles.ways}>
          {otherWays[value.method].map((method) => (
            <Button key={method} look="link" onPress={() => turn(method)}>
              {t(wayWords[method])}
            </Button>
          ))}
        </span>
      </div>
      {value.method === 'drawn' && (
        <SignaturePad name={name} strokes={value.strokes} onChange={(strokes) => onChange({ ...value, strokes })} />
      )}
      {value.method === 'typed' && (
        <WrittenLine
          data-way="typed"
          aria-label={t('signing:typed')}
          className={`${input.input} ${styles.typed}`}
          placeholder={t('signing:typed')}
          most={limits.name}
          autoComplete="off"
          value={value.text}
          onChange={(text) => onChange({ ...value, text })}
        />
      )}
      {value.method === 'paper' && (
        <p data-way="paper" tabIndex={-1} className={styles.paper}>
          {t('signing:paperNote')}
        </p>
      )}
      <p className={styles.meaning}>{t('print:signature.meaning')}</p>
    </fieldset>
  )
}
