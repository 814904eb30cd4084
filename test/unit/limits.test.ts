import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { largestCard } from '../../electron/ipc/handlers/trainer'
import { unfolding } from '../../electron/services/archive/read'
import { backup, largestSealed } from '../../electron/services/backups/unpack'
import * as table from '../../electron/services/bring/table-reader'
import * as xlsx from '../../electron/services/bring/unpack-xlsx'
import * as contents from '../../electron/services/coachbook-file/contents'
import { mostDepth } from '../../electron/services/coachbook-file/read'
import * as coachbook from '../../electron/services/coachbook-file/reader'
import { twoVersions } from '../../electron/services/library/two-versions'
import * as moving from '../../electron/services/moving/moving'
import { mostMemory, mostPasses } from '../../electron/services/protection/key-file'
import { largestRecord, mostFiles, mostUnfolded, mostUntyped } from '../../electron/services/records/attached-files'
import * as pdf from '../../electron/services/records/guarded-reader'
import { mostItems, mostOver, mostPages } from '../../electron/services/records/page-text'
import { mostImages } from '../../electron/services/sheets/page-drawing'
import { mostCodes } from '../../electron/services/sheets/read-code'
import * as sheet from '../../electron/services/sheets/sheet-reader'
import { mostSides } from '../../electron/services/storage/other-sides'
import { sideLimits } from '../../electron/services/storage/side-files'
import { largestScan } from '../../electron/services/workbooks/scans'
import { largestPdf, largestTable, mostColumns, mostPixels, mostSheets, mostTableRows } from '../../shared/limits'
import { packLimits } from '../../shared/model/pack'

const mebibyte = 1024 ** 2

/** By the name in the table; in bytes, seconds or pieces. */
const limits: Record<string, number> = {
  ...Object.fromEntries(Object.entries(packLimits).map(([name, limit]) => [`packLimits.${name}`, limit])),
  largestCard,
  largestPdf,
  largestRecord,
  mostUnfolded,
  mostFiles,
  mostUntyped,
  mostPages,
  mostItems,
  mostOver,
  'pdf.seconds.reading': pdf.seconds.reading,
  'pdf.limits.memory': pdf.limits.memory * mebibyte,
  largestScan,
  mostPixels,
  mostSheets,
  mostImages,
  mostCodes,
  'sheet.seconds.page': sheet.seconds.page,
  'sheet.limits.memory': sheet.limits.memory * mebibyte,
  largestTable,
  mostTableRows,
  mostColumns,
  'xlsx.mostFiles': xlsx.mostFiles,
  'table.limits.seconds': table.limits.seconds,
  'table.limits.memory': table.limits.memory * mebibyte,
  'coachbookFile.limits.entries': contents.coachbookFile.limits.entries,
  'coachbookFile.limits.manifest': contents.coachbookFile.limits.manifest,
  'coachbookFile.limits.bytes': contents.coachbookFile.limits.bytes,
  largestWorkbook: contents.largestWorkbook,
  mostDepth,
  'coachbook.largestSealed': contents.largestSealed,
  'coachbook.limits.seconds': coachbook.limits.seconds,
  'coachbook.limits.memory': coachbook.limits.memory * mebibyte,
  'backup.limits.entries': backup.limits.entries,
  'backup.limits.manifest': backup.limits.manifest,
  'backup.limits.bytes': backup.limits.bytes,
  'backup.largestSealed': largestSealed,
  'moving.limits.seconds': moving.limits.seconds,
  'moving.limits.memory': moving.limits.memory * mebibyte,
  'unfolding.ratio': unfolding.ratio,
  'unfolding.room': unfolding.room,
  'twoVersions.bytes': twoVersions.bytes,
  'twoVersions.depth': twoVersions.depth,
  'twoVersions.files': twoVersions.files,
  // The memory of each scrypt block.
  'keyFile.mostMemory': mostMemory * 128,
  'keyFile.mostPasses': mostPasses,
  'sideLimits.bytes': sideLimits.bytes,
  'sideLimits.lines': sideLimits.lines,
  mostSides
}

const units: Record<string, number> = { KiB: 1024, MiB: mebibyte, GiB: 1024 ** 3, s: 1 }

test('N-9 the limits of docs/security.md are those of the code, all of them', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/security.md'), 'utf8')
  const rows = [...page.matchAll(/^\| [^|]+ \| [^|]+ \| ([\d,]+)(?: (KiB|MiB|GiB|s))? \| `([\w.]+)` \|$/gm)]
  const said = rows.map(([, number = '', unit = '', name = '']) => [
    name,
    Number(number.replaceAll(',', '')) * (units[unit] ?? 1)
  ])
  expect(said.map(([name, limit]) => `${name}: ${limit}`)).toEqual(
    said.map(([name]) => `${name}: ${limits[String(name)]}`)
  )
  expect(new Set(said.map(([name]) => name))).toEqual(new Set(Object.keys(limits)))
})
