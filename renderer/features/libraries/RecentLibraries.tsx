import type { Id } from '../../../shared/model/scalars'
import { call } from '../../core/bridge'
import { attempt } from '../../core/messages'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import styles from './RecentLibraries.module.css'
import { switchTo } from './switch'
import { useRecent } from './use-recent'

/** Libraries that were open before. One that no longer exists says so and can be removed from the list. */
export function RecentLibraries() {
  const t = useT()
  const { others, look } = useRecent()
  if (others.length === 0) return null
  async function forget(choice: Id) {
    await attempt(() => call('library.forget', { choice }))
    look()
  }
  return (
    <section className={styles.recent}>
      <h4 className={styles.title} id="recent-libraries">
        {t('libraries:recent')}
      </h4>
      <ul className={styles.list} aria-labelledby="recent-libraries">
        {others.map(({ choice, folder, state }) => (
          <li key={choice} className={styles.row}>
            <span className={styles.folder}>
              <bdi>{folder}</bdi>
              {state === 'gone' && <span className={styles.gone}>{t('libraries:gone')}</span>}
            </span>
            {state === 'gone' ? (
              <Button look="link" aria-label={t('libraries:forgetOf', { folder })} onPress={() => forget(choice)}>
                {t('libraries:forget')}
              </Button>
            ) : (
              <Button aria-label={t('libraries:openOf', { folder })} onPress={() => switchTo(choice)}>
                {t('libraries:open')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
