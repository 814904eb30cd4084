import { createLazyRoute } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { MadePack } from '../../../../shared/model/pack'
import { call } from '../../../core/bridge'
import { useLibrary } from '../../../core/library'
import { attempt } from '../../../core/messages'
import { paths } from '../../../core/navigation'
import { useTemplates } from '../../../core/templates'
import { useT } from '../../../core/translator'
import { Empty, PageHead } from '../../../ui/Page'
import { PageLink } from '../../../ui/PageLink'
import { SelectInput } from '../../../ui/SelectInput'
import { useHeldPacks } from '../library'
import { hush } from '../telling'
import { MakeForm } from './MakeForm'
import styles from './MakePage.module.css'
import { freshOrder, nextOrder, packablesOf } from './order'
import { useOrder } from './order-store'

/** Where a trainer packs their own forms and texts and signs the pack (T-6). */
function MakePage() {
  const t = useT()
  const settings = useLibrary((library) => library.settings)
  const offered = useTemplates()
  const { packs, trainers } = useHeldPacks()
  const [made, setMade] = useState<readonly MadePack[] | null>(null)
  const load = () => attempt(() => call('packs.made', {})).then((all) => setMade(all ?? []))
  useEffect(() => {
    hush()
    void attempt(() => call('packs.made', {})).then((all) => setMade(all ?? []))
  }, [])
  const { order } = useOrder()
  useEffect(() => {
    if (settings && !useOrder.getState().order)
      useOrder.setState({ order: freshOrder(settings.managerName, settings.language) })
  }, [settings])
  if (!offered || !packs || !trainers || !made || !order || !settings) return null

  const parts = packablesOf(offered.own, offered.parts, packs, order.after?.id ?? '')
  const begin = (id: string | null) => {
    const before = made.find(({ info }) => info.id === id)
    useOrder.setState({
      order: before ? nextOrder(before, trainers.keys) : freshOrder(settings.managerName, settings.language)
    })
  }
  return (
    <div className={styles.page}>
      <PageHead
        title={t('packScreens:makeTitle')}
        subtitle={
          <>
            <PageLink to={paths.packs}>{t('packScreens:title')}</PageLink>
            {` · ${t('packScreens:makeSubtitle')}`}
          </>
        }
      />
      {parts.length === 0 ? (
        <Empty action={<PageLink to={paths.templates}>{t('packScreens:toTemplates')}</PageLink>}>
          {t('packScreens:nothingOwn')}
        </Empty>
      ) : (
        <>
          {made.length > 0 && (
            <SelectInput
              label={t('packScreens:startWith')}
              value={order.after?.id ?? null}
              empty={t('packScreens:startFresh')}
              choices={made.map(({ info: { id, title, version } }) => ({
                value: id,
                label: t('packScreens:startNext', { title, version })
              }))}
              onChange={begin}
            />
          )}
          <MakeForm order={order} parts={parts} keys={trainers.keys} onPacked={() => void load()} />
        </>
      )}
    </div>
  )
}

export const route = createLazyRoute('/templates/packs/new')({ component: MakePage })
