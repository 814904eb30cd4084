import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { handToQueue } from '../../../../../electron/services/printing/queue'

/** Programs of CUPS that write down what they were asked, in a folder that is all of the path. */
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

const job = {
  printer: 'Office',
  title: '-d other; rm',
  pdfs: [Buffer.from('%PDF one'), Buffer.from('%PDF two')],
  paper: 'letter'
} as const

describe.skipIf(process.platform === 'win32')('R-7 a queue of CUPS', () => {
  test('is not there where there is no CUPS', async () => {
    expect(await handToQueue(job)).toBe('absent')
  })

  test('gets the PDFs themselves in their order, on their paper, under their title, and nothing of it is left behind', async () => {
    vi.stubEnv('PATH', [folder, '/usr/bin', '/bin'].join(delimiter))
    await program('lpstat', 'exit 0')
    await program('lp', `printf '%s\\n' "$@" > '${folder}/words'; shift 9; cat "$@" > '${folder}/paper'`)
    expect(await handToQueue(job)).toBe('handed')
    const words = (await readFile(join(folder, 'words'), 'utf8')).trim().split('\n')
    expect(words.slice(0, 9)).toEqual([
      ...['-d', 'Office', '-t', '-d other; rm', '-o', 'media=Letter', '-o', 'print-scaling=none'],
      '--'
    ])
    expect(await readFile(join(folder, 'paper'), 'utf8')).toBe('%PDF one%PDF two')
    await expect(readFile(words[9] ?? '')).rejects.toThrow('ENOENT')
  })

  test('a queue that is not there is told apart from one that refuses', async () => {
    vi.stubEnv('PATH', [folder, '/usr/bin', '/bin'].join(delimiter))
    await program('lpstat', 'exit 1')
    await program('lp', 'exit 0')
    expect(await handToQueue(job)).toBe('absent')
    await program('lpstat', 'exit 0')
    await program('lp', 'exit 1')
    expect(await handToQueue(job)).toBe('refused')
  })
})
