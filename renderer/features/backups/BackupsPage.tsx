import { createLazyRoute } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../core/bridge'
import { useLibrary } from '../../core/library'
import { attempt, useMessages } from '../../core/messages'
import { useProtection } from '../../core/protection'
import { useTranslator } from '../../core/translator'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { PageHead, SectionTitle } from '../../ui/Page'
import { BackupList } from './BackupList'
import styles from './BackupsPage.module.css'
import { openBackup, useRestoring } from './restoring'
import { useBackups, useProgress } from './use-backups'

export const route = createLazyRoute('/settings/backups')({ component: BackupsPage })

/** The backups: where they are, the list of them, making one, restoring one (N-3). */
function BackupsPage() {
  const { t } = useTranslator()
  const { found, show, look } = useBackups()
  const readOnly = useLibrary(({ state }) => state?.readOnly != null)
  const isProtected = useProtection(({ state }) => state?.protected === true)
  const [making, setMaking] = useState(false)
  const opening = useRestoring((state) => state.opening)

  async function make(elsewhere: boolean) {
    setMaking(true)
    const made = await attempt(() => call('backups.make', { elsewhere }))
    setMaking(false)
    if (made) {
      const { name, unread } = made
      const text =
        unread.length > 0 ? t('backups:madeWithout', { name, names: unread.join(', ') }) : t('backups:made', { name })
      useMessages.getState().say({ tone: unread.length > 0 ? 'problem' : 'info', text })
    }
    look()
  }
  async function choose() {
    const chosen = await attempt(() => call('backups.chooseFolder', {}))
    if (chosen) show(chosen)
  }
  if (!found) return null
  const left = found.backups[0]?.leftOut ?? []
  const unread = found.backups[0]?.unread ?? []
  return (
    <div className={styles.page}>
      <PageHead title={t('backups:title')} subtitle={t('backups:text')}>
        <Button look="primary" onPress={() => make(false)} isDisabled={making}>
          {t('backups:now')}
        </Button>
      </PageHead>
      {found.failed && <Banner>{t(`backups:failed.${found.failed}`)}</Banner>}
      {left.length > 0 && <Banner>{t('backups:leftOut', { count: left.length, files: left.join(', ') })}</Banner>}
      {unread.length > 0 && <Banner>{t('backups:unread', { names: unread.join(', ') })}</Banner>}
      {making && <Making />}
      <section className={styles.section}>
        <SectionTitle>{t('backups:where')}</SectionTitle>
        <p className={styles.path}>
          <bdi>{found.folder}</bdi>
        </p>
        <p className={found.apart ? styles.text : styles.warning}>
          {t(found.apart ? 'backups:chosen' : 'backups:beside')}
        </p>
        <p className={styles.text}>{t(isProtected ? 'backups:sealed' : 'backups:plain')}</p>
        <div className={styles.buttons}>
          <Button onPress={() => choose()}>{t('backups:choose')}</Button>
          <Button onPress={() => attempt(() => call('backups.showFolder', {}))}>{t('backups:show')}</Button>
          <Button onPress={() => make(true)} isDisabled={making}>
            {t('backups:elsewhere')}
          </Button>
        </div>
      </section>
      <section className={styles.section}>
        <SectionTitle>{t('backups:list')}</SectionTitle>
        {found.backups.length > 0 && <p className={styles.text}>{t('backups:notByHand')}</p>}
        <BackupList backups={found.backups} onRestore={readOnly ? null : openBackup} />
        {!readOnly && (
          <div className={styles.buttons}>
            <Button onPress={() => openBackup(null)} isDisabled={opening}>
              {t('backups:fromFile')}
            </Button>
          </div>
        )}
      </section>
    </div>
  )
}

function Making() {
  const { t } = useTranslator()
  const progress = useProgress()
  return (
    <div className={styles.making}>
      <progress
        aria-label={t('backups:working')}
        max={progress?.all ?? 1}
        value={progress ? progress.done : undefined}
      />
      <span role="status">
        {t('backups:working')}
        {progress && ` · ${t('backups:progress', { done: progress.done, all: Math.max(progress.done, progress.all) })}`}
      </span>
      <Button onPress={() => attempt(() => call('backups.cancel', {}))}>{t('backups:stop')}</Button>
    </div>
  )
}
