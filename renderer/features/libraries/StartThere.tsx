import type { ChosenFolder } from '../../../shared/model/library'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import styles from './RecentLibraries.module.css'
import { putAway, switchTo } from './switch'

/** Asks before a library is started in a folder that has none. */
export default function StartThere({ asked }: { asked: ChosenFolder }) {
  const t = useT()
  function start(choice: string) {
    putAway()
    void switchTo(choice, true)
  }
  return (
    <Dialog title={t('libraries:startTitle')} onClose={putAway}>
      <p>{t('libraries:startText')}</p>
      <p className={styles.place}>
        <bdi>{asked.folder}</bdi>
      </p>
      <DialogButtons>
        <Button onPress={putAway}>{t('ui:cancel')}</Button>
        <Button look="primary" onPress={() => start(asked.choice)}>
          {t('libraries:start')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
