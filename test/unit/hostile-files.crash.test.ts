import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import type { TableAnswer, TableQuestion } from '../../electron/services/bring/job'
import type { Answer as FileAnswer, Question as FileQuestion } from '../../electron/services/coachbook-file/job'
import { packCoachbook, writeBeside } from '../../electron/services/coachbook-file/make'
import { createCoachbookReader } from '../../electron/services/coachbook-file/reader'
import { createMoving } from '../../electron/services/moving/moving'
import { buildPack } from '../../electron/services/packs/build-pack'
import { readPack } from '../../electron/services/packs/read-pack'
import { codeSquares } from '../../electron/services/pdf/code-squares'
import { readFontFiles } from '../../electron/services/pdf/font-files'
import type { Answer as PdfAnswer, Question as PdfQuestion } from '../../electron/services/records/guarded-reader'
import type { SheetAnswer, SheetQuestion } from '../../electron/services/sheets/sheet-reader'
import { digestOf, keepAttachment } from '../../electron/services/storage/attachments'
import { nodeFiles as disk } from '../../electron/services/storage/node-files'
import { readCard, readKey, writtenCard, writtenKey } from '../../electron/services/trainer/card-file'
import { createTrainerKey } from '../../electron/services/trainer/key'
import { localMoment as now } from '../../electron/services/workbooks/clock'
import type { Workbook } from '../../shared/model/workbook'
import { pageCode } from '../../shared/rules/page-code'
import { buildWorker } from '../support/built-worker'
import { fullWorkbook } from '../support/full-workbook'
import { hostileBorders } from '../support/hostile-borders'
import { countedId } from '../support/large-workbook'
import { changedFile, changedInPdf, changedInZip, changedPng, changedWords } from '../support/mutations'
import { signerCalled, sourceWith } from '../support/sample-pack'
import { asJpeg, asPdf, asPng, codeAlone } from '../support/scanned'
import { xlsxOf } from '../support/table-files'
import { first, passphrase, plantedLibrary, startProgram } from '../support/whole-program'
import { draw, fontsFolder } from './electron/services/pdf/faces'
import { pdfOf } from './electron/services/records/forged'
import { printReport } from './shared/print/sample-rhythm'

// Every border at which untrusted bytes come in, one test each. `COACHBOOK_FUZZ_ROUNDS=100000` is the long run.
type Files = readonly [Buffer, ...Buffer[]]

const at = hostileBorders()

const heap = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 }

