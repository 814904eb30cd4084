import { basename } from 'node:path'
import { RuleError } from '../../../shared/errors'
import { largestPdf } from '../../../shared/limits'
import type { SheetsFinding } from '../../../shared/model/sheets'
import { readChosen } from '../../services/export/pdf-file'
import type { LibrarySession } from '../../services/library/session'
import { type Gathered, gatherSheets, keptOf } from '../../services/sheets/gather-sheets'
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
  | 'sheets.again'
  | 'sheets.picture'
  | 'sheets.places'
  | 'sheets.hold'
  | 'sheets.putAway'

/** A photo or scan that was read and not put away yet. */
interface Read {
  name: string
  bytes: Uint8Array
  sheets: readonly ReadSheet[]
  unread: number
  gathered: readonly (Gathered & { kept: { name: string; bytes: Uint8Array } })[]
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
    const file = { name, bytes, sheets: found.sheets }
    const all = gatherSheets(found.sheets)
    const isWhole = all.length === 1 && bytes.length <= largestScan
    const gathered = all.map((one) => ({ ...one, kept: isWhole ? { name, bytes } : keptOf(file, one) }))
    held = { ...file, unread: found.unread, gathered }
    return findingOf(held)
  }

  async function findingOf({ name, unread, gathered }: Read): Promise<SheetsFinding> {
    const { workbooks } = session.opened()
    const sheets: SheetsFinding['sheets'] = []
    for (const { code, kept, ...of } of gathered) {
      const found = code === null ? null : await foundBy(workbooks, code, digestOf(kept.bytes))
      sheets.push({ found: found ?? { is: 'unread' }, ...of })
    }
    return { name, sheets, unread }
  }

  const now = (): Read => {
    if (!held) throw new RuleError('sheet.put-away')
    return held
  }
  const sheetAt = (at: number) => {
    const sheet = now().gathered[at]
    if (!sheet) throw new RuleError('sheet.put-away')
    return sheet
  }

  return {
    'sheets.read': ({ name, bytes }) => read(name, bytes),
    'sheets.choose': async () => {
      const path = await dialogs.openFile('scan')
      return path === null ? null : read(basename(path), await readChosen(files, path, largestPdf))
    },
    'sheets.again': async () => held && findingOf(held),
    'sheets.picture': ({ page }) => {
      const sheet = now().sheets.find(({ number }) => number === page)
      if (!sheet) throw new RuleError('sheet.put-away')
      return { jpeg: sheet.jpeg }
    },
    'sheets.places': ({ sheet }) => placesIn(session.opened().workbooks, digestOf(sheetAt(sheet).kept.bytes)),
    'sheets.hold': async ({ workbook, sheet }) => {
      const { readOnly } = await session.opened().workbooks.open(workbook)
      if (readOnly) throw new RuleError('workbook.read-only')
      const { name, bytes } = sheetAt(sheet).kept
      return scans.hold(workbook, name, bytes, 'returned')
    },
    'sheets.putAway': () => {
      putAway()
      return {}
    }
  }
}
