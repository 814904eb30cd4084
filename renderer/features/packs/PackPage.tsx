import { createLazyRoute, useParams } from '@tanstack/react-router'
import { useLibrary } from '../../core/library'
import { go, paths } from '../../core/navigation'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Empty, PageHead } from '../../ui/Page'
import { PageLink } from '../../ui/PageLink'
import { WithDates } from '../../ui/ShortDate'
import { useHeldPacks } from './library'
import { PackContents } from './PackContents'
import { PackFacts } from './PackFacts'
import styles from './PackView.module.css'
import { removePack } from './removal'
import { SignatureBlock } from './SignatureBlock'

/** One pack of the library: what is in it, who signed it, its notes for the manager. */
function PackPage() {
  const t = useT()
  const { pack: id } = useParams({ strict: false })
  const { packs } = useHeldPacks()
  const readOnly = useLibrary(({ state }) => state?.readOnly) !== null
  if (!packs) return null
  const pack = packs.find(({ info }) => info.id === id)
  if (!pack)
    return (
      <Empty action={<PageLink to={paths.packs}>{t('packScreens:toPacks')}</PageLink>}>{t('packScreens:gone')}</Empty>
    )
  const { info, contents, signature, installedAt } = pack
  const remove = async () => {
    if (await removePack(pack, t)) await go(paths.packs)
  }
  return (
    <>
      <PageHead
        title={info.title}
        subtitle={
          <>
            <PageLink to={paths.packs}>{t('packScreens:title')}</PageLink>
            {' · '}
            {installedAt ? (
              <WithDates on={[installedAt]} say={(date) => t('packScreens:installedOn', { date })} />
            ) : (
              t('packScreens:comesWith')
            )}
          </>
        }
      >
        {!pack.builtIn && !readOnly && <Button onPress={() => remove()}>{t('packScreens:remove')}</Button>}
      </PageHead>
      <div className={styles.columns}>
        <div className={styles.main}>
          {info.description && (
            <p className={styles.description} dir="auto">
              {info.description}
            </p>
          )}
          <PackContents contents={contents} />
        </div>
        <aside className={styles.side}>
          {signature && <SignatureBlock info={info} signature={signature} />}
          <PackFacts info={info} />
        </aside>
      </div>
    </>
  )
}

export const route = createLazyRoute('/templates/packs/of/$pack')({ component: PackPage })
