import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { RuleError } from '../../../../shared/errors'
import { en } from '../../../../shared/messages/en'
import { provoked } from './refusals'

test('each refusal that a command or rule names is provoked', () => {
  const folder = join(__dirname, '..', '..', '..', '..', 'shared')
  const source = ['commands', 'rules'].flatMap((name) =>
    readdirSync(join(folder, name)).map((file) => readFileSync(join(folder, name, file), 'utf8'))
  )
  // A code that is only compared is not raised there.
  const named = [...source.join('\n').matchAll(/(?<!=== )'([a-z-]+\.[a-z-]+)'/g)].map(([, code = '']) => code)
  const worded = Object.keys(en.errors).map((key) => key.replace(/_(?:one|other)$/, ''))
  const needs = worded.filter((code) => code.startsWith('session.needs-'))
  const raised = [...named.filter((code) => worded.includes(code)), ...needs]
  expect([...new Set(raised)].sort()).toEqual(Object.keys(provoked).sort())
})

test('a refusal without words does not compile', () => {
  // @ts-expect-error nobody wrote words for it
  expect(new RuleError('behavior.wordless').code in en.errors).toBe(false)
})
