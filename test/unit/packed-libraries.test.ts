import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const project = join(__dirname, '..', '..')

/** Libraries that the build does not bundle; electron.vite.config.ts and cli.vite.config.mts name them. */
const external = ['fontkit', 'pdfkit']

/** A library and everything that it needs, by name, as Node would find them from `folder`. */
function closure(name: string, folder: string, found = new Set<string>()): Set<string> {
  const manifest = join(folder, 'node_modules', name, 'package.json')
  if (!existsSync(manifest)) return closure(name, dirname(folder), found)
  const { dependencies = {} }: { dependencies?: Record<string, string> } = JSON.parse(readFileSync(manifest, 'utf8'))
  if (found.has(name)) return found
  found.add(name)
  for (const needed of Object.keys(dependencies)) closure(needed, dirname(manifest), found)
  return found
}

/** The names that a line such as `- node_modules/@noble/{ciphers,hashes}/**` stands for. */
function packedNames(config: string): string[] {
  const lines = [...config.matchAll(/^ {2}- node_modules\/(.+)\/\*\*$/gm)].map((match) => match[1] ?? '')
  return lines.flatMap((line) => {
    const braces = /^(.*)\{(.*)\}$/.exec(line)
    return braces ? (braces[2] ?? '').split(',').map((part) => `${braces[1]}${part}`) : [line]
  })
}

test('the packed application holds the libraries that the build leaves outside, with all they need, and no more', () => {
  const needed = new Set(external.flatMap((name) => [...closure(name, project)]))
  const packed = packedNames(readFileSync(join(project, 'electron-builder.yml'), 'utf8'))
  expect(packed.sort()).toEqual([...needed].sort())
})

test.each(['electron.vite.config.ts', 'cli.vite.config.mts'])('%s leaves exactly these outside', (name) => {
  const list = /external: \[([^\]]*)/.exec(readFileSync(join(project, name), 'utf8'))?.[1] ?? ''
  expect([...list.matchAll(/'([^']+)'/g)].map((quoted) => quoted[1]).sort()).toEqual(external)
})
