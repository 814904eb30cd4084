import { isOnTheWay } from '../../../shared/rules/own'
import { useLibrary } from '../../core/library'
import { paths } from '../../core/navigation'
import { dismissNotices, useReplica } from '../../core/replica'
import { useT, useTranslator } from '../../core/translator'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { PageLink } from '../../ui/PageLink'

/** Notices about the whole workbook: read-only, archived, recovered, set aside. */
export function WorkbookNotices() {
  const { t, ofCode } = useTranslator()
  const replica = useReplica((state) => state.replica)
  const ofLibrary = useLibrary(({ state }) => state?.readOnly?.code)
  if (!replica) return null
  const { notices, workbook } = replica
  // When the whole library is read-only, the frame already says so.
  const readOnly = replica.readOnly?.code === ofLibrary ? null : replica.readOnly
  return (
    <>
      {readOnly && (
        <Banner
          action={isOnTheWay({ problem: readOnly }) && <PageLink to={paths.backups}>{t('backups:showAll')}</PageLink>}
        >
          {ofCode('notices', readOnly.code, readOnly.params, 'errors:call.failed')}
        </Banner>
      )}
      {workbook.rep.archivedAt && <Banner>{t('rep:archivedBanner')}</Banner>}
      <AsideBanner />
      {notices.map((notice) => (
        <Banner key={notice.code} action={<Button onPress={dismissNotices}>{t('ui:putAway')}</Button>}>
          {ofCode('notices', notice.code, notice.params, 'errors:call.failed')}
        </Banner>
      ))}
    </>
  )
}

/** Changes that were set aside, or lost, and that the user has not answered yet. */
function AsideBanner() {
  const t = useT()
  const replica = useReplica((state) => state.replica)
  if (!replica) return null
  const { waiting, losses, twice = 0, plans = 0, crossed = 0 } = replica.aside
  if (waiting === 0 && losses === 0) return null
  const others = waiting - twice - plans - crossed
  const aside =
    others === 0 ? t('aside:bannerLost') : t(losses === 0 ? 'aside:banner' : 'aside:bannerBoth', { count: others })
  const words = [
    twice > 0 && t('aside:bannerTwice'),
    plans > 0 && t('aside:bannerPlans'),
    crossed > 0 && t('aside:bannerCrossed'),
    (others > 0 || losses > 0) && aside
  ]
    .filter(Boolean)
    .join(' ')
  return <Banner action={<PageLink to={paths.aside(replica.workbook.id)}>{t('aside:look')}</PageLink>}>{words}</Banner>
}