describe('N-9 files that a person opens', () => {
  at.border('a pack', 120, async () => {
    const signer = await signerCalled('Nora North')
    const packs: Files = [
      Buffer.from(await buildPack(sourceWith(), signer)),
      Buffer.from(await buildPack(sourceWith(), null))
    ]
    const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
    const listed = (entries: Record<string, Buffer>) => {
      try {
        const manifest = JSON.parse(entries['manifest.json']?.toString() ?? '')
        for (const file of manifest.files) {
          const bytes = entries[file.path] ?? Buffer.alloc(0)
          Object.assign(file, { bytes: bytes.length, sha256: sha256(bytes) })
        }
        return { ...entries, 'manifest.json': Buffer.from(JSON.stringify(manifest, null, 2)) }
      } catch {
        return entries
      }
    }
    return {
      make: (chance) => (chance.below(3) === 0 ? changedFile(chance, packs) : changedInZip(chance, packs, listed)),
      read: async (bytes) => `read, ${(await readPack(bytes)).signature.found}`
    }
  })

  at.border('a trainer’s card or key', 200, async () => {
    const key = await createTrainerKey('Nora North', passphrase, '2026-11-22T09:30:00+01:00')
    const files: Files = [Buffer.from(writtenCard(key.card)), Buffer.from(writtenKey(key))]
    return {
      make: (chance) => (chance.below(2) === 0 ? changedFile(chance, files) : changedWords(chance, files)),
      read: async (bytes) => {
        const card = await Promise.resolve()
          .then(() => readCard('a', bytes))
          .catch(() => null)
        return card ? 'card' : `key of ${readKey('a', bytes).kind}`
      }
    }
  })

  at.border('a PDF that is read back', 12, async () => {
    const fonts = await readFontFiles(fontsFolder)
    const { thread } = await at.threadOf<PdfQuestion, PdfAnswer>(
      'electron/services/records/verify.worker.ts',
      fonts,
      { memory: 256, heap: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 } },
      (ask) => ask({ ask: 'prepare' })
    )
    const files: Files = [Buffer.from(await pdfOf()), Buffer.from((await draw(printReport())).pdf)]
    return {
      make: (chance) => (chance.below(3) === 0 ? changedFile(chance, files) : changedInPdf(chance, files)),
      async read(bytes) {
        const answer = await thread.ask({ ask: 'record', pdf: new Uint8Array(bytes) }, 2)
        if (answer?.is !== 'record') return answer === null ? 'too much' : 'failed'
        const { found } = answer.reading
        if (found !== 'record' && found !== 'no-record') return found
        const words = await thread.ask({ ask: 'words' }, 2)
        if (found === 'no-record' || words?.is !== 'words') return `${found}, ${words?.is ?? 'too much'}`
        const page = await thread.ask({ ask: 'page' }, 10)
        return `record, ${page?.is === 'page' ? page.page.state : (page?.is ?? 'too much')}`
      }
    }
  })

  at.border('a photo or scan of a sheet', 15, async () => {
    const wasm = new Uint8Array(
      await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
    )
    const { thread } = await at.threadOf<SheetQuestion, SheetAnswer>(
      'electron/services/sheets/sheet.worker.ts',
      wasm,
      { memory: 1200, heap },
      (ask) => ask({ ask: 'prepare' })
    )
    const code = { kind: 'plan', id: countedId(1), number: 1, seal: '45e6fcb511f923bf', page: 1 } as const
    const picture = codeAlone(codeSquares(code))
    expect(pageCode(code)).toMatch(/^CB/)
    const [png, jpeg] = [Buffer.from(asPng(picture)), Buffer.from(asJpeg(picture))]
    const pdf = Buffer.from(await asPdf([jpeg, png]))
    const kindOf = (bytes: Buffer) =>
      bytes.includes('%PDF-') ? 'pdf' : bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xd8])) ? 'jpeg' : 'png'
    return {
      make(chance) {
        const [kind, deep] = [chance.below(3), chance.below(3) > 0]
        if (kind === 0) return deep ? changedPng(chance, [png]) : changedFile(chance, [png, jpeg])
        if (kind === 1) return changedFile(chance, [jpeg, png])
        return deep ? changedInPdf(chance, [pdf]) : changedFile(chance, [pdf, jpeg])
      },
      async read(bytes) {
        const opened = await thread.ask({ ask: 'open', bytes: new Uint8Array(bytes), kind: kindOf(bytes) }, 30)
        if (opened?.is !== 'opened') return opened?.is ?? 'too much'
        const page = await thread.ask({ ask: 'page', number: 1 }, 30)
        return page?.is === 'page' ? `page with ${page.codes.length}` : (page?.is ?? 'too much')
      }
    }
  })

  at.border('a table, from a file or pasted', 150, async () => {
    const { thread } = await at.threadOf<TableQuestion, TableAnswer>('electron/services/bring/table.worker.ts', null, {
      memory: 1200,
      heap
    })
    const rows = [
      ['Date', 'Rep', 'Notes', 'Rating', 'Calls'],
      ['2026-11-03', 'Mira Lindqvist', 'seen; "quoted"', '3', '12'],
      ['04.11.2026 12:00', 'Obi Okafor', 'asked first', '4,5', '1.200'],
      ['11/05/26', 'Quirina Zausel', '', 'x', '-3 %']
    ]
    const csv = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n')
    const tsv = Buffer.from(`\uFEFF${rows.map((row) => row.join('\t')).join('\n')}`, 'utf16le')
    const cells = [
      ['Date', 'Rep', 'Notes', 'Calls'],
      [{ serial: 46329 }, 'Mira Lindqvist', { formula: 'HYPERLINK("http://x")', value: 'seen' }, 12],
      [{ serial: 46330.5 }, 'Obi Okafor', { formula: '1+1' }, 7]
    ]
    const xlsx: Files = [
      Buffer.from(xlsxOf({ sheets: { Cover: [], Visits: cells } })),
      Buffer.from(xlsxOf({ sheets: { Visits: cells }, macDays: true, macros: true, merged: ['A2:A3'] }))
    ]
    const texts: Files = [Buffer.from(csv), tsv, Buffer.from(csv, 'latin1')]
    const around = { today: '2026-11-20', language: 'en', behaviors: [] }
    const reps = [{ ...first, archived: false }]
    return {
      make(chance) {
        const kind = chance.below(4)
        if (kind === 0) return changedFile(chance, texts)
        if (kind === 1) return changedFile(chance, xlsx)
        return changedInZip(chance, xlsx)
      },
      async read(bytes) {
        const question = {
          ask: 'look',
          bytes: new Uint8Array(bytes),
          place: { sheet: 0, header: null },
          around
        } as const
        const found = await thread.ask(question, 60)
        if (found?.is !== 'table') return found?.is === 'refused' ? found.why : 'too much'
        const mapping = found.table.proposals[found.table.what]
        const circumstances = { now: '2026-11-20T10:00:00+01:00', observer: 'Jonas Ek', reps, workbooks: [] }
        const plan = await thread.ask({ ask: 'plan', mapping, circumstances }, 60)
        return plan?.is === 'plan' ? `table of ${found.table.what}` : 'too much'
      }
    }
  })

  at.border('a workbook as a file, also under a passphrase', 30, async () => {
    const folder = join(at.home, 'coachbook-files')
    await mkdir(folder)
    const { thread, file: workerFile } = await at.threadOf<FileQuestion, FileAnswer>(
      'electron/services/coachbook-file/coachbook.worker.ts',
      null,
      { memory: 2500, heap: { ...heap, maxOldGenerationSizeMb: 1200 } }
    )
    const { file, sealed } = await coachbooks(folder, workerFile)
    const digested = (entries: Record<string, Buffer>) => {
      try {
        const manifest = JSON.parse(entries['coachbook.json']?.toString() ?? '')
        for (const one of manifest.files) {
          const bytes = entries[one.path] ?? Buffer.alloc(0)
          Object.assign(one, { bytes: bytes.length, digest: digestOf(bytes) })
        }
        return { ...entries, 'coachbook.json': Buffer.from(JSON.stringify(manifest)) }
      } catch {
        return entries
      }
    }
    const path = join(folder, 'hostile.coachbook')
    await writeFile(path, file)
    return {
      places: [at.home],
      make(chance) {
        const kind = chance.below(6)
        if (kind === 0) return changedFile(chance, [file])
        return kind === 1 ? changedFile(chance, [sealed]) : changedInZip(chance, [file], digested)
      },
      async read(bytes) {
        await writeFile(path, bytes)
        const answer = await thread.ask({ ask: 'read', path, passphrase }, 60)
        await writeFile(path, file)
        return answer?.is === 'refused' ? answer.why : (answer?.is ?? 'too much')
      }
    }
  })

  at.border('a whole library as a file, also under a passphrase', 6, async () => {
    const place = join(at.home, 'moved')
    await mkdir(place)
    await plantedLibrary(place, 3)
    const worker = await buildWorker('electron/services/moving/moving.worker.ts')
    at.workers.push(worker)
    const { session, vault } = await startProgram(place)
    const moving = createMoving({ disk, session, vault, workerFile: worker.file, now, work: 10 })
    const to = { clear: join(place, 'clear.coachlibrary'), sealed: join(place, 'sealed.coachlibrary') }
    await moving.write({ wanted: to.clear, passphrase: null, keys: false })
    await moving.write({ wanted: to.sealed, passphrase, keys: true })
    const [clear, sealed] = [await readFile(to.clear), await readFile(to.sealed)]
    await session.close()
    const path = join(place, 'hostile.coachlibrary')
    await writeFile(path, clear)
    const fresh = join(place, 'new')
    return {
      places: [place],
      make(chance) {
        const kind = chance.below(4)
        if (kind === 0) return changedFile(chance, [clear])
        return kind === 1 ? changedFile(chance, [sealed]) : changedInZip(chance, [clear], digestedBackup)
      },
      async read(bytes) {
        await writeFile(path, bytes)
        try {
          const isOpen = (await moving.look(path, null)) === 'open'
          await moving.bring({ path, passphrase: isOpen ? null : passphrase, to: fresh })
          await rm(fresh, { recursive: true })
          return 'a library'
        } finally {
          await writeFile(path, clear)
        }
      }
    }
  })

  at.border('a backup that is looked at', 20, async () => {
    const place = join(at.home, 'backups')
    await mkdir(place)
    await plantedLibrary(place, 3)
    const program = await startProgram(place)
    const { folder } = program.session.opened().library
    const name = (await program.backups.list()).backups[0]?.name ?? ''
    const file = await readFile(join(`${folder} Backups`, name))
    const path = join(place, 'hostile.zip')
    await writeFile(path, file)
    at.threads.push({ end: async () => void (await program.session.close()) })
    return {
      places: [place],
      make: (chance) =>
        chance.below(3) === 0 ? changedFile(chance, [file]) : changedInZip(chance, [file], digestedBackup),
      async read(bytes) {
        await writeFile(path, bytes)
        try {
          const { reps } = await program.backups.look({ path })
          await program.backups.drop()
          return `${reps.filter(({ inBackup }) => inBackup !== null).length} reps`
        } finally {
          await writeFile(path, file)
        }
      }
    }
  })
})

