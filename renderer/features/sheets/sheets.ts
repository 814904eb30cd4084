import { create } from 'zustand'
import type { SheetPlace, SheetsFinding } from '../../../shared/model/sheets'
import type { Stance } from '../../../shared/model/signature'
import { call } from '../../core/bridge'
import { attempt, useMessages } from '../../core/messages'
import { go, paths } from '../../core/navigation'
import { offerUndo } from '../../core/offer-undo'
import { performIn } from '../../core/replica'
import { translatorNow } from '../../core/translator'

export interface Reading {
  name: string
  /** Pages done, of so many; 0 before they are known. */
  done: number
  all: number
}

interface Sheets {
  reading: Reading | null
  finding: SheetsFinding | null
}

export const useSheets = create<Sheets>(() => ({ reading: null, finding: null }))

/** Counts what was asked for; what an earlier one or one that was put away finds is not shown. */
let asked = 0

/** Says how far the reading is while it runs; gives what was found, null when it was put away or failed in words. */
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
 * Reads a photo or scan that is in the window, such as one that was dropped, and shows the sheets beside their records;
 * false where there is none in it.
 */
export async function readSheets(name: string, bytes: Uint8Array): Promise<boolean> {
  const finding = await watched(() => call('sheets.read', { name: name.slice(0, 1000), bytes }))
  if (!finding || finding.sheets.length === 0) return false
  show(finding)
  return true
}

/** Asks for a photo or scan and shows the sheets in it beside their records. */
export async function chooseSheets(): Promise<void> {
  const finding = await watched(() => call('sheets.choose', {}))
  if (!finding) return
  if (finding.sheets.length > 0) return show(finding)
  const text = translatorNow().t('inked:none', { name: finding.name })
  useMessages.getState().say({ tone: 'problem', text })
}

/** Puts away what is shown; a reading that still runs ends. */
export function putSheetsAway(): void {
  asked += 1
  useSheets.setState({ reading: null, finding: null })
  void attempt(() => call('sheets.putAway', {}))
}

const pages = { plan: paths.plan, document: paths.document, addendum: paths.addendum }
export const openPlace = ({ kind, workbook, id }: SheetPlace) => void go(pages[kind](workbook, id))

interface Attached {
  place: SheetPlace
  /** The page of the file that is kept; null keeps the file as it is. */
  page: number | null
  /** The manager's word about the ink, where it is awaited. */
  ink: { on: string; stance: Stance; comment: string } | null
  /** It says otherwise than the answer by file by which the plan stands: the sheet is a copy, and no proof. */
  differs: boolean
}

/** Keeps a sheet with its record; false where it was refused in words. */
export async function attach({ place, page, ink, differs }: Attached): Promise<boolean> {
  const { workbook, kind, id, number } = place
  const scan = await attempt(() => call('sheets.hold', { workbook, page }))
  if (!scan) return false
  const { t } = translatorNow()
  const text = t(`inked:attached.${kind}`, { name: scan.name, number: number ?? 1 })
  if (ink && !differs) {
    if (!(await performIn(workbook, { type: `${kind}.ink`, id, ...ink, scan }))) return false
    const action = { label: t(`verify:place.${kind}`), run: () => openPlace(place) }
    useMessages.getState().say({ tone: 'info', text, of: workbook, action })
    return true
  }
  const takeBack = await performIn(workbook, {
    type: 'copy.file',
    id,
    scan,
    differs: false,
    ...(ink && { marked: ink })
  })
  if (takeBack) offerUndo({ takeBack, t, text, undo: t('verify:file.undo') })
  return takeBack !== null
}
