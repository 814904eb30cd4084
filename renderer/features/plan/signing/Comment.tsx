import { useState } from 'react'
import { limits } from '../../../../shared/limits'
import type { Stance } from '../../../../shared/model/signature'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import { Field } from '../../../ui/Field'
import { WrittenArea } from '../../../ui/Written'
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
          <WrittenArea id={id} rows={2} most={limits.text} required={needed} value={value} onChange={onChange} />
        )}
      </Field>
    </div>
  )
}
