import { create } from 'zustand'
import type { SheetPlace, SheetsFinding } from '../../../shared/model/sheets'
import type { Stance } from '../../../shared/model/signature'
import { call } from '../../core/bridge'
import { attempt, useMessages } from '../../core/messages'
import { go, history, paths } from '../../core/navigation'
import { offerUndo } from '../../core/offer-undo'
import { performIn } from '../../core/replica'
import { translatorNow } from '../../core/translator'

export interface Reading {
  name: string
  /** The number of finished pages; 0 before the total is known. */
  done: number
  all: number
}

interface Sheets {
  reading: Reading | null
  finding: SheetsFinding | null
}

export const useSheets = create<Sheets>(() => ({ reading: null, finding: null }))

/** Counts the readings; results of an earlier or dismissed one are not shown. */
let asked = 0

/**
 * Shows the progress while a reading runs. Returns what was found, or null when it was dismissed or failed with a
 * message.
 */
async function watched(reads: () => Promise<SheetsFinding | null>): Promise<SheetsFinding | null> {
  const mine = ++asked
  const end = window.coachbook.on('sheets.reading', (reading) => {
    if (mine === asked) useSheets.setState({ reading, finding: null })
  })
  const finding = await attempt(reads)
  end()
  if (mine !== asked) return null
  useSheets.setState({ reading: null })
  return finding ?? null
}

const show = (finding: SheetsFinding) => useSheets.setState({ reading: null, finding })

/**
 * Reads a photo or scan that is in the window, for example a dropped one, and shows its sheets beside their records.
 * False when it has no sheet.
 */
export async function readSheets(name: string, bytes: Uint8Array): Promise<boolean> {
  const finding = await watched(() => call('sheets.read', { name: name.slice(0, 1000), bytes }))
  if (!finding || finding.sheets.length === 0) return false
  show(finding)
  return true
}

/** Asks for a photo or scan and shows its sheets beside their records. */
export async function chooseSheets(): Promise<void> {
  const finding = await watched(() => call('sheets.choose', {}))
  if (!finding) return
  if (finding.sheets.length > 0) return show(finding)
  const text = translatorNow().t('inked:none', { name: finding.name })
  useMessages.getState().say({ tone: 'problem', text })
}

/** Closes what is shown; a reading that still runs is ended. */
export function putSheetsAway(): void {
  asked += 1
  useSheets.setState({ reading: null, finding: null })
  void attempt(() => call('sheets.putAway', {}))
}

/** Looks the sheets on display up in the library again, after something was attached or taken back. */
async function lookAgain(): Promise<void> {
  const mine = asked
  if (useSheets.getState().finding === null) return
  const finding = await attempt(() => call('sheets.again', {}))
  if (finding && mine === asked) show(finding)
}

const pages = { plan: paths.plan, document: paths.document, addendum: paths.addendum }
const pathOf = ({ kind, workbook, id }: Pick<SheetPlace, 'kind' | 'workbook' | 'id'>) => pages[kind](workbook, id)
export const openPlace = (place: Pick<SheetPlace, 'kind' | 'workbook' | 'id'>) => void go(pathOf(place))

interface Attached {
  place: SheetPlace
  /** The sheet, counted from 0. */
  sheet: number
  /** The manager's note about the ink, if it is awaited. */
  ink: { on: string; stance: Stance; comment: string } | null
  /** The sheet contradicts the answer by file that the plan is based on, so it is filed as a copy and is no proof. */
  differs: boolean
  /** It is the page to answer on, which is no proof either. */
  isAnswerPage: boolean
}

/** Files a sheet with its record and offers to undo it; false when it was refused, after showing why. */
export async function attach({ place, sheet, ink, differs, isAnswerPage }: Attached): Promise<boolean> {
  const { workbook, kind, id, number } = place
  const scan = await attempt(() => call('sheets.hold', { workbook, sheet }))
  if (!scan) return false
  const takeBack = await performIn(
    workbook,
    ink && !differs
      ? { type: `${kind}.ink`, id, ...ink, scan }
      : {
          type: 'copy.file',
          id,
          scan,
          differs: false,
          ...(ink && { marked: ink }),
          ...(isAnswerPage && { answerPage: true })
        }
  )
  if (!takeBack) return false
  await lookAgain()
  const { t } = translatorNow()
  const isThere = history.location.pathname === pathOf(place)
  offerUndo({
    takeBack,
    t,
    text: t(`inked:attached.${kind}`, { name: scan.name, number: number ?? 1 }),
    undo: t('verify:file.undo'),
    whenUndone: () => void lookAgain(),
    ...(!isThere && { link: { label: t(`verify:place.${kind}`), run: () => openPlace(place) } })
  })
  return true
}
