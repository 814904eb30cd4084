import { createLazyRoute } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { InspectedPack, Resolution } from '../../../shared/model/pack'
import type { PackDifferences } from '../../../shared/rules/pack-diff'
import { call } from '../../core/bridge'
import { useLibrary } from '../../core/library'
import { attempt } from '../../core/messages'
import { go, paths } from '../../core/navigation'
import { useT, useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Empty, PageHead } from '../../ui/Page'
import { PageLink } from '../../ui/PageLink'
import { Changes } from './Changes'
import { decisionPlace } from './decision-place'
import { packsChanged } from './library'
import { lookAgain, type Opened, putOpenedAway, useOpened } from './opened'
import { PackContents } from './PackContents'
import { PackChecks, PackFacts } from './PackFacts'
import styles from './PackView.module.css'
import { SeePages } from './SeePages'
import { SignatureBlock } from './SignatureBlock'
import { tell } from './telling'

type Resolutions = Readonly<Record<string, Resolution>>

/** A pack that was opened: what is in it, who signed it and what it changes, before anything is installed (T-5). */
function OpenedPage() {
  const t = useT()
  const { opened } = useOpened()
  if (!opened)
    return (
      <Empty action={<PageLink to={paths.packs}>{t('packScreens:toPacks')}</PageLink>}>
        {t('packScreens:noneOpen')}
      </Empty>
    )
  return <OpenedPack key={opened.choice} opened={opened} />
}

/** What the pack changes, asked for once. */
function useDifferences({ choice, pack }: Opened): PackDifferences | null {
  const [differences, setDifferences] = useState<PackDifferences | null>(null)
  const isKnown = pack.installed !== null || pack.conflicts.length > 0
  useEffect(() => {
    if (!isKnown) return
    let left = false
    void attempt(() => call('packs.diff', { choice, before: null })).then((found) => {
      if (found && !left) setDifferences(found)
    })
    return () => {
      left = true
    }
  }, [choice, isKnown])
  return differences
}

function OpenedPack({ opened }: { opened: Opened }) {
  const t = useT()
  const { choice, name, pack } = opened
  const { info, contents, conflicts } = pack
  const differences = useDifferences(opened)
  const [resolutions, setResolutions] = useState<Resolutions>({})
  const [tried, setTried] = useState(false)
  const undecided = conflicts.filter(({ key }) => resolutions[key] === undefined)

  async function install() {
    setTried(true)
    const [first] = undecided
    if (first) {
      document.getElementById(decisionPlace(first.key))?.focus()
      return
    }
    const done = await attempt(() => call('packs.install', { choice, resolutions: { ...resolutions } }))
    if (!done) return
    putOpenedAway()
    await packsChanged()
    await go(paths.packs)
    tell(t('packScreens:installed', { title: info.title, version: info.version }))
  }
  async function leave() {
    putOpenedAway()
    await go(paths.packs)
  }
  return (
    <>
      <PageHead title={info.title} subtitle={<bdi>{t('packScreens:fromFile', { file: name })}</bdi>}>
        <Button onPress={() => leave()}>{t('packScreens:notNow')}</Button>
        <InstallButton pack={pack} onPress={() => install()} />
      </PageHead>
      <Standing pack={pack} open={tried ? undecided.length : 0} />
      <div className={styles.columns}>
        <div className={styles.main}>
          {info.description && (
            <p className={styles.description} dir="auto">
              {info.description}
            </p>
          )}
          {differences && (
            <Changes
              choice={choice}
              differences={differences}
              conflicts={conflicts}
              resolutions={resolutions}
              isTried={tried}
              onResolve={(key, resolution) => setResolutions({ ...resolutions, [key]: resolution })}
            />
          )}
          <PackContents
            contents={contents}
            beside={({ id, title, version }) => (
              <SeePages choice={choice} template={id} title={title} show={{ kind: 'alone', version }} />
            )}
          />
        </div>
        <aside className={styles.side}>
          <SignatureBlock info={info} signature={pack.signature} choice={choice} onTrusted={lookAgain} />
          <PackFacts info={info} bytes={pack.bytes} />
          <PackChecks />
        </aside>
      </div>
    </>
  )
}

function InstallButton({ pack, onPress }: { pack: InspectedPack; onPress: () => void }) {
  const t = useT()
  const readOnly = useLibrary(({ state }) => state?.readOnly) !== null
  const { installed, obstacle, info } = pack
  if (obstacle || readOnly || installed?.relation === 'same') return null
  const { version } = info
  return (
    <Button look="primary" onPress={onPress}>
      {installed === null && t('packScreens:install')}
      {installed?.relation === 'newer' && t('packScreens:installNewer', { version })}
      {installed?.relation === 'older' && t('packScreens:installOlder', { version })}
    </Button>
  )
}

/**
 * How the pack relates to the library, and what is in its way. `open` is the number of forms that wait for a decision.
 */
function Standing({ pack, open }: { pack: InspectedPack; open: number }) {
  const { t, ofCode } = useTranslator()
  const { installed, obstacle, info } = pack
  if (obstacle)
    return (
      <div role="alert" className={styles.obstacle}>
        <h3>{t('packScreens:cannotInstall')}</h3>
        <p>{ofCode('errors', obstacle.code, obstacle.params, 'errors:call.failed')}</p>
      </div>
    )
  const words = { installed: installed?.version ?? '', version: info.version }
  return (
    <div className={styles.standing}>
      {installed === null && <p>{t('packScreens:isNew')}</p>}
      {installed?.relation === 'newer' && <p>{t('packScreens:isNewer', words)}</p>}
      {installed?.relation === 'older' && <p>{t('packScreens:isOlder', words)}</p>}
      {installed?.relation === 'same' && <p>{t('packScreens:isSame', words)}</p>}
      <p role="status" className={styles.doubt}>
        {open > 0 && t('packScreens:decideFirst', { count: open })}
      </p>
    </div>
  )
}

export const route = createLazyRoute('/templates/packs/open')({ component: OpenedPage })
