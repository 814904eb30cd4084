import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import styles from './Properties.module.css'
import { useParts } from './parts'
import type { Editor } from './use-editor'

/** What can be done with the selected part as a whole. */
export function PartTools({ editor }: { editor: Editor }) {
  const t = useT()
  const { duplicateSelected, removeSelected } = useParts(editor)
  return (
    <div className={styles.tools}>
      <Button look="link" keys="Ctrl D" aria-keyshortcuts="Control+D" onPress={duplicateSelected}>
        {t('templates:duplicate')}
      </Button>
      <Button look="link" keys="Del" onPress={removeSelected}>
        {t('templates:remove_part')}
      </Button>
    </div>
  )
}
