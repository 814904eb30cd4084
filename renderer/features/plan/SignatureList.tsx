import { timeOf } from '../../../shared/dates'
import type { FiledCopy } from '../../../shared/model/filed-copy'
import type { Roles } from '../../../shared/model/roles'
import type { Id } from '../../../shared/model/scalars'
import type { Ink, Signature } from '../../../shared/model/signature'
import { scansOf } from '../../../shared/rules/filed-copies'
import { isOtherName } from '../../../shared/rules/names'
import { roleOf } from '../../../shared/rules/roles'
import { answerAlone, isOnPaper, isRefused, type Sealed } from '../../../shared/rules/signing'
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
  /** What the form calls both people, if not rep and coach. */
  roles?: Roles | undefined
}

/** Who signed, the stance of each, and the words they added. */
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
      {scansOf(of).map((scan) => (
        <p key={scan.hash}>
          <Button
            look="link"
            onPress={() => attempt(() => call('plan.showScan', { workbook, record: of.id, hash: scan.hash }))}
          >
            {t(of.ink?.answer && scan === of.ink.scan ? 'answer:show' : 'plan:inkScanShow')}
          </Button>
        </p>
      ))}
      {of.ink && isOnPaper(of) && <p className={styles.how}>{t(pageNow(of))}</p>}
      {of.filed && of.filed.length > 0 && <FiledCopies record={of.id} copies={of.filed} />}
    </section>
  )
}

/** Why the sealed page does not say what came after it. */
function pageNow(of: Sealed) {
  if (answerAlone(of)) return 'plan:pageBeforeAnswer'
  return isRefused(of.repSignature) ? 'plan:pageBeforeInkRefused' : 'plan:pageBeforeInk'
}

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
  return (
    <li>
      <bdi className={styles.name}>{name}</bdi>
      <p className={styles.how}>
        {onPaper ? (
          // The moment of sealing is not shown as the time of signing, since nobody signed then.
          words
        ) : (
          <WithDates on={[at]} say={(date) => t('plan:signedAt', { stance: words, date, time: timeOf(at) })} />
        )}
      </p>
      {onPaper && !ink && <p className={styles.how}>{t('plan:inkOpen')}</p>}
      {onPaper && ink && <InkItem ink={ink} party={party} name={name} />}
      <Comment words={comment} />
    </li>
  )
}

const Comment = ({ words }: { words: string }) =>
  words === '' ? null : (
    <blockquote className={styles.comment} dir="auto">
      {words}
    </blockquote>
  )

interface InkItemProps {
  ink: Ink
  party: Signature['party']
  name: string
}

/** The manager's note about the ink of one of the two, about an answer by file, or about both, the earlier one first. */
function InkItem({ ink, party, name }: InkItemProps) {
  const t = useT()
  const { answer, later } = ink
  if (!answer) return <OnSheet sheet={ink} stance={ink.stance} party={party} />
  // An answer by file stands in for the ink of both people; once the ink came, the answer is only the rep's.
  if (party === 'manager')
    return later ? (
      <OnSheet sheet={later} stance={ink.stance} party={party} />
    ) : (
      <p className={styles.how}>{t('answer:byManager')}</p>
    )
  const isOlder = later !== undefined && later.on < ink.on
  const sheet = later && <OnSheet sheet={later} stance={ink.stance} party={party} />
  return (
    <>
      {isOlder && sheet}
      <p className={styles.how}>
        <WithDates on={[ink.on]} say={(date) => t('answer:by', { date, name: ink.by })} />
      </p>
      <p className={styles.how} dir="auto">
        {t('answer:typed', { name: answer.name || '–', date: answer.date || '–' })}{' '}
        {t('answer:knownBy', { words: answer.known })}{' '}
        {isOtherName(answer.name, name) && t('answer:otherName', { name })}
      </p>
      <Comment words={ink.comment} />
      {!isOlder && sheet}
      {later && <p className={styles.how}>{t(isOlder ? 'answer:inkBefore' : 'answer:inkAfter')}</p>}
    </>
  )
}

interface OnSheetProps {
  sheet: Pick<Ink, 'on' | 'by' | 'comment'>
  stance: Ink['stance']
  party: Signature['party']
}

function OnSheet({ sheet: { on, by, comment }, stance, party }: OnSheetProps) {
  const t = useT()
  // Somebody who did not sign has left no ink.
  const inked = party === 'rep' && stance === 'declined' ? 'plan:inkNoted' : 'plan:inkBy'
  return (
    <>
      <p className={styles.how}>
        <WithDates on={[on]} say={(date) => t(inked, { date, name: by })} />
      </p>
      {party === 'rep' && <Comment words={comment} />}
    </>
  )
}
