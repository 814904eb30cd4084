import { createLazyRoute, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Plan } from '../../../shared/model/plan'
import { paths } from '../../core/navigation'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Empty, PageHead } from '../../ui/Page'
import { PageLink } from '../../ui/PageLink'
import { LivePaper } from './LivePaper'
import styles from './SignedPage.module.css'
import { StoryList } from './StoryList'
import { useExport } from './use-export'
import { useRecordPage } from './use-record-page'

/** The story of a plan beside the one page that tells it. */
function StoryPage() {
  const t = useT()
  const { plan: id } = useParams({ strict: false })
  const { id: rep, plans } = useWorkbook()
  const plan = id ? plans[id] : undefined
  if (!plan)
    return <Empty action={<PageLink to={paths.plans(rep)}>{t('story:toPlan')}</PageLink>}>{t('plan:gone')}</Empty>
  return <Story key={plan.id} plan={plan} />
}

function Story({ plan }: { plan: Plan }) {
  const t = useT()
  const { id: rep } = useWorkbook()
  const page = useRecordPage('story', plan)
  const { written, save, show, print } = useExport('story', plan.id)
  const [large, setLarge] = useState(false)
  return (
    <>
      <PageHead
        title={t('story:title')}
        subtitle={
          <>
            <PageLink to={paths.plan(rep, plan.id)}>{t('story:toPlan')}</PageLink>
            {' · '}
            <bdi>{plan.behavior.title}</bdi>
          </>
        }
      >
        {written && <Button onPress={() => show()}>{t('plan:showInFolder')}</Button>}
        <Button onPress={() => save()}>{t('plan:savePdf')}</Button>
        <Button look="primary" onPress={print}>
          {t('forms:print')}
        </Button>
      </PageHead>
      <div className={large ? `${styles.columns} ${styles.large}` : styles.columns}>
        <LivePaper page={page} label={t('story:paper')} large={large} onLarge={setLarge} />
        <StoryList plan={plan} />
      </div>
    </>
  )
}

export const route = createLazyRoute('/rep/$rep/plan/$plan/story')({ component: StoryPage })
