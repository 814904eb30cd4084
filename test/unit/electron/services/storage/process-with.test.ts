import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { processWith } from '../../../../../electron/services/storage/process-with'

test('a process that runs is told from one that has ended', () => {
  expect(processWith(process.pid)).toBe('ours')
  const { pid } = spawnSync(process.execPath, ['--version'])
  expect(processWith(pid)).toBe('none')
})
