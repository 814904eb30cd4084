import { type RefObject, useEffect, useRef, useState } from 'react'
import { limits } from '../../../../shared/limits'
import type { Stance } from '../../../../shared/model/signature'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import { Field } from '../../../ui/Field'
import { WrittenArea } from '../../../ui/Written'
import styles from './Comment.module.css'

interface CommentProps {
  stance: Stance | null
  /**
   * Whether the last choice of stance was made by mouse. With arrow keys a stance may only be passed on the way to the
   * next.
   */
  byMouse: RefObject<boolean>
  value: string
  onChange: (text: string) => void
}

/** The rep's own words beside the plan: required when the rep sees something differently, otherwise offered. */
export function Comment({ stance, byMouse, value, onChange }: CommentProps) {
  const t = useT()
  const needed = stance === 'disagreed'
  const [wanted, setWanted] = useState(value !== '')
  const field = useRef<HTMLTextAreaElement>(null)
  const open = needed || wanted
  const before = useRef({ open, needed })
  useEffect(() => {
    const isAsked = needed && !before.current.needed
    const isOpened = open && !before.current.open && !needed
    before.current = { open, needed }
    if (!isAsked && !isOpened) return
    field.current?.scrollIntoView({ block: 'center' })
    if (isOpened || byMouse.current) field.current?.focus()
  }, [open, needed, byMouse])
  if (!open) {
    return (
      <div className={styles.offer}>
        <Button look="link" onPress={() => setWanted(true)}>
          {t('signing:addComment')}
        </Button>
      </div>
    )
  }
  function write(text: string) {
    setWanted(true)
    onChange(text)
  }
  return (
    <div className={styles.comment}>
      <Field label={t(needed ? 'signing:commentDisagreed' : 'signing:comment')}>
        {({ id }) => (
          <WrittenArea
            ref={field}
            id={id}
            rows={2}
            most={limits.text}
            required={needed}
            value={value}
            onChange={write}
          />
        )}
      </Field>
    </div>
  )
}
