import { dateOf, longDate, timeOf } from '../../../shared/dates'
import type { Signature, SignedPlan } from '../../../shared/model/plan'
import { useT, useTranslator } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import styles from './SignatureList.module.css'

/** Who signed, where each one stands, and the words they added. */
export function SignatureList({ plan }: { plan: SignedPlan }) {
  const t = useT()
  return (
    <section>
      <SectionTitle>{t('plan:signatures')}</SectionTitle>
      <ul className={styles.list}>
        <SignatureItem signature={plan.repSignature} />
        <SignatureItem signature={plan.managerSignature} />
      </ul>
    </section>
  )
}

function SignatureItem({ signature }: { signature: Signature }) {
  const { t, language } = useTranslator()
  const { name, party, stance, at, comment } = signature
  const words = party === 'manager' ? t('plan:coach') : t(`plan:stance-${stance}`)
  return (
    <li>
      <bdi className={styles.name}>{name}</bdi>
      <p className={styles.how}>
        {t('plan:signedAt', { stance: words, date: longDate(dateOf(at), language), time: timeOf(at) })}
      </p>
      {comment && (
        <blockquote className={styles.comment} dir="auto">
          {comment}
        </blockquote>
      )}
    </li>
  )
}
