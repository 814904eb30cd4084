import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CommandInput, commandTypes } from '../../../../shared/commands'
import { applyInPlace, type Patch } from '../../../../shared/commands/patch'
import { en } from '../../../../shared/messages/en'
import { Workbook } from '../../../../shared/model/workbook'
import { type AnyCommand, sequences } from '../../../support/arbitrary-commands'
import { attempt, freshWorkbook, fromDisk } from '../../../support/commanded-workbook'
import { story } from '../../../support/story'

/** The codes that have words; a text in singular and plural has one code. */
const worded = Object.keys(en.errors).map((key) => key.replace(/_(?:one|other)$/, ''))

/** Runs a command and checks what must be true of any. */
function check(workbook: Workbook, command: AnyCommand | CommandInput) {
  const before = structuredClone(workbook)
  const outcome = attempt(workbook, command)
  if ('refused' in outcome) {
    expect(workbook).toStrictEqual(before)
    if (outcome.refused !== 'malformed') expect(worded).toContain(outcome.refused)
    return
  }
  const after = structuredClone(workbook)
  const replayed = structuredClone(before)
  applyInPlace(replayed, fromDisk<Patch[]>(outcome.patches))
  expect(replayed).toStrictEqual(after)
  applyInPlace(replayed, fromDisk<Patch[]>(outcome.inverse))
  expect(replayed).toStrictEqual(before)
  applyInPlace(replayed, outcome.patches)
  expect(replayed).toStrictEqual(after)
}

describe('every command', () => {
  test('is part of the story, and accepted there', () => {
    const workbook = freshWorkbook()
    const outcomes = story.map((command) => [command.type, attempt(workbook, command)] as const)
    const refused = outcomes.flatMap(([type, outcome]) => ('refused' in outcome ? [`${type}: ${outcome.refused}`] : []))
    expect(refused).toEqual([])
    expect([...new Set(story.map(({ type }) => type))].sort()).toEqual([...commandTypes].sort())
  })

  test('N-2 can be replayed, taken back and brought back, at its place in the story', () => {
    const workbook = freshWorkbook()
    for (const command of story) check(workbook, command)
    expect(Workbook.parse(fromDisk(workbook))).toStrictEqual(workbook)
  })

  test('N-2 in any sequence: replay gives the same workbook, undo the one before, and a refusal changes nothing', () => {
    fc.assert(
      fc.property(sequences, ({ told, commands }) => {
        const workbook = freshWorkbook()
        for (const command of commands.slice(0, told)) attempt(workbook, command)
        for (const command of commands.slice(told)) check(workbook, command)
        expect(Workbook.parse(fromDisk(workbook))).toStrictEqual(workbook)
      }),
      { numRuns: 150 }
    )
  })
})

describe('S0-3 one open behavior', () => {
  const focused = (workbook: Workbook) => Object.values(workbook.cycles).filter(({ closed }) => closed === null)

  test('there is one open cycle after any commands, also when some are taken back on the way', () => {
    fc.assert(
      fc.property(sequences, fc.array(fc.boolean(), { maxLength: 60 }), ({ told, commands }, takenBack) => {
        const workbook = freshWorkbook()
        const done: Patch[][] = []
        commands.forEach((command, index) => {
          const outcome = attempt(workbook, command)
          if ('refused' in outcome) return
          done.push(fromDisk<Patch[]>(outcome.inverse))
          expect(focused(workbook)).toHaveLength(1)
          if (index < told || !takenBack[index % Math.max(1, takenBack.length)]) return
          applyInPlace(workbook, done.pop() ?? [])
          expect(focused(workbook)).toHaveLength(1)
        })
      }),
      { numRuns: 60 }
    )
  })
})
