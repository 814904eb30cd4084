import { useState } from 'react'
import { type Stance, stances } from '../../../shared/model/signature'
import { isOtherName, shortName } from '../../../shared/rules/names'
import { standingWords } from '../../../shared/rules/standing'
import { useToday } from '../../core/clock'
import { offerUndo } from '../../core/offer-undo'
import { performIn } from '../../core/replica'
import { useT, useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Form } from '../../ui/Form'
import { RadioCards } from '../../ui/RadioCards'
import { FieldGroup } from '../forms/fields/FieldGroup'
import { FileIt } from './FileIt'
import styles from './FindingDialog.module.css'
import { HowKnown } from './HowKnown'
import { type PdfFinding, putAway } from './verify-pdf'

type Answer = NonNullable<PdfFinding['answer']>

const isEmpty = ({ stance, comment, name }: Answer) => stance === null && comment === '' && name === ''

/**
 * Whether an answer can be filed. The file is then kept with the plan along with the answer, and needs no button of its
 * own.
 */
export function isToBeFiled({ answer, verdict, stands, place, copy }: PdfFinding): boolean {
  const awaits = stands?.library?.kind === 'plan' && stands.library.state.signing === 'awaiting-ink'
  return verdict === 'answered' && awaits && place !== null && copy !== null && answer !== null && !isEmpty(answer)
}

/** What is kept with a file that changes nothing: an answer in the fields of the form as it was sent. */
export const answerToKeep = ({ answer, verdict }: PdfFinding): Answer | null =>
  verdict === 'answered' && answer && !isEmpty(answer) ? answer : null

/** The answer in the fields of a plan that came back, what it proves and what not, and the way to file it. */
export function AnswerInFile({ answer, finding }: { answer: Answer; finding: PdfFinding }) {
  const translator = useTranslator()
  const { t } = translator
  const { place, copy, verdict } = finding
  const here = finding.stands?.library
  const name = shortName(finding.rep)
  const files = isToBeFiled(finding)
  const isAsSent = verdict === 'answered'
  const chosen = {
    label: t('answer:found.stance', { name }),
    value: answer.stance ? t(`answer:stance.${answer.stance}`) : t('answer:noStance')
  }
  const facts = [
    // When the list in the file may read differently, the choice in it may not mean what is shown here.
    ...(isAsSent ? [chosen] : []),
    { label: t('answer:found.comment', { name }), value: answer.comment || t('answer:noComment') },
    { label: t('answer:found.name'), value: answer.name || '–' },
    { label: t('answer:found.date'), value: answer.date || '–' }
  ]
  return (
    <section aria-label={t('answer:found')} className={styles.answer}>
      <h3 className={styles.title}>{t('answer:found')}</h3>
      {isEmpty(answer) ? (
        <p>{t('answer:empty')}</p>
      ) : (
        <>
          {!isAsSent && <p>{t('answer:notAsSent')}</p>}
          <dl className={styles.facts}>
            {facts.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd dir="auto" className={styles.typed}>
                  {value}
                </dd>
              </div>
            ))}
          </dl>
          {isOtherName(answer.name, finding.rep) && <p>{t('answer:otherName', { name: finding.rep })}</p>}
          {isAsSent && !files && here && !copy?.already && (
            <p>{t('answer:isSettled', { how: standingWords(translator, 'status', here, { name, today: null }) })}</p>
          )}
          {files && place && copy && (
            <>
              <p>{t('answer:limits')}</p>
              <FileAnswer answer={answer} place={place} copy={copy} rep={finding.rep} />
            </>
          )}
        </>
      )}
    </section>
  )
}

interface FileAnswerProps {
  answer: Answer
  place: NonNullable<PdfFinding['place']>
  copy: NonNullable<PdfFinding['copy']>
  rep: string
}

/** When the file has no stance, the rep's words may still express one; but nobody may add a yes that was not given. */
const unsaid = stances.filter((stance) => stance !== 'agreed')

/** The answer counts only if the manager states that it is the rep's, and how that is known. */
function FileAnswer({ answer, place, copy, rep }: FileAnswerProps) {
  const t = useT()
  const on = useToday()
  const name = shortName(rep)
  const [stance, setStance] = useState<Stance | null>(answer.stance)
  const [known, setKnown] = useState('')
  const [tried, setTried] = useState(false)
  const unknown = known.trim() === ''
  async function file() {
    setTried(true)
    if (unknown || stance === null) return
    const typed = { name: answer.name, date: answer.date, stance: answer.stance, known: known.trim() }
    const words = { on, stance, comment: answer.comment, scan: copy.scan, answer: typed }
    const takeBack = await performIn(place.workbook, { type: 'plan.ink', id: place.id, ...words })
    if (!takeBack) return
    putAway()
    offerUndo({ takeBack, t, text: t('answer:settled', { name }), undo: t('verify:file.undo') })
  }
  return (
    <Form onSubmit={file} noValidate>
      {answer.stance === null && (
        <FieldGroup label={t('answer:meant', { name })}>
          {() => (
            <RadioCards
              label={t('answer:meant', { name })}
              value={stance}
              cards={unsaid.map((value) => ({ value, title: t(`plan:ink-${value}`, { name }) }))}
              onChange={setStance}
            />
          )}
        </FieldGroup>
      )}
      {tried && stance === null && (
        <p role="alert" className={styles.missing}>
          {t('answer:missing', { name })}
        </p>
      )}
      <HowKnown
        label={t('answer:known', { name })}
        value={known}
        problem={tried && unknown ? t('answer:knownMissing') : undefined}
        onChange={setKnown}
      />
      {stance !== 'agreed' && <p>{t('answer:counts', { name })}</p>}
      <div className={styles.ways}>
        {stance !== 'agreed' && copy.already === null && (
          <FileIt copy={copy} place={place} answer={answer} label={t('plan:inkKeepCopy')} />
        )}
        <Button type="submit" look="primary">
          {t('answer:settle')}
        </Button>
      </div>
    </Form>
  )
}
