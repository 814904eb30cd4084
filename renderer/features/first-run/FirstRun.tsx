import { useLayoutEffect, useRef, useState } from 'react'
import type { CallOutput } from '../../../shared/contract'
import { limits } from '../../../shared/limits'
import { useOnlyActions } from '../../core/actions'
import { call } from '../../core/bridge'
import { loadLibrary } from '../../core/library'
import { attempt } from '../../core/messages'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Form } from '../../ui/Form'
import { WrittenLine } from '../../ui/Written'
import styles from './FirstRun.module.css'

/** There is no library yet, so there is nothing to go to. */
const possible = ['edit.undo', 'edit.redo', 'log.show'] as const

/** Your name, and where the library lies; both can be changed later. */
export default function FirstRun({ folder }: { folder: string }) {
  const t = useT()
  useOnlyActions(possible)
  const [name, setName] = useState('')
  const [choice, setChoice] = useState<CallOutput<'library.chooseFolder'>>(null)
  const [missing, setMissing] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), [])

  async function choose() {
    const chosen = await attempt(() => call('library.chooseFolder', {}))
    if (chosen) setChoice(chosen)
  }
  async function begin() {
    if (name.trim() === '') return setMissing(true)
    await attempt(async () => {
      await call('library.begin', { managerName: name, choice: choice?.choice ?? null })
      await loadLibrary()
    })
  }
  return (
    <main className={styles.page}>
      <Form ref={form} className={styles.form} onSubmit={begin}>
        <p className={styles.product}>Coachbook</p>
        <h1 className={styles.title}>{t('firstRun:title')}</h1>
        <p className={styles.text}>{t('firstRun:text')}</p>
        <Field
          label={t('firstRun:name')}
          help={t('firstRun:nameHelp')}
          problem={missing && name.trim() === '' ? t('firstRun:nameMissing') : undefined}
        >
          {({ id, describedBy, invalid }) => (
            <WrittenLine
              id={id}
              aria-describedby={describedBy}
              aria-invalid={invalid}
              autoComplete="off"
              most={limits.name}
              value={name}
              onChange={setName}
            />
          )}
        </Field>
        <div className={styles.folder}>
          <p className={styles.label}>{t('firstRun:folder')}</p>
          <p className={styles.path}>
            <bdi>{choice?.folder ?? folder}</bdi>
          </p>
          <p className={styles.help}>{t('firstRun:folderHelp')}</p>
          <Button look="link" onPress={() => choose()}>
            {t('firstRun:choose')}
          </Button>
        </div>
        <Button type="submit" look="primary" size="big">
          {t('firstRun:begin')}
        </Button>
      </Form>
    </main>
  )
}
