import { zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTableReader, type TableReader } from '../../../../../electron/services/bring/table-reader'
import { endReading } from '../../../../../electron/services/outside/guarded-thread'
import { mostTableRows } from '../../../../../shared/limits'
import { type BuiltWorker, buildWorker } from '../../../../support/built-worker'
import { xlsxOf } from '../../../../support/table-files'

let worker: BuiltWorker
let reader: TableReader
beforeAll(async () => {
  worker = await buildWorker('electron/services/bring/table.worker.ts')
  reader = createTableReader({ workerFile: worker.file })
}, 400_000)
afterAll(() => worker.remove())

const around = { today: '2026-11-20', language: 'en', behaviors: [] }

async function found(bytes: Uint8Array) {
  const table = await reader.open(bytes, around)
  await table.putAway()
  return table.found
}

const refused = async (bytes: Uint8Array) => {
  try {
    await found(bytes)
    return 'read'
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
}

test('D-5 a spreadsheet is read: the first sheet with anything, days as days, formulas as what they came to', async () => {
  const rows = [
    ['Date', 'Rep', 'Notes'],
    [{ serial: 46329 }, 'Mira Lindqvist', { formula: 'HYPERLINK("http://x")', value: 'seen' }],
    [{ serial: 46330.5 }, 'Obi Okafor', { formula: '1+1' }]
  ]
  const table = await found(xlsxOf({ sheets: { Cover: [], 'Ride & alongs': rows } }))
  expect(table).toMatchObject({ sheets: ['Cover', 'Ride & alongs'], header: 1, rows: 2, what: 'observations' })
  expect(table.columns).toEqual([
    { name: 'Date', examples: ['2026-11-03', '2026-11-04T12:00'] },
    { name: 'Rep', examples: ['Mira Lindqvist', 'Obi Okafor'] },
    { name: 'Notes', examples: ['seen'] }
  ])
})

test('D-5 a cell that shows a percentage is read as that percentage, as in a table of text', async () => {
  const rows = [
    ['Date', 'Rep', 'Rate', 'Won'],
    [{ serial: 46329 }, 'Mira Lindqvist', { share: 0.25 }, 0.25],
    [{ serial: 46336 }, 'Mira Lindqvist', { share: -0.10255, decimals: true }, 1.2],
    [{ serial: 46343 }, 'Mira Lindqvist', { share: 1.2 }, 7]
  ]
  const { columns, proposals, what } = await found(xlsxOf({ sheets: { Rates: rows } }))
  expect(columns.slice(2).map(({ examples }) => examples)).toEqual([
    ['25%', '-10.2550%', '120%'],
    ['0.25', '1.2', '7']
  ])
  expect(what).toBe('numbers')
  expect(proposals.numbers.columns.slice(2)).toEqual([
    { to: 'number', name: 'Rate', unit: '%' },
    { to: 'number', name: 'Won', unit: '' }
  ])
})

test('D-3 months side by side are read as one value each, and what cannot be read is named by its row in the file', async () => {
  const text = 'Rep,Calls Jan 2026,Calls Feb 2026\nMira Lindqvist,10,12\nObi Okafor,8,many'
  const table = await reader.open(new TextEncoder().encode(text), around)
  expect(table.found).toMatchObject({
    header: 1,
    rows: 4,
    what: 'numbers',
    turned: { period: 'month', count: 2, first: 'Calls Jan 2026', last: 'Calls Feb 2026' }
  })
  const preview = await table.plan(table.found.proposals.numbers, {
    now: '2026-11-20T09:30:00+01:00',
    observer: '',
    reps: [],
    workbooks: []
  })
  expect(preview).toMatchObject({
    obstacle: null,
    records: 3,
    unread: 1,
    problems: [{ row: 3, column: 'Calls Feb 2026', text: 'many' }]
  })
  await table.putAway()
  expect((await found(new TextEncoder().encode('Rep,Jan 2026,Feb 2026\nMira,1,2'))).turned).toBeNull()
})

test('D-5 one of an old Mac, with macros and joined cells, is read as data', async () => {
  const rows = [
    ['Rep', 'Date', 'Notes'],
    ['Mira Lindqvist', { serial: 44867 }, 'one'],
    [null, { serial: 44868 }, 'two']
  ]
  const table = await found(
    xlsxOf({ sheets: { Visits: rows }, macDays: true, macros: true, merged: ['A2:A3', 'C1:E1'] })
  )
  expect(table.columns[1]?.examples).toEqual(['2026-11-03', '2026-11-04'])
  expect(table.proposals.observations).toMatchObject({ fill: true, epoch: 1904 })
  const titled = await found(xlsxOf({ sheets: { Visits: rows }, merged: ['A1:E1'] }))
  expect(titled.proposals.observations.fill).toBe(false)
})

test('D-5 a spreadsheet that is called CSV is read as what it is, and a table in UTF-16 as text', async () => {
  expect((await found(xlsxOf({ sheets: { A: [['Name'], ['Mira']] } }))).what).toBe('reps')
  const text = Buffer.from('\uFEFFName\tTerritory\r\nMira Lindqvist\tNorth', 'utf16le')
  expect((await found(new Uint8Array(text))).columns.map(({ name }) => name)).toEqual(['Name', 'Territory'])
})

test('N-9 what unpacks to too much in sum is refused before it is held', async () => {
  const zeros = new Uint8Array(24 * 1024 * 1024)
  const more = { 'xl/worksheets/a.xml': zeros, 'xl/worksheets/b.xml': zeros, 'xl/worksheets/c.xml': zeros }
  expect(await refused(xlsxOf({ sheets: { A: [['Name'], ['Mira']] }, more }))).toBe('bring.too-large')
  // What is never unpacked costs nothing.
  const pictures = { 'xl/media/a.png': zeros, 'xl/media/b.png': zeros, 'xl/media/c.png': zeros }
  expect(await refused(xlsxOf({ sheets: { A: [['Name'], ['Mira']] }, more: pictures }))).toBe('read')
})

test('D-5 a hundred thousand rows are read, whether they are cells of a text or of a spreadsheet', async () => {
  const rows = Array.from({ length: 100_000 }, (_, at) => ['Mira Lindqvist', `Visit ${at}`])
  const text = ['Rep;Notes', ...rows.map((row) => row.join(';'))].join('\r\n')
  expect(await found(Buffer.from(text))).toMatchObject({ rows: 100_000, columns: [{ name: 'Rep' }, { name: 'Notes' }] })
  const sheet = xlsxOf({ sheets: { Visits: [['Rep', 'Notes'], ...rows] } })
  expect(await found(sheet)).toMatchObject({ rows: 100_000, columns: [{ name: 'Rep' }, { name: 'Notes' }] })
})

test('N-9 more rows than are read are refused in words, and the next file is read', async () => {
  const rows = Buffer.from('Rep\n'.repeat(mostTableRows + 1))
  expect(await refused(rows)).toBe('bring.too-many-rows')
  expect(await refused(Buffer.from('Rep\nMira\n'))).toBe('read')
})

test('N-9 an archive that says it holds little, and holds much, is counted by what comes out of it', async () => {
  const zeros = new Uint8Array(70 * 1024 * 1024)
  const lying = Buffer.from(xlsxOf({ sheets: { A: [['Name'], ['Mira']] }, more: { 'xl/worksheets/z.xml': zeros } }))
  const real = Buffer.alloc(4)
  real.writeUInt32LE(zeros.length)
  let lies = 0
  for (let at = lying.indexOf(real); at >= 0; at = lying.indexOf(real, at + 1)) lies += lying.writeUInt32LE(9, at) && 1
  expect(lies).toBe(2)
  expect(await refused(lying)).toBe('bring.too-large')
})

test.each([
  ['an empty file', new Uint8Array(), 'bring.empty'],
  ['a file of line breaks', Buffer.from('\n\n\n'), 'bring.empty'],
  ['a spreadsheet without a cell', xlsxOf({ sheets: { A: [] } }), 'bring.empty'],
  ['another packed file', zipSync({ 'a.txt': new Uint8Array(9) }), 'bring.zip'],
  ['a spreadsheet that was cut off', xlsxOf({ sheets: { A: [['Name'], ['Mira']] } }).subarray(0, 400), 'bring.damaged'],
  ['a spreadsheet of the old kind', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]), 'bring.old-excel'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'bring.binary']
])('N-9 %s is refused in words', async (_, bytes, code) => {
  expect(await refused(new Uint8Array(bytes))).toBe(code)
})

test('N-5 the lock ends every thread that reads, and with it the table that it held', async () => {
  const open = [
    await reader.open(Buffer.from('Rep\nMira\n'), around),
    await reader.open(Buffer.from('Rep\nObi\n'), around)
  ]
  const asked = open[0]?.look({ sheet: 0, header: 0 }, around).catch(() => undefined)
  await endReading()
  await asked
  for (const table of open) await expect(table.unread()).rejects.toMatchObject({ code: 'bring.too-much' })
  expect((await found(Buffer.from('Rep\nMira\n'))).rows).toBe(1)
})
