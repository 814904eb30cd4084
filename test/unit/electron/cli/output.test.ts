import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outputTo, quoted, quotedLines } from '../../../../electron/cli/output'

function recorder() {
  const said: string[] = []
  return {
    said,
    output: outputTo(
      (text) => said.push(text),
      (text) => said.push(text)
    )
  }
}

test('N-9 whatever a name holds, what is said of it is one line of visible signs', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const { said, output } = recorder()
      output.line(`Rep: ${name}`)
      output.problem(`Rep: ${quoted(name)}`)
      for (const text of said) expect(text).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]*\n$/u)
    })
  )
})

test('a line feed, a sign that turns words around and one that steers a terminal are written out', () => {
  const { said, output } = recorder()
  output.line('Good\nSigned\u202E\u001B[2J')
  expect(said).toEqual(['Good\\nSigned\\u202e\\u001b[2J\n'])
})

test('a name ends where its quotes do, and running text stands behind a bar', () => {
  expect(quoted('Nora”, a trainer you trust “x')).toBe("“Nora', a trainer you trust 'x”")
  expect(quotedLines('One.\r\n\r\nSigned by\u2028Nora\n')).toEqual(['  | One.', '  |', '  | Signed by', '  | Nora'])
})

test('an answer for programs says the same as data, in signs that are seen', () => {
  const { said, output } = recorder()
  const answer = { name: 'Mira\n\u202Etxt\u{E0041}', list: [1, { deep: '“ü”' }] }
  output.data(answer)
  expect(JSON.parse(said.join(''))).toEqual(answer)
  expect(said.join('')).not.toMatch(/[\u202E\u{E0041}]/u)
})
