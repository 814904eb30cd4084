import { useEffect, useState } from 'react'
import type { Handed } from '../../../../shared/contract'
import type { Plan } from '../../../../shared/model/plan'
import { useOnlyActions } from '../../../core/actions'
import { attempt } from '../../../core/messages'
import { openWorkbook, useReplica, WorkbookContext } from '../../../core/replica'
import { HandBack } from './HandBack'
import { RepTurn } from './RepTurn'
import { SigningDesk } from './SigningDesk'

const noActions = [] as const

/**
 * All there is while the rep has the laptop: the plan with the rep's choice, or the page on which the laptop is
 * handed back. There is no router below and no search beside it, and main answers nothing else.
 */
export default function RepSide({ handed }: { handed: Handed }) {
  useOnlyActions(noActions)
  const [asked, setAsked] = useState(false)
  const workbook = useReplica(({ replica }) => replica?.workbook)
  useEffect(() => {
    void attempt(() => openWorkbook(handed.workbook)).finally(() => setAsked(true))
  }, [handed.workbook])
  if (!asked) return null
  const plan: Plan | undefined = workbook?.plans[handed.plan]
  const draft = plan?.status === 'draft' ? plan : undefined
  const signed = draft?.repSignature != null
  if (!draft || signed || handed.page === 'hand-back') {
    return <HandBack handed={handed} signed={signed} canGoOn={draft !== undefined && !signed} />
  }
  return (
    <WorkbookContext value={handed.workbook}>
      <SigningDesk plan={draft}>
        <RepTurn plan={draft} />
      </SigningDesk>
    </WorkbookContext>
  )
}
