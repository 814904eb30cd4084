import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const renderer = join(__dirname, '..', '..', '..', '..', 'renderer')

const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => ({ name, source: readFileSync(join(renderer, name), 'utf8') }))

test('every dialog ends with its buttons, one of which puts it away, but the palette and the wait for a restore', () => {
  const dialogs = sources.filter(({ source }) => /<Dialog\b/.test(source) && /ui\/Dialog'|'\.\/Dialog'/.test(source))
  expect(dialogs.length).toBeGreaterThan(15)
  const without = dialogs.filter(({ source }) => !/<DialogButtons>/.test(source)).map(({ name }) => name)
  // The palette says that Escape puts it away; what waits for a restore goes with it, and nobody can write before.
  expect(without).toEqual([join('features', 'backups', 'RestorePage.tsx'), join('features', 'palette', 'Palette.tsx')])
})

test('every button returns the promise of what it does, so that a second press can be ignored', () => {
  const thrown = sources.flatMap(({ name, source }) =>
    /on(?:Press|Publish)=\{\(\) => void (?!go\()/.test(source) ? [name] : []
  )
  expect(thrown).toEqual([])
})
