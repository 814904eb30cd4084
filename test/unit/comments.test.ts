import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const files = execFileSync('git', ['ls-files', '*.ts', '*.tsx'], { encoding: 'utf8' }).trim().split('\n')

/** The lines of a comment that hold one or two short words between two others, of which the first one is long. */
function torn(text: string): number[] {
  const lines = text.split('\n')
  return lines.flatMap((line, at) => {
    const words = /^\s*(?:\*|\/\/) (\S+(?: \S+)?)$/.exec(line)?.[1]
    const isRest = words !== undefined && words.length <= 22 && !/[.:]$/.test(words)
    const goesOn = /^\s*(?:\*|\/\/) \S/.test(lines[at + 1] ?? '')
    const before = lines[at - 1] ?? ''
    return isRest && goesOn && before.length >= 70 && /^\s*(?:\/?\*+|\/\/) \S/.test(before) ? [at + 1] : []
  })
}

test('a comment flows to one width: none was wrapped and then wrapped again by another', () => {
  expect(
    torn('/**\n * What is gathered here, and then sent in one commit for each short pause, at\n * least\n * every')
  ).toEqual([3])
  // Files that are gone from the folder and not yet from git are passed over.
  const there = files.flatMap((file) => {
    try {
      return [{ file, lines: torn(readFileSync(file, 'utf8')) }]
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
      throw error
    }
  })
  expect(there.filter(({ lines }) => lines.length > 0)).toEqual([])
})
