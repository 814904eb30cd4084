import { dateOf } from '../../../shared/dates'
import type { FileAnswer } from '../../../shared/model/answer'
import type { FiledCopy } from '../../../shared/model/filed-copy'
import type { Id } from '../../../shared/model/scalars'
import { isLaterCopy, signedRecord } from '../../../shared/rules/filed-copies'
import { call } from '../../core/bridge'
import { attempt, useMessages } from '../../core/messages'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { WithDates } from '../../ui/ShortDate'
import { useFirst } from '../../ui/use-first'
import styles from './SignatureList.module.css'

interface FiledCopiesProps {
  record: Id
  copies: readonly FiledCopy[]
}

/** The PDFs that came back and were filed with a signed record. */
export function FiledCopies({ record, copies }: FiledCopiesProps) {
  const t = useT()
  const open = useWorkbook()
  const { id: workbook } = open
  const signed = signedRecord(open, record)
  const { shown, more } = useFirst(copies, 20)
  async function save(hash: string) {
    const saved = await attempt(() => call('copy.save', { workbook, record, hash }))
    if (saved) useMessages.getState().say({ tone: 'info', text: t('plan:copySaved', { name: saved.name }) })
  }
  return (
    <>
      <ul className={styles.list} aria-label={t('plan:copies')}>
        {shown.map(({ hash, name, at, differs, signing, answer, marked, answerPage }) => (
          <li key={hash}>
            <WithDates on={[dateOf(at)]} say={(date) => t('plan:copyFiled', { date })} />
            <p className={styles.how}>
              <bdi>{name}</bdi>
            </p>
            {differs && <p className={styles.how}>{t(signing ? 'plan:copySigning' : 'plan:copyDiffers')}</p>}
            {answerPage && <p className={styles.how}>{t('plan:copyAnswerPage')}</p>}
            {answer && <AnswerInCopy answer={answer} isLater={signed !== null && isLaterCopy(signed, { at })} />}
            {marked && <LaterSheet marked={marked} />}
            <p className={styles.ways}>
              <Button look="link" onPress={() => attempt(() => call('copy.show', { workbook, record, hash }))}>
                {t('plan:copyShow')}
              </Button>
              <Button look="link" onPress={() => save(hash)}>
                {t('plan:copySave')}
              </Button>
            </p>
          </li>
        ))}
      </ul>
      {more}
    </>
  )
}

interface AnswerInCopyProps {
  answer: FileAnswer
  /** The plan had been answered or signed with ink before. */
  isLater: boolean
}

/** What somebody typed into the fields of a file that was filed and changes nothing. */
function AnswerInCopy({ answer: { stance, comment, name, date }, isLater }: AnswerInCopyProps) {
  const t = useT()
  const came = isLater ? 'plan:copyAnswer' : 'plan:copyAnswerOnly'
  return (
    <>
      <p className={styles.how}>{stance ? t(came, { stance: t(`plan:stance-${stance}`) }) : t(`${came}None`)}</p>
      <p className={styles.how} dir="auto">
        {t('answer:typed', { name: name || '–', date: date || '–' })}
      </p>
      {comment && (
        <blockquote className={styles.comment} dir="auto">
          {comment}
        </blockquote>
      )}
    </>
  )
}

/** What is on a sheet that came after an answer by file and contradicts it. */
function LaterSheet({ marked: { on, stance, comment } }: { marked: NonNullable<FiledCopy['marked']> }) {
  const t = useT()
  const said = t(`plan:stance-${stance}`)
  return (
    <>
      <p className={styles.how}>
        <WithDates on={[on]} say={(date) => t('plan:copyMarked', { stance: said, date })} />
      </p>
      {comment && (
        <blockquote className={styles.comment} dir="auto">
          {comment}
        </blockquote>
      )}
    </>
  )
}
