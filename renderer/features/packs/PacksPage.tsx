import { createLazyRoute } from '@tanstack/react-router'
import type { PackSummary } from '../../../shared/model/pack'
import { thingOf } from '../../../shared/rules/languages'
import { useAction } from '../../core/actions'
import { useLibrary } from '../../core/library'
import { go, paths } from '../../core/navigation'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Empty, PageHead, SectionTitle } from '../../ui/Page'
import { Table } from '../../ui/Table'
import { LanguageFilter, useListed } from '../templates/LanguageFilter'
import { LibraryTabs } from '../templates/LibraryTabs'
import { useHeldPacks } from './library'
import { openPackFile, putRefusalAway, useOpened } from './opened'
import { PackRow } from './PackRow'
import styles from './PacksPage.module.css'
import { bringPackBack } from './removal'

/** What is installed and what comes with Coachbook; the page where packs are opened and made. */
function PacksPage() {
  const t = useT()
  const { packs, trainers } = useHeldPacks()
  const readOnly = useLibrary(({ state }) => state?.readOnly) !== null
  useAction('edit.undo', bringPackBack)
  const installed = packs?.filter(({ builtIn }) => !builtIn) ?? []
  const shown = useListed<PackSummary>(({ info }) => ({ thing: thingOf(info.id), language: info.language }))
  const builtIn = shown(packs?.filter((pack) => pack.builtIn) ?? [])
  const keys = trainers?.keys ?? []
  return (
    <>
      <PageHead title={t('packScreens:title')} subtitle={t('packScreens:subtitle')}>
        {!readOnly && (
          <>
            <Button onPress={() => go(paths.newPack)}>{t('packScreens:make')}</Button>
            <Button look="primary" onPress={() => openPackFile()}>
              {t('packScreens:open')}
            </Button>
          </>
        )}
      </PageHead>
      <LibraryTabs />
      <LanguageFilter languages={(packs ?? []).map(({ info }) => info.language)} />
      <Refusal />
      {packs && (
        <>
          <section className={styles.section}>
            <SectionTitle>{t('packScreens:mine')}</SectionTitle>
            {installed.length === 0 ? (
              <Empty>{t('packScreens:noneMine')}</Empty>
            ) : (
              <PackTable label={t('packScreens:mine')} packs={installed} keys={keys} />
            )}
          </section>
          <section className={styles.section}>
            <SectionTitle>{t('packScreens:builtIn')}</SectionTitle>
            <PackTable label={t('packScreens:builtIn')} packs={builtIn} keys={keys} />
          </section>
        </>
      )}
    </>
  )
}

/** Why a file was not taken; stays until it is dismissed. */
function Refusal() {
  const t = useT()
  const { refusal } = useOpened()
  if (refusal === null) return null
  return (
    <div role="alert" className={styles.refusal}>
      <h3>{t('packScreens:refusedFile')}</h3>
      <p>{refusal}</p>
      <p>{t('packScreens:refusedAfter')}</p>
      <div className={styles.buttons}>
        <Button onPress={() => openPackFile()}>{t('packScreens:another')}</Button>
        <Button look="plain" onPress={putRefusalAway}>
          {t('packScreens:putAway')}
        </Button>
      </div>
    </div>
  )
}

interface PackTableProps {
  label: string
  packs: readonly PackSummary[]
  /** The manager's own keys. */
  keys: readonly { fingerprint: string }[]
}

function PackTable({ label, packs, keys }: PackTableProps) {
  const t = useT()
  const isSigned = packs.some(({ signature }) => signature !== null)
  return (
    <Table
      className={styles.table}
      aria-label={label}
      stacks
      columns={[
        { id: 'pack', name: t('packScreens:pack') },
        { id: 'inside', name: t('packScreens:inside') },
        ...(isSigned ? [{ id: 'signed', name: t('packScreens:signed') }] : []),
        { id: 'version', name: t('packScreens:version'), className: styles.version },
        ...(isSigned ? [{ id: 'menu', name: null, className: styles.menu }] : [])
      ]}
    >
      {packs.map((pack) => (
        <PackRow key={pack.info.id} pack={pack} keys={keys} isSigned={isSigned} />
      ))}
    </Table>
  )
}

export const route = createLazyRoute('/templates/packs')({ component: PacksPage })
