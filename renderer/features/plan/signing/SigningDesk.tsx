import { type ReactNode, useState } from 'react'
import type { Addendum } from '../../../../shared/model/addendum'
import type { Document } from '../../../../shared/model/document'
import type { Plan } from '../../../../shared/model/plan'
import { isSigned } from '../../../../shared/rules/plans'
import { useT } from '../../../core/translator'
import { LivePaper } from '../LivePaper'
import { type RecordPage, useRecordPage } from '../use-record-page'
import styles from './SigningDesk.module.css'

interface SigningDeskProps {
  page: RecordPage
  /** The name of what is on the left. */
  label: string
  children: ReactNode
}

/** The page on the left, and on the right the person whose turn it is. */
function SigningDesk({ page, label, children }: SigningDeskProps) {
  const [large, setLarge] = useState(false)
  return (
    <div className={styles.page}>
      <div className={styles.desk}>
        <div className={large ? `${styles.sheet} ${styles.large}` : styles.sheet}>
          <LivePaper page={page} label={label} large={large} onLarge={setLarge} />
        </div>
      </div>
      {children}
    </div>
  )
}

/** `SigningDesk` with the page of a plan. */
export function PlanDesk({ plan, children }: { plan: Plan; children: ReactNode }) {
  const t = useT()
  const page = useRecordPage('plan', plan)
  return (
    <SigningDesk page={page} label={t(isSigned(plan) ? 'signing:paperSigned' : 'signing:paper')}>
      {children}
    </SigningDesk>
  )
}

/** `SigningDesk` with the page of an addendum. */
export function AddendumDesk({ addendum, children }: { addendum: Addendum; children: ReactNode }) {
  const t = useT()
  const page = useRecordPage('addendum', addendum)
  return (
    <SigningDesk page={page} label={t(addendum.status === 'signed' ? 'addendum:paperSigned' : 'addendum:paperToSign')}>
      {children}
    </SigningDesk>
  )
}

/** `SigningDesk` with the page of a document. */
export function DocumentDesk({ document, children }: { document: Document; children: ReactNode }) {
  const t = useT()
  const page = useRecordPage('document', document)
  return (
    <SigningDesk page={page} label={t(document.status === 'signed' ? 'signing:documentSigned' : 'signing:document')}>
      {children}
    </SigningDesk>
  )
}
