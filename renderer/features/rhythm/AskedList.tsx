import { useEffect, useRef, useState } from 'react'
import type { Id } from '../../../shared/model/scalars'
import type { AskedOf } from '../../../shared/rules/team-rhythm'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { SectionTitle } from '../../ui/Page'
import { WithDates } from '../../ui/ShortDate'
import { AnswerButtons } from './AnswerButtons'
import styles from './Lists.module.css'

/** How many are shown at first. */
const first = 8

const keyOf = ({ rep, judged }: AskedOf) => `${rep} ${judged.type} ${judged.due}`

interface AskedListProps {
  asked: readonly AskedOf[]
  names: ReadonlyMap<Id, string>
  /** Null when nothing can be changed. */
  onAway: (() => void) | null
}

/** Sessions without an answer, the oldest first. */
export function AskedList({ asked, names, onAway }: AskedListProps) {
  const t = useT()
  const [all, setAll] = useState(false)
  const shown = all ? asked : asked.slice(0, first)
  const hidden = asked.length - shown.length
  const list = useRef<HTMLUListElement>(null)
  const [answered, setAnswered] = useState<{ key: string; nth: number } | null>(null)
  // Once the answered line is gone, the focus goes to the one that takes its place.
  useEffect(() => {
    if (answered === null || asked.some((one) => keyOf(one) === answered.key)) return
    setAnswered(null)
    const lines = list.current?.children
    const line = lines?.item(Math.min(answered.nth, lines.length - 1))
    line?.querySelector('button')?.focus()
  }, [asked, answered])
  return (
    <section>
      <SectionTitle
        aside={
          asked.length > 0 && onAway ? (
            <Button look="link" onPress={onAway}>
              {t('rhythm:wereAway')}
            </Button>
          ) : undefined
        }
      >
        {asked.length === 0 ? t('rhythm:askedNone') : t('rhythm:asked', { count: asked.length })}
      </SectionTitle>
      <ul ref={list} className={styles.lines}>
        {shown.map((one, nth) => {
          const { rep, judged } = one
          const name = names.get(rep) ?? ''
          const type = t(`session:type.${judged.type}`)
          return (
            <li key={keyOf(one)} className={styles.asked}>
              <span>
                <WithDates on={[judged.due]} say={(date = '') => t('rhythm:what', { name, date, type })} />
              </span>
              {onAway && (
                <AnswerButtons
                  rep={rep}
                  judged={judged}
                  name={name}
                  onAnswered={() => setAnswered({ key: keyOf(one), nth })}
                />
              )}
            </li>
          )
        })}
      </ul>
      {hidden > 0 && (
        <Button look="link" onPress={() => setAll(true)}>
          {t('rhythm:askedMore', { count: hidden })}
        </Button>
      )}
    </section>
  )
}
