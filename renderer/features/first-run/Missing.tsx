import type { Notice } from '../../../shared/model/notice'
import { useOnlyActions } from '../../core/actions'
import { call } from '../../core/bridge'
import { attempt, useMessages } from '../../core/messages'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { StartFromBackup } from '../backups/StartFromBackup'
import { RecentLibraries } from '../libraries/RecentLibraries'
import { openAnother } from '../libraries/switch'
import { BringLibrary } from '../moving/BringLibrary'
import styles from './FirstRun.module.css'

const possible = ['library.open', 'log.show'] as const

interface MissingProps {
  /** Why the library that was chosen earlier is not open. */
  notices: readonly Notice[]
  onNew: () => void
}

/**
 * The library that was chosen earlier cannot be opened, for example because its drive is not connected: look again, or
 * open another.
 */
export function Missing({ notices, onNew }: MissingProps) {
  const { t, ofCode } = useTranslator()
  useOnlyActions(possible)
  async function look() {
    const found = await attempt(() => call('library.startAgain', {}))
    if (found && !found.opened) useMessages.getState().say({ tone: 'problem', text: t('libraries:stillMissing') })
  }
  return (
    <main className={styles.page}>
      <div className={styles.form}>
        <p className={styles.product}>Coachbook</p>
        <h1 className={styles.title}>{t('libraries:missingTitle')}</h1>
        {notices.map(({ code, params }) => (
          <p key={`${code} ${JSON.stringify(params)}`} className={styles.text}>
            {ofCode('notices', code, params, 'errors:call.failed')}
          </p>
        ))}
        <p className={styles.buttons}>
          <Button look="primary" size="big" onPress={() => look()}>
            {t('libraries:lookAgain')}
          </Button>
          <Button size="big" onPress={() => openAnother()}>
            {t('libraries:openAnother')}
          </Button>
        </p>
        <RecentLibraries />
        <p className={styles.after}>
          <StartFromBackup />
        </p>
        <div className={styles.after}>
          <BringLibrary look="link" />
        </div>
        <p className={styles.after}>
          <Button look="link" onPress={onNew}>
            {t('libraries:startNew')}
          </Button>
        </p>
      </div>
    </main>
  )
}
