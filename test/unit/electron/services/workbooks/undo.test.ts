import { beforeEach, describe, expect, test } from 'vitest'
import { UndoStacks } from '../../../../../electron/services/workbooks/undo'
import { type CommandInput, runCommand } from '../../../../../shared/commands'
import { applyInPlace } from '../../../../../shared/commands/patch'
import { newWorkbook } from '../../../../../shared/model/workbook'
import { countedId } from '../../../../support/large-workbook'
import { offers, templateOf } from '../../../../support/library-in-memory'

const talk = countedId(9)
const person = { name: 'Mira Lindqvist', role: '', territory: '' }

let workbook: ReturnType<typeof newWorkbook>
let stacks: UndoStacks
let seq: number

beforeEach(() => {
  workbook = newWorkbook(countedId(1), countedId(2), person, '2026-09-01T08:00:00+02:00')
  stacks = new UndoStacks()
  seq = 0
})

/** Changes the workbook at a time of day. */
function run(at: string, command: CommandInput): number {
  const context = { now: `2026-09-03T${at}:00+02:00`, actor: 'Jonas Ek', ...offers, digest: () => 'a'.repeat(64) }
  const { patches, inverse } = runCommand(workbook, command, context)
  seq += 1
  stacks.note(seq, { type: command.type, patches, inverse })
  return seq
}

function undo() {
  const { seq: undoes, inverse, patches } = stacks.toUndo(stacks.nextUndo ?? 0)
  applyInPlace(workbook, inverse)
  seq += 1
  stacks.note(seq, { type: 'undo', patches: inverse, inverse: patches, undoes })
}

const held = () => workbook.sessions[talk]
const plan = () => run('10:00', { type: 'session.plan', id: talk, when: '2026-09-03T10:00:00+02:00' })
const write = (at: string, purpose: string) => run(at, { type: 'session.edit', id: talk, changes: { purpose } })

describe('S0-4 no undo takes back minutes that were measured', () => {
  test('what is written in a one-on-one is undone past its pauses, and the clock stays as it is', () => {
    plan()
    run('10:00', { type: 'session.start', id: talk })
    write('10:05', 'The opening')
    run('10:20', { type: 'session.pause', id: talk })
    run('10:25', { type: 'session.start', id: talk })
    undo()
    expect(held()).toMatchObject({ purpose: '', clock: { seconds: 1200, since: '2026-09-03T10:25:00+02:00' } })
    expect(stacks.nextRedo).not.toBe(null)
  })

  test('a pause between an undo and its redo costs neither', () => {
    plan()
    run('10:00', { type: 'session.start', id: talk })
    const words = write('10:05', 'The opening')
    undo()
    run('10:20', { type: 'session.pause', id: talk })
    expect(stacks.nextRedo).toBe(words)
  })

  test('one that has begun is not undone, nor is what was done before it', () => {
    plan()
    run('10:00', { type: 'session.start', id: talk })
    expect(stacks.nextUndo).toBe(null)
    expect(() => stacks.toUndo(1)).toThrow('workbook.undo-gone')
  })

  test('the end of one is undone, and its clock stands still instead of counting on', () => {
    plan()
    run('10:00', { type: 'session.start', id: talk })
    write('10:05', 'The opening')
    run('10:24', { type: 'session.finish', id: talk })
    undo()
    expect(held()).toMatchObject({ status: 'open', minutes: null, clock: { seconds: 1440, since: null } })
  })
})

describe('D-3 an import is one step of undo', () => {
  const seen = (count: number) => ({
    id: countedId(700 + count),
    when: '2026-03-03T12:00:00+01:00',
    kind: null,
    account: null,
    observer: '',
    evidence: `Visit ${count}`,
    strengths: '',
    development: '',
    feelings: '',
    ratings: []
  })
  const bring = (id: number, count: number) =>
    run('10:00', {
      type: 'bring.take',
      import: countedId(id),
      template: templateOf('observation'),
      observations: [seen(count)],
      metrics: [],
      cells: []
    })

  test('all its parts go and come back together, and another import stays', () => {
    bring(600, 1)
    bring(601, 2)
    bring(601, 3)
    const all = structuredClone(workbook)
    undo()
    expect(Object.keys(workbook.observations)).toEqual([countedId(701)])
    const { patches } = stacks.toRedo(stacks.nextRedo ?? 0)
    applyInPlace(workbook, patches)
    expect(workbook).toEqual(all)
  })

  test('what was written between its parts is a step of its own', () => {
    bring(600, 1)
    run('10:01', { type: 'notes.write', notes: 'Meanwhile' })
    bring(600, 2)
    undo()
    expect(Object.keys(workbook.observations)).toEqual([countedId(701)])
    undo()
    expect(workbook.private.notes).toBe('')
  })
})
