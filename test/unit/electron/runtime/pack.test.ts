import { spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { project } from '../../../../electron/runtime/build'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coachbook-pack-'))
  // Something that electron-builder takes for an Electron, but that has no place for fuses.
  await mkdir(join(folder, 'electron', 'locales'), { recursive: true })
  await mkdir(join(folder, 'electron', 'resources'))
  await writeFile(join(folder, 'electron', 'locales', 'en-US.pak'), '')
  await writeFile(join(folder, 'electron', 'electron'), '#!/bin/sh\n')
  await chmod(join(folder, 'electron', 'electron'), 0o755)
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs `npm run pack` on what was built, with that Electron; returns its output and its exit code. */
function packed(to: string): Promise<{ code: number | null; said: string }> {
  const script = join(project, 'electron', 'runtime', 'pack.ts')
  const words = ['--import', 'tsx', script, '--as-built', '--to', to]
  const env = { ...process.env, COACHBOOK_ELECTRON: join(folder, 'electron', 'electron') }
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, words, { cwd: project, env })
    let said = ''
    for (const stream of [running.stdout, running.stderr])
      stream.on('data', (bytes) => {
        said += bytes
      })
    running.once('error', reject).once('close', (code) => resolve({ code, said }))
  })
}

test.runIf(process.platform === 'linux')(
  'D4 where the fuses cannot be set nothing stays of the build, and the end is no success',
  async () => {
    const to = join(folder, 'dist')
    const { code, said } = await packed(to)
    expect(said).not.toContain('Packed:')
    expect(code, said).toBe(1)
    expect((await readdir(to)).filter((name) => name.includes('unpacked'))).toEqual([])
  }
)
