import { type ReactNode, useEffect, useRef } from 'react'
import { shortName } from '../../../../shared/rules/names'
import { useOnlyActions } from '../../../core/actions'
import { useLibrary } from '../../../core/library'
import { useSharedMessages } from '../../../core/messages'
import { go, paths } from '../../../core/navigation'
import { useWorkbook } from '../../../core/replica'
import { useT } from '../../../core/translator'
import styles from '../../../ui/Alone.module.css'
import { Button } from '../../../ui/Button'
import { PageHead } from '../../../ui/Page'

const none = [] as const

interface BetweenProps {
  session: string
  /** What came to pass. */
  title: string
  /** What both can still go on with. */
  more?: ReactNode
}

/**
 * Between a one-on-one and what is only for the manager: the rep may still look on, so nothing of either is here, and
 * nothing leads on but the word of the manager (S0-7).
 */
export function Between({ session, title, more }: BetweenProps) {
  const t = useT()
  useOnlyActions(none)
  const { id: workbook } = useWorkbook()
  useSharedMessages(workbook)
  const name = useLibrary(({ settings }) => settings?.managerName ?? '')
  const manager = shortName(name) || t('print:blank.manager')
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => page.current?.querySelector<HTMLElement>('h2')?.focus(), [])
  return (
    <div className={styles.page}>
      <div ref={page} className={styles.box}>
        <PageHead title={title} subtitle={t('signing:backText', { manager })} />
        <Button size="big" look="primary" onPress={() => go(paths.session(workbook, session))}>
          {t('signing:iAm', { manager })}
        </Button>
        {more}
      </div>
    </div>
  )
}
