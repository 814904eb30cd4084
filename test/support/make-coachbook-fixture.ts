import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packCoachbook, writeBeside } from '../../electron/services/coachbook-file/make'
import type { CoachbookReader } from '../../electron/services/coachbook-file/reader'
import { digestOf, keepAttachment } from '../../electron/services/storage/attachments'
import { nodeFiles } from '../../electron/services/storage/node-files'
import { withoutPrivate } from '../../shared/rules/without-private'
import { fullWorkbook } from './full-workbook'

/** The passphrase of the sealed fixtures. */
export const fixturePassphrase = 'five old apples in a bäsket'

/** The one scan in the fixtures. */
export const fixtureScan = Buffer.from('%PDF-1.7 a signed sheet')

/** Writes the three files of a version, and the workbook that is in them, into a folder. */
export async function makeCoachbookFixture(target: string, reader: Pick<CoachbookReader, 'seal'>): Promise<void> {
  const workbook = fullWorkbook()
  const hash = digestOf(fixtureScan)
  for (const plan of Object.values(workbook.plans))
    if ('ink' in plan && plan.ink?.scan) plan.ink.scan = { ...plan.ink.scan, hash, bytes: fixtureScan.length }
  const kept = await mkdtemp(join(tmpdir(), 'coachbook-fixture-'))
  await keepAttachment(nodeFiles, kept, { hash, bytes: fixtureScan.length, ending: 'pdf' }, fixtureScan)
  await rm(target, { recursive: true, force: true })
  await mkdir(target, { recursive: true })
  const now = '2026-11-22T09:30:00+01:00'
  for (const [name, notes, sealed] of [
    ['with', 'with', false],
    ['without', 'without', false],
    ['passphrase', 'with', true]
  ] as const) {
    const of = { workbook, folder: kept, notes, by: 'Jonas Ek', program: '0.1.0', now }
    await writeBeside(nodeFiles, {
      wanted: join(target, `${name}.coachbook`),
      ending: '.coachbook',
      now,
      fill: (put) => packCoachbook(nodeFiles, of, put),
      seal: sealed ? (bytes) => reader.seal(bytes, fixturePassphrase) : undefined
    })
  }
  await rm(kept, { recursive: true })
  for (const [name, held] of [
    ['with', workbook],
    ['without', withoutPrivate(workbook)]
  ] as const)
    await writeFile(join(target, `expected-${name}.json`), `${JSON.stringify(held, null, 2)}\n`)
}
