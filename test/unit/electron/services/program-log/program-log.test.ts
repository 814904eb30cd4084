import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { beginLog, createProgramLog, olderOf } from '../../../../../electron/services/program-log/program-log'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coachbook-log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

let minute = 0
/** A clock on which every line has a minute of its own. */
const now = () => new Date(minute++ * 60_000).toISOString()

const inFolder = () => join(folder, 'coachbook.log')

describe('the log file', () => {
  test('stays within its bound with one older file, however much is written, and keeps the last lines', () => {
    const log = createProgramLog({ path: inFolder(), now, most: 1000 })
    for (let line = 0; line < 500; line += 1) log.write(`line ${line}`)
    expect(readdirSync(folder).sort()).toEqual(['coachbook.log', 'coachbook.older.log'])
    const both = [olderOf(inFolder()), inFolder()].map((path) => readFileSync(path, 'utf8'))
    for (const text of both) expect(text.length).toBeLessThanOrEqual(1100)
    expect(both.join('').trimEnd().split('\n').at(-1)).toMatch(/ line 499$/)
  })

  test('takes only so many lines of one minute, and says that there were more', () => {
    const log = createProgramLog({ path: inFolder(), now: () => '2020-01-01T10:00:00Z', mostPerMinute: 3 })
    for (let line = 0; line < 500; line += 1) log.write('again')
    const lines = readFileSync(inFolder(), 'utf8').trimEnd().split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[2]).toContain('more of this minute is left out')
  })

  test('is one line for each entry, of plain signs and a length that can be read', () => {
    const log = createProgramLog({ path: inFolder(), now })
    log.write(`a\nb\u2028c${'d'.repeat(5000)}`)
    expect(readFileSync(inFolder(), 'utf8')).toMatch(/^\S+ a b cd{1995}\n$/)
  })

  test('can be read by its owner only, also where it was made under other rights', () => {
    writeFileSync(inFolder(), '', { mode: 0o644 })
    beginLog(createProgramLog({ path: inFolder(), now }), '1.0.0')
    expect(statSync(inFolder()).mode & 0o777).toBe(0o600)
  })

  test('does not follow a link that was planted in its place', () => {
    const other = join(folder, 'other')
    writeFileSync(other, 'mine')
    symlinkSync(other, inFolder())
    createProgramLog({ path: inFolder(), now }).write('line')
    expect(readFileSync(other, 'utf8')).toBe('mine')
  })

  test('that cannot be written stops nothing', () => {
    const log = createProgramLog({ path: join(folder, 'no such folder', 'coachbook.log'), now })
    expect(() => log.write('line')).not.toThrow()
  })
})
