import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { markedPaper, paperOfPrinter } from '../../../../../electron/services/printing/printer-paper'

describe('R-7 the paper that a printer marks as its usual one', () => {
  test.each([
    ['PageSize/Media Size: Letter *A4 A5\nDuplex/2-Sided Printing: *None DuplexNoTumble', 'a4'],
    ['PageSize/Media Size: *Letter A4', 'letter'],
    ['PageSize/Papierformat: A4 *Letter.Fullbleed', 'letter'],
    ['PageSize/Media Size: A4 *na_letter_8.5x11in', 'letter'],
    ['PageSize/Media Size: *iso_a4_210x297mm', 'a4'],
    ['media/Media Size: *A4.Borderless', 'a4'],
    ['PageSize/Media Size: A4 Letter *A3', null],
    ['PageSize/Media Size: A4 *LetterSmallExtra9', null],
    ['PageSize/Media Size: A4 Letter', null],
    ['InputSlot/Tray: *A4Tray\nDuplex/2-Sided: *Letter', null],
    ['', null]
  ] as const)('%j is %j', (options, paper) => {
    expect(markedPaper(options)).toBe(paper)
  })
})

/** CUPS programs that record their arguments, in a folder that is the only one in the path. */
let folder = ''
const program = async (name: string, script: string) => {
  const path = join(folder, name)
  await writeFile(path, `#!/bin/sh\n${script}\n`)
  await chmod(path, 0o755)
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coachbook-cups-'))
  vi.stubEnv('PATH', folder)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

describe.skipIf(process.platform === 'win32')('R-7 the usual printer', () => {
  test('where there is no CUPS, nothing is known of its paper', async () => {
    expect(await paperOfPrinter()).toBeNull()
  })

  test('says the paper of the usual printer; one that is not there says nothing', async () => {
    await program('lpoptions', 'echo "PageSize/Media Size: A4 *Letter"')
    expect(await paperOfPrinter()).toBe('letter')
    await program('lpoptions', 'echo "lpoptions: No printers." >&2; exit 1')
    expect(await paperOfPrinter()).toBeNull()
  })
})
