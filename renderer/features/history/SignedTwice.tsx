import { timeOf } from '../../../shared/dates'
import type { SignedForm } from '../../../shared/model/set-aside'
import { shortSeal } from '../../../shared/print/record'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { WithDates } from '../../ui/ShortDate'
import styles from './Aside.module.css'
import { headings, type OfferedProps, useRecordName } from './Offered'

interface FormProps {
  title: string
  below: 'h4' | 'h5'
  form: SignedForm | null
}

/** One version of a record as both signed it. */
function Form({ title, below: Below, form }: FormProps) {
  const t = useT()
  const { rep } = useWorkbook()
  return (
    <div className={styles.form}>
      <Below>{title}</Below>
      {form ? (
        <>
          <p>{t(`aside:twice.${form.stance ?? 'ink'}`, { name: rep.name })}</p>
          {form.comment && <p dir="auto">{t('aside:twice.said', { name: rep.name, words: form.comment })}</p>}
          <p className={styles.quiet}>
            <WithDates on={[form.at]} say={(date) => t('aside:twice.signed', { date, time: timeOf(form.at) })} />
          </p>
          <p className={styles.quiet}>{t('aside:twice.seal', { seal: shortSeal(form.seal) })}</p>
        </>
      ) : (
        <p>{t('aside:twice.draft')}</p>
      )}
    </div>
  )
}

/** A record that was signed in two places independently: the user decides which version is valid. */
export function SignedTwice({ change, writable, working, level, onApply, onLeaveOut }: OfferedProps) {
  const { own: Heading, below } = headings[level]
  const t = useT()
  const nameOf = useRecordName()
  const { key, twice, obstacle, effects, leftOut } = change
  if (!twice) return null
  const title = `twice-${key}`
  const [effect] = effects
  return (
    <li className={styles.twice} aria-labelledby={title}>
      <Heading id={title}>{t(twice.here ? 'aside:twice.title' : 'aside:twice.titleDraft')}</Heading>
      {effect && <p>{nameOf(effect)}</p>}
      {writable && !leftOut && (
        <p className={styles.quiet}>{t(twice.here ? 'aside:twice.help' : 'aside:twice.helpDraft')}</p>
      )}
      <div className={styles.forms}>
        <Form below={below} title={t('aside:twice.here')} form={twice.here} />
        <Form below={below} title={t('aside:twice.there')} form={twice.there} />
      </div>
      {obstacle && <p className={styles.obstacle}>{t(`aside:twice.obstacle.${obstacle}`)}</p>}
      {writable && (
        <div className={styles.buttons}>
          {!leftOut && (
            <Button isDisabled={working} onPress={() => onLeaveOut(true)} aria-describedby={title}>
              {t(twice.here ? 'aside:twice.keep' : 'aside:twice.keepDraft')}
            </Button>
          )}
          {obstacle === null && (
            <Button isDisabled={working} onPress={onApply} aria-describedby={title}>
              {t('aside:twice.take')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
