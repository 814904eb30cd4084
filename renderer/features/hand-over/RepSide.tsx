import { useEffect, useState } from 'react'
import type { Addendum, DraftAddendum } from '../../../shared/model/addendum'
import type { Document, DraftDocument } from '../../../shared/model/document'
import type { Handed } from '../../../shared/model/handed'
import type { DraftPlan, Plan } from '../../../shared/model/plan'
import { statementIn } from '../../../shared/rules/statements'
import { useOnlyActions } from '../../core/actions'
import { resumeTalk } from '../../core/hand-over'
import { attempt } from '../../core/messages'
import { paths } from '../../core/navigation'
import { openWorkbook, useReplica } from '../../core/replica'
import { useT } from '../../core/translator'
import { WorkbookContext } from '../../core/workbook-context'
import { useDocumentToSign } from '../documents/people'
import { useAddendumToSign } from '../plan/addendum/people'
import { RepTurn } from '../plan/signing/RepTurn'
import { AddendumDesk, DocumentDesk, PlanDesk } from '../plan/signing/SigningDesk'
import { usePlanToSign } from '../plan/signing/to-sign'
import { RepMarks } from '../session/RepMarks'
import { wayAfterTalk } from '../session/talk/next'
import { HandBack, keepOn } from './HandBack'
import { pathOfSubject, StatementDesk } from './StatementDesk'

const noActions = [] as const

/**
 * All there is while the rep has the laptop; there is no router and no search, and main answers nothing else. It
 * shows one of these:
 * - what is to be signed, with the rep's choice;
 * - the rep's ratings of a one-on-one;
 * - the page on which the laptop is handed back, also after a one-on-one that both looked at.
 */
export default function RepSide({ handed: { given, page } }: { handed: Handed }) {
  useOnlyActions(noActions)
  const [asked, setAsked] = useState(false)
  useEffect(() => {
    void attempt(() => openWorkbook(given.workbook)).finally(() => setAsked(true))
  }, [given.workbook])
  if (!asked) return null
  const isOver = page === 'hand-back'
  return (
    <WorkbookContext value={given.workbook}>
      <Given given={given} isOver={isOver} />
    </WorkbookContext>
  )
}

function Given({ given, isOver }: { given: Handed['given']; isOver: boolean }) {
  if ('plan' in given) return <ForPlan {...given} isOver={isOver} />
  if ('addendum' in given) return <ForAddendum {...given} isOver={isOver} />
  if ('document' in given) return <ForDocument {...given} isOver={isOver} />
  if ('talk' in given) return <AfterTalk {...given} />
  if ('statement' in given) return <ForStatement {...given} isOver={isOver} />
  return <ForSession {...given} isOver={isOver} />
}

interface ForRep {
  workbook: string
  isOver: boolean
}

function ForPlan({ workbook: id, plan: planId, isOver }: ForRep & { plan: string }) {
  const t = useT()
  const workbook = useReplica(({ replica }) => replica?.workbook)
  const plan: Plan | undefined = workbook?.plans[planId]
  const draft = plan?.status === 'draft' ? plan : undefined
  const signed = draft?.repSignature != null
  if (!draft || signed || isOver) {
    const way = signed ? paths.signing(id, planId) : paths.plan(id, planId)
    return <HandBack way={way} goOn={draft && !signed ? keepOn(t('signing:keepReading')) : null} />
  }
  return (
    <PlanDesk plan={draft}>
      <PlanTurn plan={draft} />
    </PlanDesk>
  )
}

const PlanTurn = ({ plan }: { plan: DraftPlan }) => <RepTurn of={usePlanToSign(plan)} />

function ForAddendum({ workbook: id, addendum: addendumId, isOver }: ForRep & { addendum: string }) {
  const t = useT()
  const workbook = useReplica(({ replica }) => replica?.workbook)
  const addendum: Addendum | undefined = workbook?.addenda[addendumId]
  const draft = addendum?.status === 'draft' ? addendum : undefined
  const signed = draft?.repSignature != null
  if (!draft || signed || isOver) {
    const way = signed ? paths.addendumSigning(id, addendumId) : paths.addendum(id, addendumId)
    return <HandBack way={way} goOn={draft && !signed ? keepOn(t('addendum:keepReading')) : null} />
  }
  return (
    <AddendumDesk addendum={draft}>
      <AddendumTurn addendum={draft} />
    </AddendumDesk>
  )
}

const AddendumTurn = ({ addendum }: { addendum: DraftAddendum }) => <RepTurn of={useAddendumToSign(addendum)} />

function ForDocument({ workbook: id, document: documentId, isOver }: ForRep & { document: string }) {
  const t = useT()
  const workbook = useReplica(({ replica }) => replica?.workbook)
  const document: Document | undefined = workbook?.documents[documentId]
  const draft = document?.status === 'draft' ? document : undefined
  const signed = draft?.repSignature != null
  if (!draft || signed || isOver) {
    const way = signed ? paths.documentSigning(id, documentId) : paths.document(id, documentId)
    return <HandBack way={way} goOn={draft && !signed ? keepOn(t('signing:keepReadingDocument')) : null} />
  }
  return (
    <DocumentDesk document={draft}>
      <DocumentTurn document={draft} />
    </DocumentDesk>
  )
}

const DocumentTurn = ({ document }: { document: DraftDocument }) => <RepTurn of={useDocumentToSign(document)} />

function ForSession({
  workbook: id,
  session: sessionId,
  isOver
}: {
  workbook: string
  session: string
  isOver: boolean
}) {
  const t = useT()
  const workbook = useReplica(({ replica }) => replica?.workbook)
  const session = workbook?.sessions[sessionId]
  const template = session?.template ? workbook?.templates[session.template] : undefined
  if (!session || !template || isOver) {
    const way = session?.status === 'open' ? paths.talkMarks(id, sessionId) : paths.session(id, sessionId)
    return <HandBack way={way} goOn={session ? keepOn(t('signing:keepMarking')) : null} />
  }
  return <RepMarks session={session} template={template} />
}

function ForStatement({ workbook: id, statement: statementId, isOver }: ForRep & { statement: string }) {
  const t = useT()
  const workbook = useReplica(({ replica }) => replica?.workbook)
  const statement = workbook && statementIn(workbook, statementId)
  const begun = statement?.status === 'begun' ? statement : undefined
  if (!begun || isOver) {
    const way = statement ? pathOfSubject(id, statement.of) : paths.rep(id)
    return <HandBack way={way} goOn={begun ? keepOn(t('statement:keepWriting')) : null} />
  }
  return <StatementDesk statement={begun} />
}

/**
 * The page between a one-on-one that both looked at and what is only for the manager: the rep may still be looking
 * (S0-7).
 */
function AfterTalk({ workbook: id, talk }: { workbook: string; talk: string }) {
  const t = useT()
  const workbook = useReplica(({ replica }) => replica?.workbook)
  const session = workbook?.sessions[talk]
  const isPaused = session?.status === 'open'
  const isGone = workbook !== undefined && session === undefined
  return (
    <HandBack
      title={t(isPaused ? 'session:pausedNow' : isGone ? 'session:takenBack' : 'session:over')}
      way={() => wayAfterTalk(id, talk, t)}
      goOn={isPaused ? { label: t('session:goOn'), run: () => resumeTalk(id, talk) } : null}
    />
  )
}
