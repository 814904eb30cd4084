import { useState } from 'react'
import type { DoneDocument, SignedDocument } from '../../../shared/model/document'
import type { Template } from '../../../shared/model/template'
import { rolesOf } from '../../../shared/rules/roles'
import { lacksInk } from '../../../shared/rules/signing'
import { useListTitles } from '../../core/form-titles'
import { useDispatch, useReplica, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { PageHead } from '../../ui/Page'
import { EraseThis } from '../erasure/EraseThis'
import { InkWord } from '../plan/InkWord'
import { KeptBanner } from '../plan/KeptBanner'
import { LivePaper } from '../plan/LivePaper'
import { KeptPrivate } from '../plan/PrivateNotes'
import { Receipt } from '../plan/Receipt'
import { Seal } from '../plan/Seal'
import { SetAsideWords } from '../plan/SetAsideWords'
import { SignatureList } from '../plan/SignatureList'
import paper from '../plan/SignedPage.module.css'
import { useExport } from '../plan/use-export'
import { useRecordPage } from '../plan/use-record-page'
import { Statements } from '../statement/Statements'
import { DeleteDocument } from './DeleteDocument'
import { DocumentSubtitle } from './DocumentSubtitle'
import { useShortNames } from './people'

/** A document as it was finished or signed: its page, who signed how, and whether it is intact. */
export function FinishedPage({ document, template }: { document: DoneDocument | SignedDocument; template: Template }) {
  const t = useT()
  const dispatch = useDispatch()
  const { rep } = useWorkbook()
  const { id } = document
  const names = useShortNames(document)
  const { ofDocument } = useListTitles()
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const page = useRecordPage('document', document)
  const { written, save, show, print } = useExport('document', id)
  const [large, setLarge] = useState(false)
  const signed = document.status === 'signed' ? document : null
  return (
    <>
      <PageHead title={ofDocument(document, template)} subtitle={<DocumentSubtitle document={document} />}>
        {!signed && !readOnly && (
          <Button onPress={() => dispatch({ type: 'document.reopen', id })}>{t('documents:reopen')}</Button>
        )}
        {written && <Button onPress={() => show()}>{t('plan:showInFolder')}</Button>}
        <Button onPress={() => save()}>{t('plan:savePdf')}</Button>
        <Button look="primary" onPress={print}>
          {t('forms:print')}
        </Button>
      </PageHead>
      {signed && lacksInk(signed) && !readOnly && <InkWord kind="document" of={signed} name={names.rep} />}
      {signed && <KeptBanner page={page} of={signed} />}
      {page.missingGlyphs.length > 0 && (
        <Banner>{t('plan:glyphsSigned', { signs: page.missingGlyphs.join(', ') })}</Banner>
      )}
      <div className={large ? `${paper.columns} ${paper.large}` : paper.columns}>
        <LivePaper
          page={page}
          label={t(signed ? 'plan:paperSigned' : 'documents:paper')}
          large={large}
          onLarge={setLarge}
        />
        <div className={paper.facts}>
          {signed && <SignatureList of={signed} roles={rolesOf(template)} />}
          <Seal kind="document" of={document} />
          {signed && <Receipt of={id} name={names.rep} />}
          <Statements of={{ kind: 'document', id }} />
          <SetAsideWords words={(rep.setAside ?? []).filter((words) => words.document === id)} />
          <KeptPrivate
            held={document.private}
            template={template}
            names={names}
            command={{ type: 'document.removePrivate', id }}
          />
          {!signed && !readOnly && <DeleteDocument document={document} />}
          <EraseThis kind="documents" id={id} />
        </div>
      </div>
    </>
  )
}
