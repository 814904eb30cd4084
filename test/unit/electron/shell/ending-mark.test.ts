import { lstatSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { endingMark } from '../../../../electron/shell/ending-mark'

const folder = mkdtempSync(join(tmpdir(), 'coachbook-ending-'))
const path = join(folder, 'ending')
afterAll(() => rmSync(folder, { recursive: true }))

describe('the mark of a start that has closed its window', () => {
  test('is there from then to its end, and for its owner alone', () => {
    const mark = endingMark(path)
    expect(mark.isThere()).toBe(false)
    mark.put()
    expect(mark.isThere()).toBe(true)
    if (process.platform !== 'win32') expect(lstatSync(path).mode & 0o777).toBe(0o600)
    mark.remove()
    expect(mark.isThere()).toBe(false)
  })

  test('is none of a program that was killed, or one that nobody can read', () => {
    for (const left of ['4194305\n', '0\n', 'x', '']) {
      writeFileSync(path, left)
      expect(endingMark(path).isThere()).toBe(false)
    }
  })

  test('D4 does not follow a link that was planted in its place', () => {
    const other = join(folder, 'somebody else’s')
    writeFileSync(other, 'words')
    rmSync(path)
    symlinkSync(other, path)
    endingMark(path).put()
    expect(readFileSync(other, 'utf8')).toBe('words')
    expect(lstatSync(path).isFile()).toBe(true)
    endingMark(path).remove()
  })
})
