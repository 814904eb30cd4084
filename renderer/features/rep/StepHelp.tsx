import { type FormEvent, useId, useState } from 'react'
import type { Settings } from '../../../shared/contract'
import type { Stage } from '../../../shared/model/cycle'
import { limits } from '../../../shared/model/scalars'
import { stepHelp } from '../../../shared/rules/step-help'
import { changeSettings, useLibrary } from '../../app/library'
import { useTranslator } from '../../app/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import input from '../../ui/Input.module.css'
import { Guidance } from '../forms/fields/Guidance'
import { useTemplates } from '../forms/templates'
import styles from './StepHelp.module.css'

const none: Settings['stepHelp'] = { open: false, words: {} }

/** Short help for a step, for managers whom nobody trained to coach: folded until asked for, in words that can be changed. */
export function StepHelp({ stage }: { stage: Stage }) {
  const { t, language } = useTranslator()
  const id = useId()
  const settings = useLibrary((library) => library.settings?.stepHelp) ?? none
  const readOnly = useLibrary((library) => library.state?.readOnly) !== null
  const offered = useTemplates()
  const [editing, setEditing] = useState(false)
  const help = stepHelp(stage, offered?.help ?? [], settings.words, language)
  if (!help) return null
  const { open } = settings
  return (
    <section className={styles.help} aria-label={t('rep:help')}>
      <Button
        look="link"
        aria-expanded={open}
        aria-controls={id}
        onPress={() => void changeSettings({ stepHelp: { ...settings, open: !open } })}
      >
        {t(open ? 'rep:helpFold' : 'rep:helpOpen', { step: t(`rep:${stage}`) })}
      </Button>
      <div id={id}>
        {open && (
          <>
            <Guidance title={help.title} text={help.text} />
            {!readOnly && (
              <Button look="link" onPress={() => setEditing(true)}>
                {t('rep:helpEdit')}
              </Button>
            )}
          </>
        )}
      </div>
      {editing && <EditHelp stage={stage} text={help.text} onClose={() => setEditing(false)} />}
    </section>
  )
}

function EditHelp({ stage, text, onClose }: { stage: Stage; text: string; onClose: () => void }) {
  const { t } = useTranslator()
  const [words, setWords] = useState(text)
  const settings = useLibrary((library) => library.settings?.stepHelp) ?? none
  const { [stage]: own, ...others } = settings.words

  async function save(next: string) {
    const kept = next.trim() === '' ? others : { ...others, [stage]: next }
    if (await changeSettings({ stepHelp: { ...settings, words: kept } })) onClose()
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    void save(words)
  }
  return (
    <Dialog title={t('rep:helpTitle', { step: t(`rep:${stage}`) })} onClose={onClose} wide>
      <form onSubmit={submit}>
        <Field label={t('rep:helpWords')} help={t('rep:helpWordsHelp')}>
          {({ id, describedBy }) => (
            <textarea
              id={id}
              rows={10}
              className={input.input}
              aria-describedby={describedBy}
              maxLength={limits.text}
              dir="auto"
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
        <DialogButtons>
          {own !== undefined && (
            <Button look="plain" onPress={() => void save('')}>
              {t('rep:helpBack')}
            </Button>
          )}
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button type="submit" look="primary">
            {t('rep:helpSave')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
