import { type ComponentProps, type FocusEvent, type ReactNode, useId } from 'react'
import { cleanLine, cleanText } from '../../shared/written'
import { copyText } from '../core/copy'
import { useTranslator } from '../core/translator'
import { Button } from './Button'
import fieldStyles from './Field.module.css'
import styles from './Input.module.css'
import { useWritten } from './use-written'

/** How much does not fit, where the part that does not fit begins, and a button to copy it. */
function TooLong({ id, most, over }: { id: string; most: number; over: string }): ReactNode {
  const { t } = useTranslator()
  const start = over.trim().slice(0, 40)
  return (
    <div id={id} role="alert" className={fieldStyles.problem}>
      {t('ui:tooLong', { count: most + over.length, most, over: over.length, start })}{' '}
      <Button look="link" onPress={() => copyText(over)}>
        {t('ui:copyOver')}
      </Button>
    </div>
  )
}

const both = (one: string | undefined, other: string | undefined) => [one, other].filter(Boolean).join(' ') || undefined

interface Own {
  value: string
  onChange: (text: string) => void
  most: number
}

interface LineProps extends Own, Omit<ComponentProps<'input'>, 'value' | 'defaultValue' | 'onChange' | 'maxLength'> {
  /** It was just added: it takes the focus, with its words selected to be replaced. */
  fresh?: boolean
}

/** One line of text. */
export function WrittenLine({ value, onChange, most, fresh = false, ref, onBlur, ...rest }: LineProps) {
  const id = useId()
  const { over, attributes, leave } = useWritten<HTMLInputElement>({
    value,
    onChange,
    most,
    clean: cleanLine,
    fresh,
    ref
  })
  const invalid = over !== ''
  return (
    <>
      <input
        dir="auto"
        {...rest}
        {...attributes}
        className={rest.className ?? styles.input}
        aria-invalid={invalid || rest['aria-invalid']}
        aria-describedby={both(rest['aria-describedby'], invalid ? id : undefined)}
        onBlur={(event: FocusEvent<HTMLInputElement>) => {
          leave()
          onBlur?.(event)
        }}
      />
      {invalid && <TooLong id={id} most={most} over={over} />}
    </>
  )
}

interface AreaProps extends Own, Omit<ComponentProps<'textarea'>, 'value' | 'defaultValue' | 'onChange' | 'maxLength'> {
  /** Its row was just added: it takes the focus, with its words selected to be replaced. */
  fresh?: boolean
  /** One line that wraps in a narrow column. */
  oneLine?: boolean
  large?: boolean
}

/** Multi-line text that grows with its words. */
export function WrittenArea({
  value,
  onChange,
  most,
  oneLine = false,
  large = false,
  fresh = false,
  ref,
  ...props
}: AreaProps) {
  const { onBlur, onKeyDown, ...rest } = props
  const id = useId()
  const clean = oneLine ? cleanLine : cleanText
  const { over, attributes, leave } = useWritten<HTMLTextAreaElement>({ value, onChange, most, clean, fresh, ref })
  const invalid = over !== ''
  return (
    <>
      <div className={large ? `${styles.grow} ${styles.large}` : styles.grow} data-text={value + over}>
        <textarea
          dir="auto"
          {...rest}
          {...attributes}
          className={`${styles.input} ${styles.area}`}
          aria-invalid={invalid || rest['aria-invalid']}
          aria-describedby={both(rest['aria-describedby'], invalid ? id : undefined)}
          onKeyDown={(event) => {
            onKeyDown?.(event)
            if (oneLine && event.key === 'Enter') event.preventDefault()
          }}
          onBlur={(event: FocusEvent<HTMLTextAreaElement>) => {
            leave()
            onBlur?.(event)
          }}
        />
      </div>
      {invalid && <TooLong id={id} most={most} over={over} />}
    </>
  )
}
