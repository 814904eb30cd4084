import { dateOf, longDate, timeOf } from '../../../shared/dates'
import type { RhythmReport } from '../../../shared/model/rhythm-report'
import {
  foundSinceWords,
  isHereToo,
  isOtherFile,
  isStatementToFile,
  nameWords,
  verdictWords
} from '../../../shared/rules/finding-words'
import { shortName } from '../../../shared/rules/names'
import { roleLabel } from '../../../shared/rules/roles'
import { standingWords } from '../../../shared/rules/standing'
import { dialogAsks } from '../../core/left-over'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { AnswerInFile, answerToKeep, isToBeFiled } from './AnswerInFile'
import { Checks } from './Checks'
import { aboutFiling, FileIt } from './FileIt'
import styles from './FindingDialog.module.css'
import { OpenPlace } from './OpenPlace'
import { Otherwise } from './Otherwise'
import { showBeside } from './reports'
import { SideBySide } from './SideBySide'
import { StatementInFile } from './StatementInFile'
import { type PdfFinding, putAway, verifyPdf } from './verify-pdf'

/** Findings without a problem. */
const fine: ReadonlySet<PdfFinding['verdict']> = new Set([
  'intact',
  'answered',
  'statement',
  'receipt-here',
  'story-here'
])

/** What a checked PDF holds, what was checked in it and with what result. */
export default function FindingDialog({ finding }: { finding: PdfFinding }) {
  const translator = useTranslator()
  const { t } = translator
  const since = foundSinceWords(finding, translator)
  const { verdict, differences, checked } = finding
  const isHere = isHereToo(finding)
  const isToFile = isToBeFiled(finding) || isStatementToFile(finding)
  const filed = isToFile ? null : finding.copy
  const isFine = fine.has(verdict) && !isOtherFile(finding)
  // When the library confirms the seal and the page is the same, nobody has to read the words again.
  const words = checked !== null && !isHere && finding.page.record.length > 0
  return (
    <Dialog
      title={t(verdict === 'no-pdf' ? 'verify:titleOther' : 'verify:title')}
      onClose={putAway}
      wide={checked !== null}
    >
      <p className={`${styles.verdict} ${isFine ? styles.intact : styles.other}`}>{verdictWords(finding, t)}</p>
      {since !== '' && <p className={styles.since}>{since}</p>}
      {differences.length > 0 && (
        <>
          <h3 className={styles.title}>{t('verify:differences')}</h3>
          <ul className={styles.differences}>
            {differences.map((difference) => (
              <li key={difference}>{difference}</li>
            ))}
          </ul>
        </>
      )}
      {finding.answer && <AnswerInFile answer={finding.answer} finding={finding} />}
      {finding.statement && <StatementInFile statement={finding.statement} finding={finding} />}
      <Facts finding={finding} />
      {checked && <Checks finding={finding} checked={checked} />}
      {finding.here && <Otherwise here={finding.here} />}
      {words && <SideBySide page={finding.page} />}
      {filed && <p className={styles.filing}>{aboutFiling(filed, finding, t)}</p>}
      <DialogButtons>
        {finding.place && <OpenPlace place={finding.place} />}
        {finding.place && filed?.already === null && (
          <FileIt copy={filed} place={finding.place} answer={answerToKeep(finding)} />
        )}
        {finding.rhythm && <ShowBeside report={finding.rhythm} />}
        <Button onPress={() => dialogAsks() || verifyPdf()}>{t('verify:another')}</Button>
        <Button look={isToFile ? 'normal' : 'primary'} onPress={putAway}>
          {t('verify:close')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}

function ShowBeside({ report }: { report: RhythmReport }) {
  const { t } = useTranslator()
  const show = () => {
    putAway()
    showBeside(report)
  }
  return <Button onPress={show}>{t('rhythms:show')}</Button>
}

function Facts({ finding }: { finding: PdfFinding }) {
  const translator = useTranslator()
  const { t, language } = translator
  const { title, rep, manager, roles, signedAt, stands } = finding
  const told = { name: shortName(rep), today: null }
  const signed = signedAt ? `${longDate(dateOf(signedAt), language)}, ${timeOf(signedAt)}` : ''
  const facts = [
    { label: nameWords(finding, t), value: title },
    { label: roleLabel('rep', { ...translator, roles }), value: rep },
    { label: roleLabel('manager', { ...translator, roles }), value: manager },
    { label: t('verify:signedAt'), value: signed },
    {
      label: t('verify:stands'),
      value: stands?.record ? standingWords(translator, 'record', stands.record, told) : ''
    },
    {
      label: t('verify:standsHere'),
      value: stands?.library ? standingWords(translator, 'status', stands.library, told) : ''
    }
  ].filter(({ value }) => value !== '')
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
