import { basename, extname } from 'node:path'
import { RuleError } from '../../../shared/errors'
import { largestPdf } from '../../../shared/limits'
import type { Sheet, SheetsFinding } from '../../../shared/model/sheets'
import { readChosen } from '../../services/export/pdf-file'
import type { LibrarySession } from '../../services/library/session'
import { foundBy, placesIn } from '../../services/sheets/sheet-places'
import type { ReadSheet, SheetReader } from '../../services/sheets/sheet-reader'
import { digestOf } from '../../services/storage/attachments'
import type { Files } from '../../services/storage/files'
import type { HeldScans } from '../../services/workbooks/held-scans'
import { isHeic, kindOf, largestScan } from '../../services/workbooks/scans'
import type { AtLock } from '../at-lock'
import type { Dialogs } from '../ports'
import type { Handlers } from '../register'

interface SheetServices {
  session: LibrarySession
  sheetReader: SheetReader
  dialogs: Dialogs
  files: Files
  scans: HeldScans
  atLock: Pick<AtLock, 'add'>
  /** A file with this name is being read: pages done, of `all`. */
  onSheets(name: string, done: number, all: number): void
}

type SheetCalls =
  | 'sheets.read'
  | 'sheets.choose'
  | 'sheets.picture'
  | 'sheets.places'
  | 'sheets.hold'
  | 'sheets.putAway'

/** A photo or scan that was read and not put away yet. */
interface Read {
  name: string
  bytes: Uint8Array
  sheets: readonly ReadSheet[]
}

/** Sheets that come back signed with ink: read, shown with their records, and kept with them. */
export function sheetHandlers(services: SheetServices): Pick<Handlers, SheetCalls> {
  const { session, sheetReader, dialogs, files, scans, atLock, onSheets } = services
  /** One file at a time; the number shows whether a reading was put away meanwhile. */
  let held: Read | null = null
  let asked = 0
  const putAway = () => {
    asked++
    held = null
  }
  atLock.add(putAway)

  async function read(name: string, bytes: Uint8Array): Promise<SheetsFinding | null> {
    const kind = kindOf(bytes)
    if (kind === null) throw new RuleError(isHeic(bytes) ? 'sheet.heic' : 'sheet.other', { name })
    const mine = ++asked
    held = null
    onSheets(name, 0, 0)
    const found = await sheetReader.read(bytes, kind, {
      onPage: (done, all) => onSheets(name, done, all),
      isPutAway: () => mine !== asked
    })
    if (mine !== asked || found.is === 'put-away') return null
    if (found.is !== 'read') throw new RuleError(`sheet.${found.is}`, { name })
    held = { name, bytes, sheets: found.sheets }
    const { workbooks } = session.opened()
    const file = digestOf(bytes)
    const sheets: Sheet[] = []
    for (const { number, width, height, codes } of found.sheets) {
      const all = await Promise.all(codes.map((text) => foundBy(workbooks, text, file)))
      const known = all.filter((one) => one !== null)
      // The receipt often lies on the sheet that it goes with.
      const pages = known.filter(({ is }) => is !== 'receipt')
      const shown = pages.length > 0 ? pages : known
      for (const one of shown.length > 0 ? shown : [{ is: 'unread' as const }])
        sheets.push({ page: number, width, height, found: one })
    }
    // Several pages without any code are only taken for one record when they are few.
    const isOne = sheets.length <= 4 || sheets.some((one) => one.found.is !== 'unread')
    const places = new Set(sheets.map((one) => ('place' in one.found ? one.found.place.id : one.found.is)))
    return { name, sheets, unread: found.unread, whole: isOne && bytes.length <= largestScan && places.size <= 1 }
  }

  const now = (): Read => {
    if (!held) throw new RuleError('sheet.put-away')
    return held
  }
  const sheetOf = (page: number): ReadSheet => {
    const sheet = now().sheets.find(({ number }) => number === page)
    if (!sheet) throw new RuleError('sheet.put-away')
    return sheet
  }

  return {
    'sheets.read': ({ name, bytes }) => read(name, bytes),
    'sheets.choose': async () => {
      const path = await dialogs.openFile('scan')
      return path === null ? null : read(basename(path), await readChosen(files, path, largestPdf))
    },
    'sheets.picture': ({ page }) => ({ jpeg: sheetOf(page).jpeg }),
    'sheets.places': () => placesIn(session.opened().workbooks, digestOf(now().bytes)),
    'sheets.hold': async ({ workbook, page }) => {
      const { readOnly } = await session.opened().workbooks.open(workbook)
      if (readOnly) throw new RuleError('workbook.read-only')
      const { name, bytes } = now()
      if (page === null) return scans.hold(workbook, name, bytes, 'returned')
      // When a file has sheets of several records, each record keeps its own page and not those of the others.
      const stem = basename(name, extname(name))
      return scans.hold(workbook, `${stem} (${page}).jpg`, sheetOf(page).jpeg, 'returned')
    },
    'sheets.putAway': () => {
      putAway()
      return {}
    }
  }
}
