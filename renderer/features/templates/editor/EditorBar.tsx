import type { OwnTemplate } from '../../../../shared/model/template-library'
import { useLibrary } from '../../../app/library'
import { paths } from '../../../app/navigation'
import { useReplica } from '../../../app/replica'
import { useT } from '../../../app/translator'
import { useTyping } from '../../../app/typing'
import { Button } from '../../../ui/Button'
import { useTemplates } from '../../forms/templates'
import { PageLink } from '../../plan/PageLink'
import { printBlank } from '../library-actions'
import { shortVersion } from '../version-words'
import styles from './EditorBar.module.css'
import type { Editor } from './use-editor'

interface EditorBarProps {
  own: OwnTemplate
  editor: Editor
  onPublish: () => void
}

/** What is being written, whether it is saved, and what can be done with it. */
export function EditorBar({ own, editor, onPublish }: EditorBarProps) {
  const t = useT()
  const { draft, undo, redo, canUndo, canRedo } = editor
  const offered = useTemplates()?.templates.find(({ template }) => template.id === own.id)?.template
  const version = shortVersion(draft.version)
  const before = offered?.version
  const about = before
    ? t('templates:nextDraft', { version, published: shortVersion(before) })
    : t('templates:firstDraft', { version })
  const readOnly = useLibrary((library) => library.state?.readOnly) !== null
  return (
    <header className={styles.bar}>
      <div className={styles.words}>
        <h2 className={styles.title} tabIndex={-1} dir="auto">
          {draft.title || t('templates:wholeForm')}
        </h2>
        <p className={styles.about}>
          <PageLink to={paths.templates}>{t('templates:title')}</PageLink>
          {` · ${about}`}
        </p>
        <SaveMark editor={editor} />
      </div>
      <div className={styles.buttons}>
        <Button look="plain" keys="Ctrl Z" isDisabled={!canUndo} onPress={undo}>
          {t('templates:undo')}
        </Button>
        <Button look="plain" isDisabled={!canRedo} onPress={redo}>
          {t('templates:redo')}
        </Button>
        <Button onPress={() => void printBlank(draft, t)}>{t('templates:printBlank')}</Button>
        {!readOnly && (
          <Button look="primary" onPress={onPublish}>
            {t('templates:publish', { version })}
          </Button>
        )}
      </div>
    </header>
  )
}

/** "Saved" only when the draft lies on the disk as it is on the screen. */
function SaveMark({ editor: { problem, saveNow } }: { editor: Editor }) {
  const t = useT()
  const waiting = useTyping((typing) => typing.waiting)
  const workbookOpen = useReplica(({ replica }) => replica !== null)
  if (problem !== null)
    return (
      <p role="alert" className={styles.problem}>
        {t('templates:notSaved', { reason: problem })}{' '}
        <Button look="link" onPress={() => void saveNow()}>
          {t('templates:tryAgain')}
        </Button>
      </p>
    )
  // With a workbook open the frame's own mark says it, and counts what is written here.
  if (workbookOpen) return null
  return (
    <p role="status" className={styles.saved}>
      {t(waiting === 0 ? 'templates:saved' : 'templates:writing')}
    </p>
  )
}
