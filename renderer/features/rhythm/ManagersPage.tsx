import { createLazyRoute } from '@tanstack/react-router'
import { useMemo } from 'react'
import { managersBeside } from '../../../shared/rules/rhythms-beside'
import { useMessages } from '../../core/messages'
import { putReportsAway, useReports } from '../../core/reports'
import { useT } from '../../core/translator'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { Empty, PageHead } from '../../ui/Page'
import { verifyPdf } from '../verify/verify-pdf'
import { ManagerNumbers } from './ManagerNumbers'
import styles from './ManagersPage.module.css'
import { ManagerWeeks } from './ManagerWeeks'
import { RhythmTabs } from './RhythmTabs'

export const route = createLazyRoute('/rhythm/managers')({ component: ManagersPage })

/** Rhythm reports of several managers, which a leader dropped here (S1-13): no server, and nothing of it is stored. */
function ManagersPage() {
  const t = useT()
  const { reports, none } = useReports()
  const beside = useMemo(() => managersBeside(reports), [reports])
  const isEmpty = reports.length === 0
  const open = <Button onPress={() => verifyPdf()}>{t('rhythms:open')}</Button>
  function clear() {
    const before = useReports.getState()
    putReportsAway()
    const action = { label: t('rhythms:clearUndo'), run: () => useReports.setState(before) }
    useMessages.getState().say({ tone: 'info', text: t('rhythms:cleared'), action })
  }
  return (
    <>
      <PageHead title={t('rhythm:title')} subtitle={t('rhythms:subtitle')}>
        {!isEmpty && (
          <>
            <Button onPress={clear}>{t('rhythms:clear')}</Button>
            {open}
          </>
        )}
      </PageHead>
      <RhythmTabs />
      {none.map(({ key, name, why }) => (
        <Banner key={key}>{t('rhythms:noReport', { name, why })}</Banner>
      ))}
      {isEmpty ? (
        <Empty action={open}>{t('rhythms:empty')}</Empty>
      ) : (
        <>
          {!beside.isOneTime && <p className={styles.differs}>{t('rhythms:differs')}</p>}
          <ManagerWeeks beside={beside} />
          <ManagerNumbers managers={beside.managers} />
          <p className={styles.says}>{t('rhythms:says')}</p>
        </>
      )}
    </>
  )
}
