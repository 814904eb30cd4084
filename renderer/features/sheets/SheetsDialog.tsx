import { useEffect, useRef, useState } from 'react'
import { longDate } from '../../../shared/dates'
import type { Translate, Translator } from '../../../shared/messages'
import type { Sheet, SheetFound, SheetPlace, SheetPlaces, SheetsFinding } from '../../../shared/model/sheets'
import { shortName } from '../../../shared/rules/names'
import { afterSheet, placeLabels } from '../../../shared/rules/sheet-words'
import { heldSince } from '../../../shared/rules/since-words'
import { call } from '../../core/bridge'
import { dialogAsks } from '../../core/left-over'
import { attempt } from '../../core/messages'
import { useT, useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { Form } from '../../ui/Form'
import { SelectInput } from '../../ui/SelectInput'
import { InkFields, InkMissing, useInk } from '../plan/use-ink'
import { PlacePage } from './PlacePage'
import { SheetPicture } from './SheetPicture'
import styles from './SheetsDialog.module.css'
import { attach, openPlace, putSheetsAway } from './sheets'
import { missingPages, pagesOf } from './steps'

/** The sheets of a photo or scan, one after the other, each beside its record. */
export default function SheetsDialog({ finding }: { finding: SheetsFinding }) {
  const t = useT()
  const [at, setAt] = useState(0)
  const { sheets, unread } = finding
  const sheet = sheets[at]
  if (!sheet) return null
  const isLast = at === sheets.length - 1
  const next = () => (isLast ? putSheetsAway() : setAt(at + 1))
  return (
    <Dialog title={t('inked:title')} onClose={putSheetsAway} wide>
      {sheets.length > 1 && <p>{t('inked:of', { at: at + 1, all: sheets.length })}</p>}
      {unread > 0 && <p>{t('inked:unreadPages', { count: unread })}</p>}
      <SheetStep key={at} at={at} sheet={sheet} isLast={isLast} onNext={next} />
    </Dialog>
  )
}

interface SheetStepProps {
  at: number
  sheet: Sheet
  isLast: boolean
  onNext: () => void
}

function SheetStep({ at, sheet, isLast, onNext }: SheetStepProps) {
  const t = useT()
  const { found, pages } = sheet
  const [chosen, setChosen] = useState<SheetPlace | null>(null)
  const place = 'place' in found ? found.place : chosen
  return (
    <>
      <Verdict sheet={sheet} />
      {found.is === 'unread' && <Places at={at} chosen={chosen} onChosen={setChosen} />}
      {chosen && <After place={chosen} />}
      {found.is === 'receipt' && found.same && <HeldSince stands={found.of.stands} />}
      <div className={styles.sides}>
        <SheetPicture pages={pages} />
        {place && <PlacePage key={place.id} place={place} />}
      </div>
      {place && found.is !== 'other-seal' ? (
        <Attach
          key={`${place.id} ${place.awaits !== null}`}
          place={place}
          at={at}
          sheet={sheet}
          isLast={isLast}
          onNext={onNext}
        />
      ) : (
        <DialogButtons>
          {found.is === 'receipt' && <OpenPlace place={found.of} />}
          <Button look="primary" onPress={onNext}>
            {t(isLast ? 'inked:close' : 'inked:next')}
          </Button>
        </DialogButtons>
      )}
    </>
  )
}

/** What the code of a sheet leads to, in words; the first thing to read about each sheet. */
function Verdict({ sheet }: { sheet: Sheet }) {
  const translator = useTranslator()
  const { t } = translator
  const words = useRef<HTMLParagraphElement>(null)
  useEffect(() => words.current?.focus(), [])
  const { found } = sheet
  if (!('place' in found))
    return (
      <p ref={words} tabIndex={-1} className={styles.verdict}>
        {found.is === 'draft'
          ? draftWords(found, t)
          : found.is === 'receipt'
            ? receiptWords(found, translator)
            : t(`inked:${found.is}`)}
      </p>
    )
  const { kind, rep, title, number, sealedOn, there, readOnly, awaits } = found.place
  const said = { rep, title, number: number ?? 1, date: longDate(sealedOn, translator.language) }
  if (found.is === 'answer-page')
    return (
      <>
        <p ref={words} tabIndex={-1} className={styles.verdict}>
          {t('inked:answerPage', said)}
        </p>
        <After place={found.place} />
        <p>{t(awaits ? 'inked:answerPage.waits' : 'inked:answerPage.settled', { name: shortName(rep) })}</p>
        {there && <p>{t('inked:there')}</p>}
        {readOnly && <p>{t('inked:readOnly')}</p>}
      </>
    )
  const isAddendum = kind === 'addendum'
  const missing = missingPages(sheet)
  return (
    <>
      <p ref={words} tabIndex={-1} className={styles.verdict}>
        {found.is === 'here'
          ? t(awaits?.answered ? 'inked:answered.plan' : `inked:${awaits ? 'waits' : 'here'}.${kind}`, said)
          : t(isAddendum ? 'inked:otherSeal.addendum' : 'inked:otherSeal', said)}
      </p>
      <After place={found.place} />
      {awaits && missing.length > 0 && (
        <p>{t('inked:missingPages', { pages: missing.join(', '), all: pagesOf(sheet) })}</p>
      )}
      {sheet.answerPages.length > 0 && <p>{t('inked:answerPages')}</p>}
      {sheet.isPrinted && awaits && !there && <p>{t('inked:printed', { name: shortName(rep) })}</p>}
      {there && <p>{t('inked:there')}</p>}
      {readOnly && <p>{t('inked:readOnly')}</p>}
    </>
  )
}

/** Says that the page of a record no longer shows the present state. */
function After({ place }: { place: SheetPlace }) {
  const words = afterSheet(place, useTranslator())
  return words === '' ? null : <p>{words}</p>
}

/** Says that what the rep has a receipt for was replaced or ended, or that an addendum holds. */
function HeldSince({ stands }: Pick<SheetPlace, 'stands'>) {
  const translator = useTranslator()
  return stands.kind === 'document' || !stands.since ? null : <p>{heldSince(stands.since, translator)}</p>
}

const draftWords = ({ rep, title, addendum }: Extract<SheetFound, { is: 'draft' }>, t: Translate) =>
  addendum === null ? t('inked:draft', { rep, title }) : t('inked:draft.addendum', { rep, title, number: addendum })

function receiptWords({ of, same }: Extract<SheetFound, { is: 'receipt' }>, { t, language }: Translator): string {
  const { rep, title, sealedOn } = of
  const said = { rep, name: shortName(rep), title, date: longDate(sealedOn, language) }
  return t(same ? 'inked:receipt' : 'inked:receiptOther', said)
}

function OpenPlace({ place }: { place: Pick<SheetPlace, 'kind' | 'workbook' | 'id'> }) {
  const t = useT()
  function open() {
    if (dialogAsks()) return
    putSheetsAway()
    openPlace(place)
  }
  return <Button onPress={open}>{t(`verify:place.${place.kind}`)}</Button>
}

interface PlacesProps {
  /** The sheet, counted from 0. */
  at: number
  chosen: SheetPlace | null
  onChosen: (place: SheetPlace | null) => void
}

/** Asks for the rep and the record when a code cannot be read; if nothing is sealed there is nothing to ask. */
function Places({ at, chosen, onChosen }: PlacesProps) {
  const translator = useTranslator()
  const { t } = translator
  const [found, setPlaces] = useState<SheetPlaces | null>(null)
  useEffect(() => {
    let gone = false
    void attempt(() => call('sheets.places', { sheet: at })).then(
      (found) => gone || setPlaces(found ?? { places: [], unseen: [] })
    )
    return () => {
      gone = true
    }
  }, [at])
  if (found === null) return null
  const { places, unseen } = found
  const notOpened = unseen.length > 0 && (
    <p>{t('inked:notOpened', { names: new Intl.ListFormat(translator.language).format(unseen) })}</p>
  )
  if (places.length === 0) return notOpened || <p>{t('inked:noPlaces')}</p>
  const labels = placeLabels(places, translator)
  return (
    <>
      <SelectInput
        help={t('inked:chooseHelp')}
        label={t('inked:choose')}
        value={chosen?.id ?? null}
        empty={t('inked:chooseNone')}
        choices={places.map(({ id }, at) => ({ value: id, label: labels[at] ?? '' }))}
        onChange={(id) => onChosen(places.find((place) => place.id === id) ?? null)}
      />
      {notOpened}
    </>
  )
}

interface AttachProps {
  place: SheetPlace
  /** The sheet, counted from 0. */
  at: number
  sheet: Sheet
  isLast: boolean
  onNext: () => void
}

/** Files the sheet with its record, and with the note about the ink if that is awaited. */
function Attach({ place, at, sheet, isLast, onNext }: AttachProps) {
  const t = useT()
  const { rep, there, readOnly, kind, number } = place
  const isAnswerPage = sheet.found.is === 'answer-page'
  const [seesInk, setSeesInk] = useState(false)
  const mayHaveInk = !isAnswerPage && (!sheet.isPrinted || seesInk)
  const awaits = mayHaveInk ? place.awaits : null
  const ink = useInk(place.awaits ?? { byRep: false, stance: 'agreed', commented: true, answered: null })
  const [busy, setBusy] = useState(false)
  const canAttach = !there && !readOnly
  async function keep() {
    if (busy) return
    const said = awaits ? ink.say() : null
    if (awaits && !said) return
    setBusy(true)
    const done = await attach({ place, sheet: at, ink: said, differs: ink.differs, isAnswerPage })
    setBusy(false)
    if (done) onNext()
  }
  const name = shortName(rep)
  const isCopy = !isAnswerPage && place.awaits !== null && awaits === null
  const label = isAnswerPage
    ? 'inked:attach.answerPage'
    : isCopy
      ? 'inked:attach.copy'
      : (`inked:attach.${kind}` as const)
  return (
    <Form onSubmit={canAttach ? keep : onNext} noValidate>
      {canAttach && isCopy && (
        <Button look="link" onPress={() => setSeesInk(true)}>
          {t('inked:printedSigned')}
        </Button>
      )}
      {canAttach && awaits && (
        <>
          <p className={styles.proof}>{t(awaits.answered ? 'inked:proofOfAnswer' : 'inked:proof', { name })}</p>
          <InkFields ink={ink} of={awaits} name={name} />
          <InkMissing ink={ink} name={name} />
        </>
      )}
      <DialogButtons>
        <OpenPlace place={place} />
        {!(isLast && !canAttach) && <Button onPress={onNext}>{t(isLast ? 'inked:close' : 'inked:skip')}</Button>}
        <Button type="submit" look="primary">
          {canAttach && ink.differs
            ? t('plan:inkKeepCopy')
            : t(canAttach ? label : isLast ? 'inked:close' : 'inked:next', { number: number ?? 1 })}
        </Button>
      </DialogButtons>
    </Form>
  )
}
