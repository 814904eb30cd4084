import { useState } from 'react'
import type { RecordsDue as Due } from '../../../shared/rules/retention'
import { useCalled } from '../../core/namesakes'
import { useRecordsDue } from '../../core/retention'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Later, later } from '../../ui/later'
import { SectionTitle } from '../../ui/Page'
import styles from './Erasure.module.css'

const eraseDue = later(() => import('./EraseDue'))

/** The people with records that have been kept for long enough; erasing is offered, and only a person does it (N-7). */
export function RecordsDue({ className, readOnly }: { className: string | undefined; readOnly: boolean }) {
  const t = useT()
  const due = useRecordsDue()
  if (due.length === 0) return null
  return (
    <section className={className}>
      <SectionTitle>{t('erasure:recordsDue')}</SectionTitle>
      <p className={styles.text}>{t('erasure:recordsDueHelp')}</p>
      <ul className={styles.due}>
        {due.map((one) => (
          <OfRep key={one.rep.id} due={one} readOnly={readOnly} />
        ))}
      </ul>
    </section>
  )
}

function OfRep({ due: { rep, counts }, readOnly }: { due: Due; readOnly: boolean }) {
  const t = useT()
  const name = useCalled(rep)
  const [looking, setLooking] = useState(false)
  const words = counts.map(({ kind, count }) => `${t(`erasure:kind.${kind}`)}: ${count}`).join(', ')
  return (
    <li>
      <bdi>{name}</bdi> · {words}
      {!readOnly && (
        <>
          {' '}
          <Button look="link" aria-label={t('erasure:recordsDueOf', { name })} onPress={() => setLooking(true)}>
            {t('erasure:recordsDueLook')}
          </Button>
        </>
      )}
      {looking && <Later part={eraseDue} props={{ rep: rep.id, name, onClose: () => setLooking(false) }} />}
    </li>
  )
}
