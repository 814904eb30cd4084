import { strToU8, type Zippable, zipSync } from 'fflate'

/**
 * A cell of a made spreadsheet: words, a number, a day by its serial number, a percentage, or a formula with its
 * result.
 */
export type MadeCell =
  | string
  | number
  | { serial: number }
  | { share: number; decimals?: boolean }
  | { formula: string; value?: string }
  | null

interface MadeBook {
  sheets: Record<string, readonly (readonly MadeCell[])[]>
  /** Days are counted from 1904. */
  macDays?: boolean
  /** Merged cells of the first sheet, such as `A2:A3`. */
  merged?: readonly string[]
  /** With macros, as in `.xlsm`. */
  macros?: boolean
  /** More files in the archive. */
  more?: Zippable
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const letters = (place: number): string =>
  (place < 26 ? '' : letters(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + (place % 26))

function cellXml(cell: MadeCell, at: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'string')
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  if ('serial' in cell) return `<c r="${at}" s="1"><v>${cell.serial}</v></c>`
  if ('share' in cell) return `<c r="${at}" s="${cell.decimals ? 3 : 2}"><v>${cell.share}</v></c>`
  const value = cell.value === undefined ? '' : `<v>${escaped(cell.value)}</v>`
  return `<c r="${at}"${cell.value === undefined ? '' : ' t="str"'}><f>${escaped(cell.formula)}</f>${value}</c>`
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function sheetXml(rows: readonly (readonly MadeCell[])[], merged: readonly string[]): string {
  const body = rows
    .map(
      (row, at) =>
        `<row r="${at + 1}">${row.map((cell, place) => cellXml(cell, `${letters(place)}${at + 1}`)).join('')}</row>`
    )
    .join('')
  const joined = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  return `${head}<worksheet ${main}><sheetData>${body}</sheetData>${joined && `<mergeCells>${joined}</mergeCells>`}</worksheet>`
}

/** A spreadsheet as Excel writes it. */
export function xlsxOf({ sheets, macDays = false, merged = [], macros = false, more = {} }: MadeBook): Uint8Array {
  const names = Object.keys(sheets)
  const listed = names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  const related = names.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`
  )
  const kind = macros
    ? 'application/vnd.ms-excel.sheet.macroEnabled'
    : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const files: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.main+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook ${main} xmlns:r="${relations}"><workbookPr${macDays ? ' date1904="1"' : ''}/><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.join('')}<Relationship Id="rId900" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet ${main}><numFmts count="2"><numFmt numFmtId="164" formatCode="0&quot; %&quot;"/><numFmt numFmtId="165" formatCode="0.0%;[Red]-0.0%"/></numFmts><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/><xf numFmtId="9" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`
  }
  for (const [at, rows] of Object.values(sheets).entries())
    files[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(rows, at === 0 ? merged : [])
  const made = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))
  const binary: Zippable = macros ? { 'xl/vbaProject.bin': new Uint8Array(512).fill(7) } : {}
  return zipSync({ ...made, ...binary, ...more })
}
