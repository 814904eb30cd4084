import { useRef, useState } from 'react'
import type { DraftDocument } from '../../../shared/model/document'
import type { Field, Template } from '../../../shared/model/template'
import { personalLabel } from '../../../shared/print/names'
import { asksForSignatures, missingFields } from '../../../shared/rules/documents'
import { withNames } from '../../../shared/rules/names'
import { misplacedDays } from '../../../shared/rules/plans'
import { useToday } from '../../core/clock'
import { useListTitles } from '../../core/form-titles'
import { handToRep } from '../../core/hand-over'
import { fieldsCanBeKept } from '../../core/kept-fields'
import { useKeys } from '../../core/keys'
import { useDispatch, useReplica, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { flushTyping } from '../../core/typing'
import { Banner } from '../../ui/Banner'
import { DateInput } from '../../ui/DateInput'
import { PageHead } from '../../ui/Page'
import { TextInput } from '../../ui/TextInput'
import { EraseThis } from '../erasure/EraseThis'
import { FormView } from '../forms/FormView'
import { HelpToggle } from '../forms/help'
import { KeptValues } from '../forms/KeptValues'
import { MoveToVersion } from '../forms/MoveToVersion'
import { DraftButtons } from '../plan/DraftButtons'
import paper from '../plan/DraftPage.module.css'
import { focusField } from '../plan/focus-field'
import { LivePaper } from '../plan/LivePaper'
import { MissingLine } from '../plan/MissingLine'
import type { MissingPart } from '../plan/missing'
import { RepHasSigned } from '../plan/RepHasSigned'
import { RepBegan, SetAsideWords } from '../plan/SetAsideWords'
import { useExport } from '../plan/use-export'
import { useRecordPage } from '../plan/use-record-page'
import { DeleteDocument } from './DeleteDocument'
import { DocumentSubtitle } from './DocumentSubtitle'
import styles from './DocumentsPage.module.css'
import { useDocumentForm } from './document-form'
import { useShortNames } from './people'

/** The name by which the page finds the field of the document's own date; no field of a form has it. */
const dateOfDocument = 'the date'

/** A draft: the form on the left, the page as it will be printed on the right. */
export function DraftPage({ document, template }: { document: DraftDocument; template: Template }) {
  const t = useT()
  const dispatch = useDispatch()
  const today = useToday()
  const { id: rep, rep: person } = useWorkbook()
  const { id } = document
  const libraryReadOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const names = useShortNames(document)
  const { ofDocument, ofForm } = useListTitles()
  const signedByRep = document.repSignature !== null
  const readOnly = libraryReadOnly || signedByRep
  const form = useDocumentForm(document, template, readOnly)
  const page = useRecordPage('document', document)
  const { save, print } = useExport('document', id)
  const fields = useRef<HTMLDivElement>(null)
  const [paperShown, showPaper] = useState(false)
  const isSigned = asksForSignatures(document, template)

  /** What is missing in the document as main has it now, which may be newer than what is drawn. */
  function missingParts(latest: DraftDocument): MissingPart[] {
    const nameOf = ({ label }: Field) => personalLabel(withNames(label, names), { t, people: names })
    return [
      ...(latest.on > today ? [{ words: t('documents:dateAhead'), field: dateOfDocument }] : []),
      ...missingFields(latest, template).map((field) => ({ words: nameOf(field), field: field.id })),
      ...misplacedDays(latest.values, template, today).map(({ is, field }) => ({
        words: t(`plan:missing-${is}`, { field: nameOf(field) }),
        field: field.id
      }))
    ]
  }
  function goToField(part: MissingPart) {
    showPaper(false)
    window.requestAnimationFrame(() => focusField(fields.current, part.field))
  }
  async function finish() {
    if (!fieldsCanBeKept()) return
    await flushTyping()
    const latest = useReplica.getState().replica?.workbook.documents[id]
    const first = missingParts(latest?.status === 'draft' ? latest : document)[0]
    if (first) goToField(first)
    else if (isSigned) await handToRep({ workbook: rep, document: id })
    else await dispatch({ type: 'document.finish', id })
  }
  useKeys([{ keys: 'CmdOrCtrl+Enter', run: () => void (readOnly || finish()) }])
  const edit = (changes: { title?: string; on?: string }) => dispatch({ type: 'document.edit', id, changes })
  const said = (person.setAside ?? []).filter((words) => words.document === id)
  const missing = missingParts(document)
  return (
    <>
      <PageHead title={ofDocument(document, template)} subtitle={<DocumentSubtitle document={document} />}>
        <HelpToggle template={template} />
        <DraftButtons
          paperShown={paperShown}
          onPaper={showPaper}
          onPrint={print}
          onSave={save}
          saveAs="plan:savePdf"
          done={isSigned ? 'plan:signTogether' : 'documents:finish'}
          onDone={readOnly ? null : finish}
        />
      </PageHead>
      {!readOnly && <MoveToVersion record={document} command="document.moveToTemplate" />}
      {document.repSignature && (
        <RepHasSigned kind="document" id={id} signature={document.repSignature} name={names.rep} />
      )}
      {!document.repSignature && <RepBegan prepared={document.prepared} name={names.rep} />}
      {!readOnly && (
        <MissingLine
          missing={missing}
          onGo={goToField}
          lead={t(isSigned ? 'plan:missingLead' : 'documents:missingLead')}
          complete={t(isSigned ? 'plan:complete' : 'documents:complete')}
        />
      )}
      {page.missingGlyphs.length > 0 && <Banner>{t('plan:glyphs', { signs: page.missingGlyphs.join(', ') })}</Banner>}
      <div className={paperShown ? `${paper.columns} ${paper.paperShown}` : paper.columns}>
        <div ref={fields} className={paper.form}>
          <div className={styles.facts}>
            <TextInput
              label={t('documents:title')}
              help={t('documents:titleHelp', { form: ofForm(template) })}
              value={document.title}
              onCommit={(title) => edit({ title })}
              readOnly={readOnly}
            />
            <div data-field={dateOfDocument}>
              <DateInput
                label={t('documents:on')}
                value={document.on}
                max={today}
                onChange={(on) => void (on && edit({ on }))}
                readOnly={readOnly}
                needed
              />
            </div>
          </div>
          <FormView form={form} />
          <KeptValues form={form} record={document} />
          <SetAsideWords words={said} />
          {!readOnly && <DeleteDocument document={document} />}
          <EraseThis kind="documents" id={id} />
        </div>
        <aside className={paper.paper}>
          <LivePaper page={page} label={t('plan:paper')} large={paperShown} onLarge={showPaper} />
        </aside>
      </div>
    </>
  )
}
