import { describe, expect, test } from 'vitest'
import { troubleLine, troubleOf } from '../../../shared/trouble'

const planted = 'Jonas cried'

/** An error whose stack is as the engine writes it, around `message`. */
function thrown(message: string, places: readonly string[], more: object = {}): Error {
  const error = Object.assign(new TypeError(message), more)
  error.stack = [`TypeError: ${message}`, ...places.map((place) => `    at ${place}`)].join('\n')
  return error
}

const ours = [
  'write (/home/jonas/Coachbook/out/main/main.js:12:5)',
  'app://coachbook/assets/index-B4_x.js:1:20',
  'C:\\Users\\Jonas\\Coachbook\\out\\main\\pdf.worker.js:3:4',
  'node:internal/process/task_queues:95:5',
  '/home/jonas/node_modules/x/index.js:1:1'
]

describe('a fault that is written down', () => {
  test('says its kind, its code and the places in our own files, and no folder of anybody', () => {
    expect(troubleOf(thrown(planted, ours, { code: 'EIO' }))).toEqual({
      name: 'TypeError',
      code: 'EIO',
      at: ['main.js:12:5', 'index-B4_x.js:1:20', 'pdf.worker.js:3:4']
    })
  })

  test.each([
    ['in its message', thrown(planted, ours)],
    ['in a message that looks like a stack', thrown(`x\n    at app://coachbook/assets/Jonas.js:1:1`, [])],
    ['in its name', Object.assign(new Error(''), { name: planted })],
    ['in its code', Object.assign(new Error(''), { code: planted })],
    ['in the name of a function', thrown('', [`${planted} (app://coachbook/assets/index.js:1:1)`])],
    ['thrown by themselves', planted],
    ['in an object', { planted }]
  ])('holds no words of a user: %s', (_, error) => {
    expect(troubleLine(troubleOf(error))).not.toMatch(/Jonas|cried/)
  })

  test('tells no line of a message that was changed after it was thrown', () => {
    const error = thrown(`x\n    at app://coachbook/assets/Jonas.js:1:1\nand so on`, [
      'app://coachbook/assets/a.js:1:1'
    ])
    error.message = 'another'
    expect(troubleLine(troubleOf(error))).toBe('TypeError a.js:1:1')
  })

  test('has at most twelve places', () => {
    const deep = Array.from({ length: 100 }, (_, line) => `app://coachbook/assets/a.js:${line + 1}:1`)
    expect(troubleOf(thrown('', deep)).at).toHaveLength(12)
  })
})
