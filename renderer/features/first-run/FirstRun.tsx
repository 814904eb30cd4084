import { useLayoutEffect, useRef, useState } from 'react'
import type { CallOutput } from '../../../shared/contract'
import { limits } from '../../../shared/limits'
import type { Translate } from '../../../shared/messages/translator'
import type { LibraryState } from '../../../shared/model/library'
import { isNameless } from '../../../shared/written'
import { useOnlyActions } from '../../core/actions'
import { call } from '../../core/bridge'
import { loadLibrary } from '../../core/library'
import { attempt } from '../../core/messages'
import { useTranslator } from '../../core/translator'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Form } from '../../ui/Form'
import { WrittenLine } from '../../ui/Written'
import { StartFromBackup } from '../backups/StartFromBackup'
import { BringLibrary } from '../moving/BringLibrary'
import styles from './FirstRun.module.css'
import { Missing } from './Missing'

/** Without a library there is nothing to go to. */
const possible = ['edit.undo', 'edit.redo', 'library.open', 'log.show'] as const

interface FirstRunProps {
  state: Pick<LibraryState, 'folder' | 'notices' | 'nameless'>
}

/**
 * A start without a library. One that was chosen earlier is first reported missing before a new one is begun. One that
 * exists without an owner's name asks only for the name: a new library, or an old backup, would be taken for all that
 * is left.
 */
export default function FirstRun({ state }: FirstRunProps) {
  const [isNew, setNew] = useState(false)
  if (state.nameless !== null) return <Begin {...state} />
  const missing = state.notices.filter(({ code }) => code.startsWith('library.'))
  if (missing.length > 0 && !isNew) return <Missing notices={missing} onNew={() => setNew(true)} />
  return <Begin {...state} notices={state.notices.filter((notice) => !missing.includes(notice))} />
}

/** Asks for your name and the place of the library. The name can be changed later, and another library opened. */
function Begin({ folder, notices, nameless }: FirstRunProps['state']) {
  const { t, ofCode } = useTranslator()
  useOnlyActions(possible)
  const [name, setName] = useState('')
  const [choice, setChoice] = useState<CallOutput<'library.chooseFolder'>>(null)
  const [missing, setMissing] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), [])

  const isFound = nameless !== null
  const isThere = choice !== null && choice.found !== 'none'

  async function choose() {
    const chosen = await attempt(() => call('library.chooseFolder', {}))
    if (chosen) setChoice(chosen)
  }
  async function begin() {
    if (isNameless(name)) return setMissing(true)
    await attempt(async () => {
      await call('library.begin', { managerName: name, choice: choice?.choice ?? null })
      await loadLibrary()
    })
  }
  return (
    <main className={styles.page}>
      <Form ref={form} className={styles.form} onSubmit={begin}>
        {notices.map(({ code, params }) => (
          <Banner key={`${code} ${JSON.stringify(params)}`}>
            {ofCode('notices', code, params, 'errors:call.failed')}
          </Banner>
        ))}
        <p className={styles.product}>Coachbook</p>
        <h1 className={styles.title}>{t(isFound ? 'firstRun:foundTitle' : 'firstRun:title')}</h1>
        <p className={styles.text}>{isFound ? foundText(t, nameless) : t('firstRun:text')}</p>
        <Field
          label={t('firstRun:name')}
          help={t('firstRun:nameHelp')}
          problem={missing && isNameless(name) ? t('firstRun:nameMissing') : undefined}
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
          <p className={styles.label}>{t(isFound ? 'firstRun:foundFolder' : 'firstRun:folder')}</p>
          <p className={styles.path}>
            <bdi>{choice?.folder ?? folder}</bdi>
          </p>
          {!isFound && (
            <>
              <p className={styles.help}>{t(isThere ? 'firstRun:libraryThere' : 'firstRun:folderHelp')}</p>
              <Button look="link" onPress={() => choose()}>
                {t('firstRun:choose')}
              </Button>
            </>
          )}
        </div>
        <Button type="submit" look="primary" size="big">
          {t(isFound ? 'firstRun:open' : 'firstRun:begin')}
        </Button>
        {!isFound && (
          <p className={styles.after}>
            <StartFromBackup />
          </p>
        )}
      </Form>
      {!isFound && (
        <div className={styles.beside}>
          <BringLibrary look="link" />
        </div>
      )}
    </main>
  )
}

const foundText = (t: Translate, count: number) =>
  count > 0 ? t('firstRun:found', { count }) : t('firstRun:foundNone')
