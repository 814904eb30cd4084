import { useState } from 'react'
import type { Stance } from '../../../../shared/model/plan'
import { limits } from '../../../../shared/model/scalars'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import { Field } from '../../../ui/Field'
import input from '../../../ui/Input.module.css'
import styles from './Comment.module.css'

interface CommentProps {
  stance: Stance | null
  value: string
  onChange: (text: string) => void
}

/** The rep's own words beside the plan: asked for when something is seen differently, else offered. */
export function Comment({ stance, value, onChange }: CommentProps) {
  const t = useT()
  const needed = stance === 'disagreed'
  const [open, setOpen] = useState(needed || value !== '')
  if (!open) {
    return (
      <div className={styles.offer}>
        <Button look="link" onPress={() => setOpen(true)}>
          {t('signing:addComment')}
        </Button>
      </div>
    )
  }
  return (
    <div className={styles.comment}>
      <Field label={t(needed ? 'signing:commentDisagreed' : 'signing:comment')}>
        {({ id }) => (
          <div className={input.grow} data-text={value}>
            <textarea
              id={id}
              rows={2}
              className={`${input.input} ${input.area}`}
              maxLength={limits.text}
              dir="auto"
              required={needed}
              value={value}
              onChange={(event) => onChange(event.target.value)}
            />
          </div>
        )}
      </Field>
    </div>
  )
}