/** Corrects the list in a backup after its contents changed. */
function digestedBackup(entries: Record<string, Buffer>): Record<string, Buffer> {
  try {
    const manifest = JSON.parse(entries['backup.json']?.toString() ?? '')
    for (const one of manifest.files) {
      const bytes = entries[`library/${one.path}`] ?? Buffer.alloc(0)
      Object.assign(one, { bytes: bytes.length, digest: digestOf(bytes) })
    }
    return { ...entries, 'backup.json': Buffer.from(JSON.stringify(manifest)) }
  } catch {
    return entries
  }
}

async function coachbooks(folder: string, workerFile: string) {
  const workbook: Workbook = structuredClone(fullWorkbook())
  const scan = Buffer.from('%PDF-1.7 a signed sheet')
  const hash = digestOf(scan)
  for (const plan of Object.values(workbook.plans))
    if ('ink' in plan && plan.ink?.scan) plan.ink.scan = { ...plan.ink.scan, hash, bytes: scan.length }
  await keepAttachment(disk, folder, { hash, bytes: scan.length, ending: 'pdf' }, scan)
  const of = { workbook, folder, notes: 'with', by: 'Jonas Ek', program: '0.1.0', now: now() } as const
  const fill = (put: Parameters<typeof packCoachbook>[2]) => packCoachbook(disk, of, put)
  const wanted = join(folder, 'sound.coachbook')
  const { path } = await writeBeside(disk, { wanted, ending: '.coachbook', now: of.now, fill })
  const file = await readFile(path)
  const seal = createCoachbookReader({ workerFile, work: 10 })
  return { file, sealed: Buffer.from(await seal.seal(new Uint8Array(file), passphrase)) }
}
