import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const project = join(__dirname, '../../../..')
const sourcesIn = (folder: string): string[] =>
  readdirSync(join(project, folder), { withFileTypes: true }).flatMap((each) => {
    const path = `${folder}/${each.name}`
    if (each.isDirectory()) return sourcesIn(path)
    return /\.tsx?$/.test(each.name) ? [path] : []
  })

/**
 * Places where a day is plain text because nothing can be shown on hover, or where it is in full anyway: an entry of a
 * list, a screen reader label, a cell that is drawn a thousand times and has its own, the help of a field, a line in a
 * drawing, the title of a dialog or a sentence.
 */
const plain = [
  'renderer/features/bring/Left.tsx',
  'renderer/features/cycle/AgreementForm.tsx',
  'renderer/features/erasure/erasing-records.tsx',
  'renderer/features/history/HistoryPage.tsx',
  'renderer/features/history/Offered.tsx',
  'renderer/features/history/part-words.ts',
  'renderer/features/log/Log.tsx',
  'renderer/features/numbers/words.ts',
  'renderer/features/palette/Palette.tsx',
  'renderer/features/pass-on/Merging.tsx',
  'renderer/features/plan/SignedPage.tsx',
  'renderer/features/plan/plan-form.tsx',
  'renderer/features/rep/CycleSteps.tsx',
  'renderer/features/rep/LevelLine.tsx',
  'renderer/features/rhythm/OneWeek.tsx',
  'renderer/features/rhythm/ReportDialog.tsx',
  'renderer/features/selling/CallPage.tsx',
  'renderer/features/session/TimeOfTalk.tsx',
  'renderer/features/sheets/SheetsDialog.tsx',
  'renderer/features/statement/Statements.tsx',
  'renderer/features/verify/FindingDialog.tsx',
  'renderer/features/verify/StatementInFile.tsx'
]

test('every day on a screen is short and written out on hover, through one part', () => {
  const sources = sourcesIn('renderer')
  expect(sources.length).toBeGreaterThan(200)
  const own = sources
    .filter((path) => !path.startsWith('renderer/ui/'))
    .filter((path) => /\b(?:shortDate|longDate)\b/.test(readFileSync(join(project, path), 'utf8')))
  expect(own.sort()).toEqual(plain)
})
