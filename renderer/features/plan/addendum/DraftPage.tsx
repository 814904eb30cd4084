import { useRef, useState } from 'react'
import type { CommandInput } from '../../../../shared/commands'
import type { DraftAddendum } from '../../../../shared/model/addendum'
import { missingInAddendum } from '../../../../shared/rules/addenda'
import { useToday } from '../../../core/clock'
import { handToRep } from '../../../core/hand-over'
import { fieldsCanBeKept } from '../../../core/kept-fields'
import { useKeys } from '../../../core/keys'
import { useDispatch, useReplica, useWorkbook } from '../../../core/replica'
import { useT } from '../../../core/translator'
import { flushTyping } from '../../../core/typing'
import { Banner } from '../../../ui/Banner'
import { PageHead } from '../../../ui/Page'
import { TextArea } from '../../../ui/TextInput'
import { InFormLanguage } from '../../forms/InFormLanguage'
import { ActionsField } from '../ActionsField'
import { CoachingDatesField } from '../CoachingDatesField'
import { DraftButtons } from '../DraftButtons'
import styles from '../DraftPage.module.css'
import { focusField } from '../focus-field'
import { LivePaper } from '../LivePaper'
import { MissingLine } from '../MissingLine'
import type { MissingPart } from '../missing'
import { RepHasSigned } from '../RepHasSigned'
import { RepBegan, SetAsideWords, setAsideIn } from '../SetAsideWords'
import { useExport } from '../use-export'
import { useRecordPage } from '../use-record-page'
import { AddendumSubtitle } from './AddendumSubtitle'
import { AskedBy } from './AskedBy'
import { DiscardAddendum } from './DiscardAddendum'
import { useShortNames } from './people'

type Changes = Extract<CommandInput, { type: 'addendum.edit' }>['changes']

/** The part of the form where something missing is added. */
const places = {
  because: 'because',
  words: 'words',
  'action-text': 'actions',
  'coaching-date': 'dates',
  'coaching-date-ahead': 'dates',
  'coaching-date-day': 'dates'
} as const

/** A draft: what is added on the left, the page as it will be printed on the right. */
export function DraftPage({ addendum }: { addendum: DraftAddendum }) {
  const t = useT()
  const workbook = useWorkbook()
  const today = useToday()
  const { id: rep } = workbook
  const { id, number, original } = addendum
  const libraryReadOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const names = useShortNames(addendum)
  const signedByRep = addendum.repSignature !== null
  const readOnly = libraryReadOnly || signedByRep
  const page = useRecordPage('addendum', addendum)
  const { save, print } = useExport('addendum', id)
  const fields = useRef<HTMLDivElement>(null)
  const [paperShown, showPaper] = useState(false)
  const said = setAsideIn(workbook, (words) => words.addendum === id)

  const missingIn = (draft: DraftAddendum): MissingPart[] =>
    missingInAddendum(draft, today).map((lack) => ({ words: t(`addendum:missing-${lack}`), field: places[lack] }))
  function goToField(part: MissingPart) {
    showPaper(false)
    window.requestAnimationFrame(() => focusField(fields.current, part.field))
  }
  async function sign() {
    if (!fieldsCanBeKept()) return
    await flushTyping()
    // The addendum as main has it now, which may be newer than what is drawn.
    const latest = useReplica.getState().replica?.workbook.addenda[id]
    const first = missingIn(latest?.status === 'draft' ? latest : addendum)[0]
    if (first) goToField(first)
    else await handToRep({ workbook: rep, addendum: id })
  }
  useKeys([{ keys: 'CmdOrCtrl+Enter', run: () => void (readOnly || sign()) }])
  return (
    <>
      <PageHead title={original.title} subtitle={<AddendumSubtitle addendum={addendum} />}>
        <DraftButtons
          paperShown={paperShown}
          onPaper={showPaper}
          onPrint={print}
          onSave={save}
          onDone={readOnly ? null : sign}
        />
      </PageHead>
      {addendum.repSignature && (
        <RepHasSigned kind="addendum" id={id} signature={addendum.repSignature} name={names.rep} />
      )}
      {!addendum.repSignature && <RepBegan prepared={addendum.prepared} name={names.rep} />}
      {!readOnly && (
        <MissingLine
          missing={missingIn(addendum)}
          onGo={goToField}
          lead={t('plan:missingLead')}
          complete={t('plan:complete')}
        />
      )}
      {page.missingGlyphs.length > 0 && <Banner>{t('plan:glyphs', { signs: page.missingGlyphs.join(', ') })}</Banner>}
      <div className={paperShown ? `${styles.columns} ${styles.paperShown}` : styles.columns}>
        <div ref={fields} className={styles.form}>
          <InFormLanguage language={addendum.language}>
            <AddendumFields addendum={addendum} readOnly={readOnly} />
          </InFormLanguage>
          <SetAsideWords words={said} />
          {!readOnly && <DiscardAddendum key={number} addendum={addendum} />}
        </div>
        <aside className={styles.paper}>
          <LivePaper page={page} label={t('plan:paper')} large={paperShown} onLarge={showPaper} />
        </aside>
      </div>
    </>
  )
}

interface AddendumFieldsProps {
  addendum: DraftAddendum
  readOnly: boolean
}

/** What is agreed, in the language of the page that both sign. */
function AddendumFields({ addendum, readOnly }: AddendumFieldsProps) {
  const t = useT()
  const dispatch = useDispatch()
  const edit = (changes: Changes) => dispatch({ type: 'addendum.edit', id: addendum.id, changes })
  const names = useShortNames(addendum)
  const shared = { names, readOnly }
  return (
    <>
      <div data-field="because">
        <TextArea
          label={t('addendum:because')}
          value={addendum.because}
          onCommit={(because) => edit({ because })}
          readOnly={readOnly}
        />
      </div>
      <AskedBy value={addendum.askedBy} onChange={(askedBy) => edit({ askedBy })} names={names} disabled={readOnly} />
      <div data-field="words">
        <TextArea
          label={t('addendum:words')}
          help={t('addendum:wordsHelp')}
          rows={3}
          value={addendum.words}
          onCommit={(words) => edit({ words })}
          readOnly={readOnly}
        />
      </div>
      <div data-field="actions">
        <ActionsField
          {...shared}
          field={{ label: t('addendum:actions'), help: t('addendum:actionsHelp') }}
          saved={addendum.actions}
          onCommit={(actions) => edit({ actions })}
        />
      </div>
      <div data-field="dates">
        <CoachingDatesField
          {...shared}
          field={{ label: t('addendum:dates'), help: t('addendum:datesHelp') }}
          saved={addendum.coachingDates}
          onCommit={(coachingDates) => edit({ coachingDates })}
        />
      </div>
    </>
  )
}
