import { useState } from 'react'
import { dateOf, longDate, timeOf } from '../../../shared/dates'
import type { SealedStatement } from '../../../shared/model/statement'
import { isStatementToFile } from '../../../shared/rules/finding-words'
import { shortName } from '../../../shared/rules/names'
import { offerUndo } from '../../core/offer-undo'
import { performIn } from '../../core/replica'
import { useT, useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Form } from '../../ui/Form'
import styles from './FindingDialog.module.css'
import { HowKnown } from './HowKnown'
import { type PdfFinding, putAway } from './verify-pdf'

interface StatementInFileProps {
  statement: NonNullable<PdfFinding['statement']>
  finding: PdfFinding
}

/**
 * A rep's statement that came back as a file: its words, what they prove and what not, and the way to file it.
 */
export function StatementInFile({ statement, finding }: StatementInFileProps) {
  const { t, language } = useTranslator()
  const { words, record } = statement
  const { place, copy, verdict, checked } = finding
  const isWhole = verdict === 'statement' || verdict === 'revised'
  const isNotHere = isWhole && (checked?.library === 'absent' || checked?.library === 'unseen')
  const facts = [
    { label: t('statement:found.words'), value: words.text },
    { label: t('statement:found.name'), value: words.name },
    { label: t('statement:found.at'), value: `${longDate(dateOf(words.at), language)}, ${timeOf(words.at)}` }
  ]
  return (
    <section aria-label={t('statement:found')} className={styles.answer}>
      <h3 className={styles.title}>{t('statement:found')}</h3>
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
      {isWhole && checked?.library === 'same' && <p>{t('statement:isHere')}</p>}
      {isNotHere && record === 'absent' && <p>{t('statement:noRecord')}</p>}
      {isNotHere && record === 'unseen' && <p>{t('statement:unseen')}</p>}
      {isNotHere && record === 'other' && <p>{t('statement:otherRecord')}</p>}
      {isStatementToFile(finding) && place && copy && (
        <>
          <p>{t('statement:limits')}</p>
          <FileStatement words={words} place={place} copy={copy} />
        </>
      )}
    </section>
  )
}

interface FileStatementProps {
  words: SealedStatement
  place: NonNullable<PdfFinding['place']>
  copy: NonNullable<PdfFinding['copy']>
}

/** The statement is kept only if the manager states that it is the rep's, and how that is known. */
function FileStatement({ words, place, copy }: FileStatementProps) {
  const t = useT()
  const name = shortName(words.rep.name)
  const [known, setKnown] = useState('')
  const [tried, setTried] = useState(false)
  const unknown = known.trim() === ''
  async function file() {
    setTried(true)
    if (unknown) return
    const takeBack = await performIn(place.workbook, {
      type: 'statement.file',
      statement: words,
      known: known.trim(),
      scan: copy.scan
    })
    if (!takeBack) return
    putAway()
    offerUndo({ takeBack, t, text: t('statement:settled', { name }), undo: t('verify:file.undo') })
  }
  return (
    <Form onSubmit={file} noValidate>
      <HowKnown
        label={t('statement:known', { name })}
        value={known}
        problem={tried && unknown ? t('statement:knownMissing') : undefined}
        onChange={setKnown}
      />
      <Button type="submit" look="primary">
        {t('statement:settle')}
      </Button>
    </Form>
  )
}
