import { dateOf, longDate, timeOf } from '../../../shared/dates'
import { useT, useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import styles from './FindingDialog.module.css'
import { putFindingAway, type Verification, verifyPdf } from './verify-pdf'

/** What a checked PDF holds and whether it is intact. */
export default function FindingDialog({ finding }: { finding: Verification }) {
  const t = useT()
  const { verdict, differences } = finding
  return (
    <Dialog title={t('verify:title')} onClose={putFindingAway}>
      <p className={`${styles.verdict} ${verdict === 'intact' ? styles.intact : styles.other}`}>
        {t(`verify:${verdict}`)}
      </p>
      {differences.length > 0 && (
        <>
          <h4 className={styles.title}>{t('verify:differences')}</h4>
          <ul className={styles.differences}>
            {differences.map((difference) => (
              <li key={difference}>{difference}</li>
            ))}
          </ul>
        </>
      )}
      <Facts finding={finding} />
      <DialogButtons>
        <Button onPress={() => verifyPdf()}>{t('verify:another')}</Button>
        <Button look="primary" onPress={putFindingAway}>
          {t('verify:close')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}

function Facts({ finding }: { finding: Verification }) {
  const { t, language } = useTranslator()
  const { title, rep, manager, signedAt, seal } = finding
  const signed = signedAt ? `${longDate(dateOf(signedAt), language)}, ${timeOf(signedAt)}` : ''
  const facts = [
    { label: t('verify:plan'), value: title },
    { label: t('verify:rep'), value: rep },
    { label: t('verify:manager'), value: manager },
    { label: t('verify:signedAt'), value: signed },
    { label: t('verify:seal'), value: seal }
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
