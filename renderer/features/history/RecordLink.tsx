import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { seenOn } from '../../../shared/rules/seen-on'
import { useListTitles } from '../../core/form-titles'
import { paths } from '../../core/navigation'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { WithDates } from '../../ui/ShortDate'
import styles from './HistoryPage.module.css'

interface Found {
  to: string
  about: ReactNode
}

/** The record that `target` names, such as `observations/<id>`, if it still exists. */
function useRecord(target: string | null): Found | null {
  const t = useT()
  const { ofDocument } = useListTitles()
  const { id: rep, plans, addenda, documents, templates, observations, accounts } = useWorkbook()
  const [kind, id = ''] = target?.split('/') ?? []
  const plan = kind === 'plans' ? plans[id] : undefined
  if (plan) return { to: paths.plan(rep, plan.id), about: plan.behavior.title }
  const addendum = kind === 'addenda' ? addenda[id] : undefined
  if (addendum) {
    const { number, original } = addendum
    return { to: paths.addendum(rep, id), about: t('history:addendumTo', { number, title: original.title }) }
  }
  const document = kind === 'documents' ? documents[id] : undefined
  if (document) return { to: paths.document(rep, id), about: ofDocument(document, templates[document.template]) }
  const observation = kind === 'observations' ? observations[id] : undefined
  if (!observation) return null
  const account = observation.account === null ? undefined : accounts[observation.account]?.name
  return {
    to: paths.observation(rep, id),
    about: (
      <WithDates
        on={[seenOn(observation)]}
        say={(date) => (account ? t('history:observationAt', { date, account }) : t('history:observationOf', { date }))}
      />
    )
  }
}

/** What was done, as a link to the record that was changed. */
export function RecordLink({ target, children }: { target: string | null; children: ReactNode }) {
  const found = useRecord(target)
  if (!found) return children
  return (
    <>
      <Link to={found.to} className={styles.link}>
        {children}
      </Link>{' '}
      <span className={styles.about} dir="auto">
        {found.about}
      </span>
    </>
  )
}
