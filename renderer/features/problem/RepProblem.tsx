import { useState } from 'react'
import type { RepSummary } from '../../../shared/model/library'
import { isOnTheWay } from '../../../shared/rules/own'
import { call } from '../../core/bridge'
import { useLibrary } from '../../core/library'
import { attempt, useMessages } from '../../core/messages'
import { paths } from '../../core/navigation'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Later, onDemand } from '../../ui/later'
import { PageLink } from '../../ui/PageLink'
import styles from './RepProblem.module.css'

const takeSealed = onDemand(() => import('./TakeSealed'))

/**
 * What is wrong with a workbook, and what can be done about it, if anything; the same wherever the workbook is listed.
 */
export function RepProblem({ rep }: { rep: RepSummary }) {
  const { t, ofCode } = useTranslator()
  const { problem } = rep
  return (
    problem && (
      <>
        {problem.code === 'workbook.awaited'
          ? t('team:awaited')
          : ofCode('notices', problem.code, problem.params, 'team:problem')}{' '}
        {isOnTheWay(rep) && <PageLink to={paths.backups}>{t('backups:showAll')}</PageLink>}
        <RepWay rep={rep} />
      </>
    )
  )
}

/** What can be done about a workbook that another computer wrote in the earlier form of the library. */
export function RepWay({ rep }: { rep: RepSummary }) {
  const readOnly = useLibrary((library) => library.state?.readOnly) !== null
  const [isAsked, setAsked] = useState(false)
  const { t } = useTranslator()
  const code = rep.problem?.code
  if (readOnly || (code !== 'workbook.in-clear' && code !== 'workbook.sealed')) return null
  async function take() {
    if (code === 'workbook.sealed') return setAsked(true)
    const done = await attempt(() => call('library.takeKept', { line: rep.id }))
    if (done) useMessages.getState().say({ tone: 'info', text: t('team:taken', { name: rep.name }) })
  }
  return (
    <span className={styles.way}>
      <Button aria-label={t('team:takeOf', { name: rep.name })} onPress={() => take()}>
        {t('team:take')}
      </Button>
      {isAsked && <Later part={takeSealed} props={{ rep, onClose: () => setAsked(false) }} />}
    </span>
  )
}
