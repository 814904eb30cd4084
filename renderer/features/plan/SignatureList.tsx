import { timeOf } from '../../../shared/dates'
import type { FiledCopy } from '../../../shared/model/filed-copy'
import type { Roles } from '../../../shared/model/roles'
import type { Id } from '../../../shared/model/scalars'
import type { Signature } from '../../../shared/model/signature'
import { isOtherName } from '../../../shared/rules/names'
import { roleOf } from '../../../shared/rules/roles'
import type { Sealed } from '../../../shared/rules/signing'
import { call } from '../../core/bridge'
import { attempt } from '../../core/messages'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { SectionTitle } from '../../ui/Page'
import { WithDates } from '../../ui/ShortDate'
import { FiledCopies } from './FiledCopies'
import styles from './SignatureList.module.css'

interface SignatureListProps {
  of: Sealed & { id: Id; filed?: FiledCopy[] | undefined }
  /** What both are by the form, where it is not rep and coach. */
  roles?: Roles | undefined
}

/** Who signed, where each one stands, and the words they added. */
export function SignatureList({ of, roles }: SignatureListProps) {
  const t = useT()
  const coach = roleOf('manager', { t, roles })
  const { id: workbook } = useWorkbook()
  return (
    <section>
      <SectionTitle>{t('plan:signatures')}</SectionTitle>
      <ul className={styles.list}>
        <SignatureItem signature={of.repSignature} ink={of.ink} coach={coach} />
        <SignatureItem signature={of.managerSignature} ink={of.ink} coach={coach} />
      </ul>
      {of.ink?.scan && (
        <Button look="link" onPress={() => attempt(() => call('plan.showScan', { workbook, record: of.id }))}>
          {t(of.ink.answer ? 'answer:show' : 'plan:inkScanShow')}
        </Button>
      )}
      {of.filed && of.filed.length > 0 && <FiledCopies record={of.id} copies={of.filed} />}
    </section>
  )
}

/** What an answer by file says of each of both: there is no ink of either. */
const byFile = { rep: 'answer:by', manager: 'answer:byManager' } as const

interface SignatureItemProps {
  signature: Signature
  ink: Sealed['ink']
  coach: string
}

function SignatureItem({ signature, ink, coach }: SignatureItemProps) {
  const t = useT()
  const { name, party, stance, at, comment, mark } = signature
  const onPaper = mark.method === 'paper'
  const marked = onPaper ? ink?.stance : stance
  const words = party === 'manager' ? coach : t(marked ? `plan:stance-${marked}` : 'plan:stance-ink')
  // Who did not sign has left no ink.
  const inked = party === 'rep' && marked === 'declined' ? 'plan:inkNoted' : 'plan:inkBy'
  return (
    <li>
      <bdi className={styles.name}>{name}</bdi>
      <p className={styles.how}>
        {onPaper ? (
          // Nobody signed at the moment at which it was sealed.
          words
        ) : (
          <WithDates on={[at]} say={(date) => t('plan:signedAt', { stance: words, date, time: timeOf(at) })} />
        )}
      </p>
      {onPaper && (
        <p className={styles.how}>
          {ink ? (
            <WithDates on={[ink.on]} say={(date) => t(ink.answer ? byFile[party] : inked, { date, name: ink.by })} />
          ) : (
            t('plan:inkOpen')
          )}
        </p>
      )}
      {onPaper && party === 'rep' && ink?.answer && (
        <p className={styles.how} dir="auto">
          {t('answer:typed', { name: ink.answer.name || '–', date: ink.answer.date || '–' })}{' '}
          {t('answer:knownBy', { words: ink.answer.known })}{' '}
          {isOtherName(ink.answer.name, name) && t('answer:otherName', { name })}
        </p>
      )}
      {onPaper && party === 'rep' && ink?.comment && (
        <blockquote className={styles.comment} dir="auto">
          {ink.comment}
        </blockquote>
      )}
      {comment && (
        <blockquote className={styles.comment} dir="auto">
          {comment}
        </blockquote>
      )}
    </li>
  )
}
