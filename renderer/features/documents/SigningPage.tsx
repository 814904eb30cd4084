import { createLazyRoute, useParams } from '@tanstack/react-router'
import type { Document, DraftDocument, SignedDocument } from '../../../shared/model/document'
import { asksForSignatures, documentStanding, documentState, missingFields } from '../../../shared/rules/documents'
import { misplacedDays } from '../../../shared/rules/plans'
import { useOnlyActions } from '../../core/actions'
import { useToday } from '../../core/clock'
import { go, paths } from '../../core/navigation'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { BeforeTurn } from '../plan/signing/BeforeTurn'
import { ManagerTurn } from '../plan/signing/ManagerTurn'
import { Sealed } from '../plan/signing/Sealed'
import { DocumentDesk } from '../plan/signing/SigningDesk'
import { Turn } from '../plan/signing/Turn'
import { signingActions } from '../plan/signing/to-sign'
import { useExport } from '../plan/use-export'
import { useDocumentToSign, useShortNames } from './people'

/** The manager's side of signing a document together. */
function SigningPage() {
  useOnlyActions(signingActions)
  const { document: id } = useParams({ strict: false })
  const { documents } = useWorkbook()
  const document = id ? documents[id] : undefined
  if (!document) return <NotReady />
  return (
    <DocumentDesk key={document.id} document={document}>
      <WhoseTurn document={document} />
    </DocumentDesk>
  )
}

function WhoseTurn({ document }: { document: Document }) {
  const { templates } = useWorkbook()
  const today = useToday()
  const template = templates[document.template]
  if (document.status === 'signed') return <Done document={document} />
  if (document.status === 'done' || !template || !asksForSignatures(document, template))
    return <NotReady document={document.id} />
  const isReady =
    missingFields(document, template).length + misplacedDays(document.values, template, today).length === 0
  if (!document.repSignature && !(isReady && document.on <= today)) return <NotReady document={document.id} />
  return <DraftTurn document={document} />
}

function DraftTurn({ document }: { document: DraftDocument }) {
  const of = useDocumentToSign(document)
  return document.repSignature ? <ManagerTurn of={of} signature={document.repSignature} /> : <BeforeTurn of={of} />
}

/** Both have signed the document. */
function Done({ document }: { document: SignedDocument }) {
  const t = useT()
  const { id } = useWorkbook()
  const names = useShortNames(document)
  const file = useExport('document', document.id)
  const standing = documentStanding(documentState(document))
  const isSigned = standing === 'signed'
  const isInk = standing === 'awaiting-ink'
  const title = isSigned ? 'signing:doneTitle' : isInk ? 'signing:doneTitleInk' : 'signing:doneTitleRefused'
  const text = isSigned ? 'documents:doneText' : isInk ? 'documents:doneTextInk' : 'documents:doneTextRefused'
  return (
    <Sealed
      agreed={isSigned || isInk}
      title={t(title)}
      text={t(text, names)}
      seal={document.seal.hash}
      file={file}
      onBack={() => go(paths.documents(id))}
    />
  )
}

/** This page was opened too early, or the document is gone. */
function NotReady({ document }: { document?: string }) {
  const t = useT()
  const { id } = useWorkbook()
  return (
    <Turn title={t('documents:notReadyTitle')} intro={t(document ? 'documents:notReady' : 'errors:document.gone')}>
      <Button size="big" onPress={() => go(document ? paths.document(id, document) : paths.documents(id))}>
        {t('documents:toDocument')}
      </Button>
    </Turn>
  )
}

export const route = createLazyRoute('/rep/$rep/sign/document/$document')({ component: SigningPage })
