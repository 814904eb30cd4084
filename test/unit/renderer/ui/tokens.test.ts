import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const renderer = join(__dirname, '..', '..', '..', '..', 'renderer')
const sheets = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css'))
  .map((path) => ({ path, css: readFileSync(join(renderer, path), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '') }))
const tokens = sheets.find(({ path }) => /ui.tokens\.css$/.test(path))?.css ?? ''
const declared = new Set([...tokens.matchAll(/^ {2}--([\w-]+): \d+px;/gm)].map(([, name]) => name))

/** Text sizes in a stylesheet that do not come from a token. */
const literal = (css: string) =>
  [...css.matchAll(/[;{\s]font(?:-size)?:\s*([^;]+);/g)].flatMap(([, value = '']) => {
    const name = /^var\(--([\w-]+)\)(?: \/ \d+px var\(--font\))?$/.exec(value)?.[1]
    return value === 'inherit' || (name && declared.has(name)) ? [] : [value]
  })

describe('sizes of text', () => {
  test('every one is a token, so that the scale is changed in one place', () => {
    expect(sheets.length).toBeGreaterThan(50)
    expect(sheets.flatMap(({ path, css }) => literal(css).map((value) => `${path}: ${value}`))).toEqual([])
  })

  test('a size that is written out, or a token that is not there, is found', () => {
    expect(literal('.a { font-size: 15px; }')).toEqual(['15px'])
    expect(literal('.a { font: 15px / 22px var(--font); }')).toEqual(['15px / 22px var(--font)'])
    expect(literal('.a {\n  font-size: var(--huge);\n}')).toEqual(['var(--huge)'])
    expect(literal('.a {\n  font-size: var(--small);\n}')).toEqual([])
  })
})
