import { useState } from 'react'
import { timeOf } from '../../../shared/dates'
import { limits } from '../../../shared/limits'
import { useT, useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import { WithDates } from '../../ui/ShortDate'
import { WrittenArea } from '../../ui/Written'
import styles from './Aside.module.css'
import { headings, type OfferedProps, OneEffect, useRecordName } from './Offered'

interface WritingProps {
  title: string
  /** What the text begins as. */
  both: string
  working: boolean
  onWrite: (text: string) => Promise<boolean>
  onClose: () => void
}

/** The text as the person wants it, from both or from neither. */
function Writing({ title, both, working, onWrite, onClose }: WritingProps) {
  const t = useT()
  const [text, setText] = useState(both)
  const save = async () => {
    if (await onWrite(text)) onClose()
  }
  return (
    <Dialog title={title} onClose={onClose} wide>
      <Field label={t('aside:text.own')}>
        {({ id }) => <WrittenArea id={id} rows={8} most={limits.text} value={text} onChange={setText} />}
      </Field>
      <DialogButtons>
        <Button look="plain" onPress={onClose}>
          {t('ui:cancel')}
        </Button>
        <Button look="primary" isDisabled={working} onPress={() => save()}>
          {t('cycle:save')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}

interface OneTextProps {
  title: string
  below: 'h4' | 'h5'
  text: string
}

function OneText({ title, below: Below, text }: OneTextProps) {
  const t = useT()
  return (
    <div className={styles.form}>
      <Below>{title}</Below>
      <p dir="auto" className={styles.text}>
        {text || t('aside:empty')}
      </p>
    </div>
  )
}

/**
 * A text that was written on two computers, or words of which nobody can tell the place in it: both stand here whole, and
 * the person takes one or writes the text anew.
 */
export function TextApart({ change, writable, working, level, onApply, onLeaveOut, onWrite }: OfferedProps) {
  const { own: Heading, below } = headings[level]
  const { t, ofCode } = useTranslator()
  const nameOf = useRecordName()
  const [isWriting, setWriting] = useState(false)
  const { key, text, at, actor, type, obstacle, leftOut, effects, reason } = change
  if (!text) return null
  const title = `text-${key}`
  const [own, ...others] = effects
  const name = own ? nameOf(own) : t('aside:record.other')
  const both = [text.here, text.there].filter((words) => words.trim() !== '').join('\n\n')
  return (
    <li className={styles.twice} aria-labelledby={title}>
      <Heading id={title}>{text.isPart ? name : t('aside:text.title')}</Heading>
      {!text.isPart && <p>{name}</p>}
      <p className={styles.quiet}>
        <WithDates on={[at]} say={(date) => t('aside:when', { date, time: timeOf(at) })} />
        {actor && <bdi> {t('aside:by', { name: actor })}</bdi>}
      </p>
      {text.isPart && <p className={styles.quiet}>{t(`aside:why.${reason}`)}</p>}
      {writable && !leftOut && (
        <p className={styles.quiet}>{t(text.isPart ? 'aside:text.helpPart' : 'aside:text.help')}</p>
      )}
      <div className={styles.forms}>
        <OneText below={below} title={t('aside:twice.here')} text={text.here} />
        <OneText
          below={below}
          title={text.isPart ? ofCode('history', type, { name: actor }, 'history:other') : t('aside:twice.there')}
          text={text.there}
        />
      </div>
      {others.map((effect, index) => (
        <OneEffect key={`${effect.record}-${index.toString()}`} effect={effect} />
      ))}
      {obstacle && <p className={styles.obstacle}>{t(`aside:obstacle.${obstacle}`)}</p>}
      {writable && (
        <div className={styles.buttons}>
          {!leftOut && (
            <Button isDisabled={working} onPress={() => onLeaveOut(true)} aria-describedby={title}>
              {t(text.isPart ? 'aside:leaveOut' : 'aside:text.keep')}
            </Button>
          )}
          {obstacle === null && !text.isPart && (
            <Button isDisabled={working} onPress={onApply} aria-describedby={title}>
              {t('aside:text.take')}
            </Button>
          )}
          {obstacle === null && (
            <Button isDisabled={working} onPress={() => setWriting(true)} aria-describedby={title}>
              {t('aside:text.write')}
            </Button>
          )}
        </div>
      )}
      {isWriting && (
        <Writing
          title={name}
          both={both.length <= limits.text ? both : text.here}
          working={working}
          onWrite={onWrite}
          onClose={() => setWriting(false)}
        />
      )}
    </li>
  )
}
