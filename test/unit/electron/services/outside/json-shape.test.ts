import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonShape } from '../../../../../electron/services/outside/json-shape'

test('N-9 whatever can be written as JSON is sound, however its names and words look', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      expect(jsonShape(JSON.stringify(value), 20)).toEqual({ is: 'sound' })
    })
  )
})

test.each([
  ['plainly', '{"title":1,"title":2}', 'title'],
  ['spelled otherwise', '{"title":1,"ti\\u0074le":2}', 'title'],
  ['further in', '[{"a":{"b":1,"c":["b"],"b":2}}]', 'b'],
  ['with an empty name', '{"":1,"":1}', ''],
  ['apart', `{"a":1${',"x":{"a":"a"}'.slice(0, 14)},"b":[{"a":"}"}],"a":2}`, 'a']
])('N-9 a name that stands twice in one object is found: %s', (_how, text, name) => {
  expect(jsonShape(text, 20)).toEqual({ is: 'twice', name })
})

test('a name may stand in several objects, and as a word', () => {
  expect(jsonShape('{"a":["a","a"],"b":{"a":"a"},"c":[{"a":1},{"a":2}]}', 20)).toEqual({ is: 'sound' })
})

test('N-9 depth is counted without running out of stack, and text without end ends', () => {
  expect(jsonShape('['.repeat(2_000_000), 64)).toEqual({ is: 'too-deep' })
  expect(jsonShape(`${'['.repeat(20)}${']'.repeat(20)}`, 20)).toEqual({ is: 'sound' })
  for (const text of ['"', '{"a', '{"a\\', ']]]]}}', ',,,"']) expect(jsonShape(text, 20)).toEqual({ is: 'sound' })
})
