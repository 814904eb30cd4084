import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { readPdf, saveFile, savePdf, saveUnique } from '../../../../../electron/services/export/pdf-file'
import type { FaultReason } from '../../../../../electron/services/storage/files'
import { nodeFiles } from '../../../../../electron/services/storage/node-files'
import { RuleError } from '../../../../../shared/errors'
import { MemoryFiles } from '../../../../support/memory-files'

const pdf = Buffer.from('%PDF-1.7 the plan')
let files: MemoryFiles

beforeEach(async () => {
  files = new MemoryFiles()
  await files.makeFolder('/out')
})

test('a PDF lies where the person wanted it, in the place of one with the same name', async () => {
  await files.write('/out/plan.pdf', Buffer.from('an earlier one'))
  expect(await savePdf(files, '/out/plan.pdf', pdf)).toBe('/out/plan.pdf')
  expect(await files.read('/out/plan.pdf')).toEqual(pdf)
  expect(await files.list('/out')).toEqual(['plan.pdf'])
})

test('a name without an ending gets one, and a number where that name is taken', async () => {
  await files.write('/out/plan.pdf', Buffer.from('another plan'))
  expect(await savePdf(files, '/out/plan', pdf)).toBe('/out/plan (2).pdf')
  expect(await savePdf(files, '/out/plan', pdf)).toBe('/out/plan (3).pdf')
  expect((await files.read('/out/plan.pdf')).toString()).toBe('another plan')
})

test.each(['disk-full', 'read-only', 'missing', 'failed'] satisfies FaultReason[])(
  'a disk that refuses (%s) is named, the earlier file stays whole and nothing else is left',
  async (reason) => {
    await files.write('/out/plan.pdf', Buffer.from('an earlier one'))
    for (const operation of ['create', 'rename'] as const) {
      files.failing = (candidate) => (candidate === operation ? reason : null)
      await expect(savePdf(files, '/out/plan.pdf', pdf)).rejects.toEqual(
        new RuleError(`export.${reason}`, { name: 'plan.pdf' })
      )
      files.failing = () => null
      expect(await files.list('/out')).toEqual(['plan.pdf'])
      expect((await files.read('/out/plan.pdf')).toString()).toBe('an earlier one')
    }
  }
)

test('an export that nobody is asked about writes over nothing: not over a stranger, not over its own file', async () => {
  await files.write('/out/plan.pdf', Buffer.from('words of somebody else'))
  const written = new Set<string>()
  const other = Buffer.from('%PDF-1.7 another plan of this name')
  expect(await saveUnique(files, '/out/plan.pdf', pdf, '.pdf', written)).toBe('/out/plan (2).pdf')
  expect(await saveUnique(files, '/out/plan.pdf', other, '.pdf', written)).toBe('/out/plan (3).pdf')
  // Two plans that look the same are still two files.
  expect(await saveUnique(files, '/out/plan.pdf', pdf, '.pdf', written)).toBe('/out/plan (4).pdf')
  expect((await files.read('/out/plan.pdf')).toString()).toBe('words of somebody else')
  expect(await files.read('/out/plan (2).pdf')).toEqual(pdf)
  expect(await files.read('/out/plan (3).pdf')).toEqual(other)
})

test('the hundredth file of one name does not check each one before it', async () => {
  const written = new Set<string>()
  let looks = 0
  files.failing = (operation) => {
    if (operation === 'look') looks += 1
    return null
  }
  for (let at = 0; at < 100; at++) await saveUnique(files, '/out/plan.pdf', pdf, '.pdf', written)
  expect([written.size, looks]).toEqual([100, 100])
  expect(written.has('/out/plan (100).pdf')).toBe(true)
})

test('exported again, what did not change is not written a second time', async () => {
  expect(await saveUnique(files, '/out/plan', pdf, '.pdf')).toBe('/out/plan.pdf')
  expect(await saveUnique(files, '/out/plan', pdf, '.pdf')).toBe('/out/plan.pdf')
  expect(await files.list('/out')).toEqual(['plan.pdf'])
})

test('a page that only says another moment at which it was drawn is the same; one that says other words is not', async () => {
  const drawn = (on: string, time: string, id: string, words: string) =>
    Buffer.from(
      `%PDF-1.7 (D:${on.replaceAll('-', '')}${time.replaceAll(':', '')}Z) ${words} <xmp:CreateDate>${on}T${time}Z</xmp:CreateDate>` +
        `<xmp:ModifyDate>${on}T${time}Z</xmp:ModifyDate> /ID [<${id.repeat(32)}> <${id.repeat(32)}>]`
    )
  const first = drawn('2026-11-12', '15:44:05', 'a', 'blank')
  expect(await saveUnique(files, '/out/blank.pdf', first, '.pdf')).toBe('/out/blank.pdf')
  const later = drawn('2026-11-19', '08:01:59', 'b', 'blank')
  expect(await saveUnique(files, '/out/blank.pdf', later, '.pdf')).toBe('/out/blank.pdf')
  expect(await files.read('/out/blank.pdf')).toEqual(first)
  const other = drawn('2026-11-12', '15:44:05', 'a', 'other')
  expect(await saveUnique(files, '/out/blank.pdf', other, '.pdf')).toBe('/out/blank (2).pdf')
})

test.runIf(process.platform !== 'win32')(
  'what can hold words about a person is for its owner alone, also in the place of a file that others could read',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'coachbook-'))
    const before = process.umask(0o022)
    try {
      const rights = async (path: string) => ((await stat(path)).mode & 0o777).toString(8)
      const endings = ['.pdf', '.csv', '.ics', '.png', '.jpg', '.zip', '.coachbook', '.coachkey'] as const
      for (const ending of endings) {
        const [saved, beside] = [join(folder, `saved${ending}`), join(folder, `beside${ending}`)]
        await writeFile(saved, 'there before', { mode: 0o644 })
        await saveFile(nodeFiles, saved, pdf, ending)
        await saveUnique(nodeFiles, beside, pdf, ending)
        expect([ending, await rights(saved), await rights(beside)]).toEqual([ending, '600', '600'])
      }
      await saveFile(nodeFiles, join(folder, 'skills.coachpack'), pdf, '.coachpack')
      expect(await rights(join(folder, 'skills.coachpack'))).toBe('644')
    } finally {
      process.umask(before)
      await rm(folder, { recursive: true })
    }
  }
)

test('a disk that is full leaves no half of an export', async () => {
  files.failing = (operation) => (operation === 'create' ? 'disk-full' : null)
  const refusal = new RuleError('export.disk-full', { name: 'plan.pdf' })
  await expect(saveUnique(files, '/out/plan.pdf', pdf, '.pdf')).rejects.toEqual(refusal)
  files.failing = () => null
  expect(await files.list('/out')).toEqual([])
})

test('a file to check is read, unless it is gone, unreadable or far too large', async () => {
  await files.write('/out/plan.pdf', pdf)
  expect(await readPdf(files, '/out/plan.pdf')).toEqual(pdf)
  const refusal = (name: string) => new RuleError('file.unreadable', { name })
  await expect(readPdf(files, '/out/gone.pdf')).rejects.toEqual(refusal('gone.pdf'))
  await files.write('/out/image.pdf', Buffer.alloc(100 * 1024 * 1024 + 1))
  await expect(readPdf(files, '/out/image.pdf')).rejects.toEqual(new RuleError('file.too-large', { name: 'image.pdf' }))
  files.failing = (operation) => (operation === 'read' ? 'failed' : null)
  await expect(readPdf(files, '/out/plan.pdf')).rejects.toEqual(refusal('plan.pdf'))
})
