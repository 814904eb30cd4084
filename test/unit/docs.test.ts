import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { coachbookFileVersion } from '../../shared/model/coachbook-file'

const project = join(__dirname, '..', '..')
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(join(project, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`)
]

const folders = readdirSync(project, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? entry.name : []
)
const isOurs = (name: string) =>
  folders.some((folder) => name.startsWith(`${folder}/`)) && !/^(out|dist|test-results)\//.test(name)

/** Files and folders that a page names in code, without patterns (`<type>`, `*`, `…`). */
const namedIn = (page: string) =>
  [...page.matchAll(/`([\w.-]+(?:\/[\w.-]+)+)\/?`/g)].map(([, name = '']) => name).filter(isOurs)

const linkedFrom = (page: string) => [...page.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target)

describe.each(pages)('%s', (name) => {
  const page = readFileSync(join(project, name), 'utf8')

  test('names only files and folders that are there', () => {
    expect(namedIn(page).filter((path) => !existsSync(join(project, path)))).toEqual([])
  })

  test('links only to pages that are there', () => {
    expect(linkedFrom(page).filter((target) => !existsSync(join(project, dirname(name), target)))).toEqual([])
  })
})

test('docs/coachbook-file.md describes the version that is written', () => {
  const page = readFileSync(join(project, 'docs/coachbook-file.md'), 'utf8')
  expect(/describes version (\d+)/.exec(page)?.[1]).toBe(`${coachbookFileVersion}`)
})
