import type { ReactNode } from 'react'
import { useRefusedField } from '../../../core/left-over'
import { useLibrary } from '../../../core/library'
import { useReplica } from '../../../core/replica'
import { useUnsavedWorkbooks } from '../../../core/saving'
import { useT } from '../../../core/translator'
import { useUnsaved } from '../../../core/unsaved'
import { Button } from '../../../ui/Button'
import { PageLink } from '../../../ui/PageLink'
import styles from './EditorBar.module.css'
import type { Writing } from './use-editor'

interface EditorBarProps {
  title: string
  /** The list that the draft belongs to. */
  home: { to: string; title: string }
  /** The version that it is a draft of. */
  about: string
  /** The version as it is shown. */
  version: string
  writing: Omit<Writing<unknown>, 'change' | 'draft'>
  /** Returns the promise of the change: a second click waits for it. */
  onPublish: () => unknown
  /** Further actions. */
  children?: ReactNode
}

/** What is being written, whether it is saved, and what can be done with it. */
export function EditorBar({ title, home, about, version, writing, onPublish, children }: EditorBarProps) {
  const t = useT()
  const { undo, redo, canUndo, canRedo } = writing
  const readOnly = useLibrary((library) => library.state?.readOnly) !== null
  return (
    <header className={styles.bar}>
      <div className={styles.words}>
        <h2 className={styles.title} tabIndex={-1} dir="auto">
          {title}
        </h2>
        <p className={styles.about}>
          <PageLink to={home.to}>{home.title}</PageLink>
          {` · ${about}`}
        </p>
        <SaveMark writing={writing} />
      </div>
      <div className={styles.buttons}>
        <Button look="plain" keys="Ctrl Z" isDisabled={!canUndo} onPress={undo}>
          {t('templates:undo')}
        </Button>
        <Button look="plain" isDisabled={!canRedo} onPress={redo}>
          {t('templates:redo')}
        </Button>
        {children}
        {!readOnly && (
          <Button look="primary" onPress={onPublish}>
            {t('templates:publish', { version })}
          </Button>
        )}
      </div>
    </header>
  )
}

/** Shows “Saved” only when the disk has the draft as it is on the screen. */
function SaveMark({ writing: { problem, saveNow } }: { writing: Pick<Writing<unknown>, 'problem' | 'saveNow'> }) {
  const t = useT()
  const waiting = useUnsaved((unsaved) => unsaved.waiting)
  const refused = useRefusedField()
  const workbookOpen = useReplica(({ replica }) => replica !== null)
  const unsavedWorkbooks = useUnsavedWorkbooks()
  if (problem !== null)
    return (
      <p role="alert" className={styles.problem}>
        {t('templates:notSaved', { reason: problem })}{' '}
        <Button look="link" onPress={() => saveNow()}>
          {t('templates:tryAgain')}
        </Button>
      </p>
    )
  // The frame's own mark says it, and also counts what is written here.
  if (workbookOpen || unsavedWorkbooks.length > 0) return null
  if (waiting === 0 && refused !== null)
    return (
      <p role="status" className={styles.problem}>
        {t('templates:notSaved', {
          reason: t(refused === '' ? 'saving:aField' : 'saving:field', { name: refused })
        })}
      </p>
    )
  return (
    <p role="status" className={styles.saved}>
      {t(waiting === 0 ? 'templates:saved' : 'templates:writing')}
    </p>
  )
}
