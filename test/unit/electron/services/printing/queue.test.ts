import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { handToQueue, serviceIsStopped, sweepQueued } from '../../../../../electron/services/printing/queue'

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

const job = {
  printer: 'Office',
  title: '-d other; rm',
  pdf: Buffer.from('%PDF one'),
  paper: 'letter'
} as const

describe.skipIf(process.platform === 'win32')('R-7 a queue of CUPS', () => {
  test('is not there where there is no CUPS', async () => {
    expect(await handToQueue(job)).toBe('absent')
  })

  test('gets the PDF itself on its paper, under its title, and nothing of it is left behind', async () => {
    vi.stubEnv('PATH', [folder, '/usr/bin', '/bin'].join(delimiter))
    await program('lpstat', 'exit 0')
    await program('lp', `printf '%s\\n' "$@" > '${folder}/words'; shift 9; cat "$@" > '${folder}/paper'`)
    expect(await handToQueue(job)).toBe('handed')
    const words = (await readFile(join(folder, 'words'), 'utf8')).trim().split('\n')
    expect(words.slice(0, 9)).toEqual([
      ...['-d', 'Office', '-t', '-d other; rm', '-o', 'media=Letter', '-o', 'print-scaling=none'],
      '--'
    ])
    expect(await readFile(join(folder, 'paper'), 'utf8')).toBe('%PDF one')
    await expect(readFile(words[9] ?? '')).rejects.toThrow('ENOENT')
  })

  test('what a program that was killed left on its way is removed at the next start, and nothing else', async () => {
    const left = [
      `coachbook-print-${2 ** 30}-aB3xYz`,
      `coachbook-print-${process.pid}-aB3xYz`,
      'coachbook-print-mine',
      'other'
    ]
    for (const name of left) {
      await mkdir(join(folder, name))
      await writeFile(join(folder, name, '1.pdf'), '%PDF')
    }
    const [dead = '', ...others] = left
    await symlink(join(folder, 'other'), join(folder, `coachbook-print-${2 ** 30}-link`))
    await sweepQueued(folder)
    const after = await readdir(folder)
    expect(after).not.toContain(dead)
    expect(after).toEqual(expect.arrayContaining(others))
    expect(await readdir(join(folder, 'other'))).toEqual(['1.pdf'])
  })

  test('a PDF on its way can be read by nobody else', async () => {
    vi.stubEnv('PATH', [folder, '/usr/bin', '/bin'].join(delimiter))
    await program('lpstat', 'exit 0')
    await program('lp', `shift 9; ls -ld "$(dirname "$1")" "$1" > '${folder}/rights'`)
    expect(await handToQueue(job)).toBe('handed')
    const rights = (await readFile(join(folder, 'rights'), 'utf8')).trim().split('\n')
    expect(rights.map((line) => line.slice(0, 10))).toEqual(['drwx------', '-rw-------'])
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

  test('a printer that is paused is told apart, and a page of which nobody knows is not called refused', async () => {
    vi.stubEnv('PATH', [folder, '/usr/bin', '/bin'].join(delimiter))
    await program('lp', 'exit 0')
    await program('lpstat', 'echo "printer Office disabled since Mon Nov 30 22:56:30 2026 -"')
    expect(await handToQueue(job)).toBe('waiting')
    await program('lpstat', 'echo "printer Office now printing Office-1.  enabled since Mon Nov 30 22:56:30 2026"')
    expect(await handToQueue(job)).toBe('handed')
    await program('lp', 'kill -9 $$')
    expect(await handToQueue(job)).toBe('unsure')
  })

  test('that its service is not running is known where its programs are', async () => {
    expect(await serviceIsStopped()).toBe(false)
    await program('lpstat', 'echo "scheduler is not running"; exit 1')
    expect(await serviceIsStopped()).toBe(true)
    await program('lpstat', 'echo "scheduler is running"')
    expect(await serviceIsStopped()).toBe(false)
  })
})
