import { useState } from 'react'
import { limits } from '../../../shared/limits'
import type { PlainDate } from '../../../shared/model/scalars'
import { type Stance, stances } from '../../../shared/model/signature'
import type { InkAsked } from '../../../shared/rules/signing'
import { useToday } from '../../core/clock'
import { useT } from '../../core/translator'
import { BareDate } from '../../ui/DateInput'
import { Field } from '../../ui/Field'
import { Missing } from '../../ui/Missing'
import { RadioCards } from '../../ui/RadioCards'
import { WrittenArea } from '../../ui/Written'
import { FieldGroup } from '../forms/fields/FieldGroup'
import styles from './use-ink.module.css'

interface InkSaid {
  on: PlainDate
  stance: Stance
  comment: string
}

/**
 * The form in which the manager states what was signed in ink: `say` returns the statement, or null after showing what is
 * missing. `differs`: it contradicts the answer by file that the plan is based on.
 */
export function useInk({ byRep, stance, commented, answered }: Omit<InkAsked, 'since'>) {
  const today = useToday()
  const [on, setOn] = useState<PlainDate | null>(today)
  const [marked, setMarked] = useState<Stance | null>(byRep ? null : stance)
  const [comment, setComment] = useState('')
  const [tried, setTried] = useState(false)
  const silent = marked === 'disagreed' && !commented && comment.trim() === ''
  function say(): InkSaid | null {
    setTried(true)
    return on === null || marked === null || silent ? null : { on, stance: marked, comment: comment.trim() }
  }
  const differs = answered !== null && marked !== null && marked !== answered
  return { on, setOn, marked, setMarked, comment, setComment, tried, silent, differs, say }
}

interface InkFieldsProps {
  ink: ReturnType<typeof useInk>
  of: Pick<InkAsked, 'byRep' | 'since' | 'answered'>
  /** The rep's name. */
  name: string
}

/** The day of the ink signature, and the stance that the rep marked. */
export function InkFields({ ink, of, name }: InkFieldsProps) {
  const t = useT()
  const today = useToday()
  return (
    <>
      <FieldGroup label={t('plan:inkOn')}>
        {() => (
          <BareDate
            aria-label={t('plan:inkOn')}
            value={ink.on}
            min={of.since}
            max={today}
            needed
            onChange={ink.setOn}
          />
        )}
      </FieldGroup>
      {of.byRep && (
        <FieldGroup label={t('plan:inkStance', { name })}>
          {() => (
            <RadioCards
              label={t('plan:inkStance', { name })}
              value={ink.marked}
              cards={stances.map((value) => ({ value, title: t(`plan:ink-${value}`, { name }) }))}
              onChange={ink.setMarked}
            />
          )}
        </FieldGroup>
      )}
      {ink.differs && of.answered && (
        <p role="status">{t('plan:inkDiffers', { name, stance: t(`plan:stance-${of.answered}`) })}</p>
      )}
      {ink.marked === 'disagreed' && (
        <Field
          label={t('plan:inkComment', { name })}
          problem={ink.tried && ink.silent ? t('plan:inkNoComment', { name }) : undefined}
        >
          {({ id, describedBy, invalid }) => (
            <WrittenArea
              id={id}
              aria-describedby={describedBy}
              aria-invalid={invalid}
              rows={3}
              most={limits.text}
              value={ink.comment}
              onChange={ink.setComment}
            />
          )}
        </Field>
      )}
      {!ink.differs && <p className={styles.once}>{t('plan:inkOnce')}</p>}
    </>
  )
}

/** What keeps the statement from being accepted, below the fields. */
export function InkMissing({ ink, name }: Pick<InkFieldsProps, 'ink' | 'name'>) {
  const t = useT()
  return <Missing text={ink.tried && ink.marked === null ? t('plan:inkNoStance', { name }) : null} />
}
